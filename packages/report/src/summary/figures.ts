import type { FigureAnswer } from '@sandtable/study';
import { differenceInWords, spreadsInWords, switchesInWords } from '../section/answer.ts';
import { hangsOnInWords } from '../section/hangs-on.ts';
import type { Wording } from '../wording/wording.ts';
import { MARKS, type Reaches, reachBar, type Scale } from './bar.ts';
import { line, STEP, type SummaryLine } from './line.ts';
import { fitted, widest, wrapped } from './text.ts';

const BAR_LEAST = 12;

/** Each figure: a line for each option with its estimate and a bar of its spreads, then what stands between the options. */
export function figureLines(words: Wording, columns: number): SummaryLine[] {
  const { answer, phrases } = words;
  if (answer.figures.length === 0) return [];
  if (answer.options.length === 1) return aloneLines(words, columns);
  const legend = [
    `${MARKS.value}${MARKS.dice} ${phrases.figures.dice}`,
    ...(answer.options.some(({ figures }) => figures.some(({ byParameters }) => byParameters))
      ? [`${MARKS.parameters} ${phrases.figures.numbers}`]
      : []),
    ...(answer.options.some(({ figures }) => figures.some(({ byListed }) => byListed))
      ? [`${MARKS.listed} ${phrases.figures.listed}`]
      : []),
  ];
  return [
    ...answer.figures.flatMap((_, place) => [...oneFigure(words, place, columns), line(0, '')]),
    ...wrapped(legend.join(phrases.semicolon), columns).map((text) => line(0, text, 'quiet')),
  ];
}

/** Of a single option a line for each figure, where it fits; there is nothing to hold its bar against. */
function aloneLines(words: Wording, columns: number): SummaryLine[] {
  const rows = words.answer.figures.map((_, place) => {
    const figure = words.answer.options[0]?.figures[place] as FigureAnswer;
    const value = figure.estimate.runs > 0 ? words.measure(place).known(figure.estimate) : words.phrases.unknown;
    return { place, figure, title: words.figure(place), value };
  });
  const room = columns - widest(rows.map(({ value }) => value)) - 2;
  const titleWidth = Math.min(widest(rows.map(({ title }) => title)), room);
  return rows.flatMap(({ place, figure, title, value }) => {
    const titles = wrapped(title, Math.max(titleWidth, STEP));
    return [
      ...titles.map((part, index) => line(0, index === 0 ? `${fitted(part, titleWidth)}  ${value}` : part)),
      ...[...spreadsInWords(words, place, [figure]), ...hangsOnInWords(words, place)].flatMap((sentence) =>
        wrapped(sentence, columns - STEP).map((text) => line(1, text, 'quiet')),
      ),
    ];
  });
}

function oneFigure(words: Wording, place: number, columns: number): SummaryLine[] {
  const { answer, phrases } = words;
  const measure = words.measure(place);
  const figures = answer.options.map((option) => option.figures[place] as FigureAnswer);
  const scale = scaleOf(figures);
  const rows = figures.map((figure, option) => ({
    figure,
    text: `${words.optionLetter(option)} ${figure.estimate.runs > 0 ? measure.known(figure.estimate) : phrases.unknown}`,
  }));
  const width = widest(rows.map(({ text }) => text));
  const barWidth = columns - STEP - width - 2;
  const below = [
    ...differenceInWords(words, place),
    ...switchesInWords(words, place),
    ...spreadsInWords(words, place, figures),
    ...hangsOnInWords(words, place),
  ];
  return [
    ...wrapped(words.figure(place), columns).map((text) => line(0, text, 'strong')),
    ...rows.map(({ figure, text }) => {
      if (barWidth < BAR_LEAST || figure.estimate.runs === 0) return line(1, text);
      return line(1, `${fitted(text, width)}  ${reachBar(reachesOf(figure), scale, barWidth)}`.trimEnd());
    }),
    ...below.flatMap((sentence) => wrapped(sentence, columns - 2 * STEP).map((text) => line(2, text, 'quiet'))),
  ];
}

function reachesOf({ estimate, byParameters, byListed }: FigureAnswer): Reaches {
  return {
    value: estimate.value,
    dice: estimate,
    ...(byParameters && { parameters: byParameters }),
    ...(byListed && { listed: byListed }),
  };
}

/** One scale for all options of a figure, from the lowest to the highest end of any spread. */
function scaleOf(figures: readonly FigureAnswer[]): Scale {
  const known = figures.filter(({ estimate }) => estimate.runs > 0);
  const ends = known.flatMap(({ estimate, byParameters, byListed }) =>
    [estimate, byParameters, byListed].flatMap((range) => (range ? [range.low, range.high] : [])),
  );
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
