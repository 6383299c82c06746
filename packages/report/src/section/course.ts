import type { CourseMark } from '@sandtable/study';
import { column, figure, numbers, paragraph, type Section } from '../document/document.ts';
import { coursePicture } from '../picture/course.ts';
import type { Wording } from '../wording/wording.ts';

/** The intervals of the very first runs would flatten all that follow; fewer marks show no course. */
const RUNS_LEAST = 8;
const MARKS_LEAST = 3;

/** What is told of how a figure of an option came to be known. */
export function courseTold({ answer }: Wording, place: number, option: number): readonly CourseMark[] {
  return (answer.options[option]?.figures[place]?.course ?? []).filter(({ runs }) => runs >= RUNS_LEAST);
}

/** How the figures came to be known, where the study has one sample. */
export function courseSection(words: Wording): Section | undefined {
  const { phrases, answer } = words;
  const places = answer.figures.flatMap((_, place) =>
    answer.options.some((_, option) => courseTold(words, place, option).length >= MARKS_LEAST) ? [place] : [],
  );
  if (places.length === 0) return undefined;
  return {
    id: 'course',
    heading: phrases.course.heading,
    blocks: [
      paragraph(phrases.course.lead),
      ...places.map((place) => {
        const title = words.figure(place);
        return figure({
          caption: phrases.course.caption(title),
          alt: phrases.course.alt(title),
          draw: () => coursePicture(words, place),
          table: courseTable(words, place),
        });
      }),
    ],
  };
}

function courseTable(words: Wording, place: number) {
  const { phrases, answer } = words;
  return {
    caption: phrases.course.caption(words.figure(place)),
    columns: [column(phrases.columns.option), numbers(phrases.columns.runs), numbers(phrases.columns.estimate)],
    rows: answer.options.flatMap((_, index) =>
      courseTold(words, place, index).map((mark) => [
        words.optionLetter(index),
        words.count(mark.runs),
        words.measure(place).known(mark),
      ]),
    ),
  };
}
