import { column, figure, numbers, paragraph, type Section } from '../document/document.ts';
import { coursePicture } from '../picture/course.ts';
import type { Wording } from '../wording/wording.ts';

/** How the figures came to be known, where the study has one sample. */
export function courseSection(words: Wording): Section | undefined {
  const { phrases, answer } = words;
  const places = answer.figures.flatMap((_, place) =>
    answer.options.some((option) => (option.figures[place]?.course.length ?? 0) > 2) ? [place] : [],
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
    rows: answer.options.flatMap((option, index) =>
      (option.figures[place]?.course ?? []).map((mark) => [
        words.optionLetter(index),
        words.count(mark.runs),
        words.measure(place).known(mark),
      ]),
    ),
  };
}
