import { warnings } from '../section/answer.ts';
import { type ReportLanguage, restored, type StudySource } from '../source.ts';
import { type Wording, wordingOf } from '../wording/wording.ts';
import { endingLines } from './endings.ts';
import { figureLines } from './figures.ts';
import { line, STEP, type SummaryLine } from './line.ts';
import { wrapped } from './text.ts';

export type SummaryOptions = {
  readonly language: ReportLanguage;
  /** How wide the terminal is; below forty the lines are forty wide all the same. */
  readonly columns: number;
};

const COLUMNS_LEAST = 40;

/** What a study says, short enough for a terminal: the same words and numbers as in its report, with bars. */
export function studySummary(source: StudySource, { language, columns }: SummaryOptions): SummaryLine[] {
  const words = wordingOf(restored(source), language);
  const width = Math.max(columns, COLUMNS_LEAST);
  const parts = [
    head(words, width),
    words.answer.options.length > 1 ? optionLines(words, width) : [],
    figureLines(words, width),
    endingLines(words, width),
    expectationLines(words, width),
    words.answer.options.length > 1
      ? wrapped(words.phrases.answer.noWinnerShort, width).map((text) => line(0, text, 'quiet'))
      : [],
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [line(0, ''), ...part]));
}

function head(words: Wording, width: number): SummaryLine[] {
  const { answer, phrases, text, count } = words;
  const { title, question, size, seed, scenario } = answer;
  const about = phrases.about(text(scenario.title), scenario.version, count(size.runs), seed);
  return [
    ...wrapped(text(title), width).map((each) => line(0, each, 'heading')),
    ...(question ? wrapped(text(question), width).map((each) => line(0, each)) : []),
    ...wrapped(about, width).map((each) => line(0, each, 'quiet')),
    ...warnings(words)
      .flatMap((warning) => wrapped(warning, width))
      .map((each) => line(0, each, 'warning')),
  ];
}

function optionLines(words: Wording, width: number): SummaryLine[] {
  const options = words.answer.options.flatMap((_, option) => wrapped(words.option(option), width - STEP));
  return [line(0, words.phrases.asked.optionsTable, 'strong'), ...options.map((text) => line(1, text))];
}

function expectationLines(words: Wording, width: number): SummaryLine[] {
  const { answer, phrases } = words;
  if (answer.expectations.length === 0) return [];
  const rows = answer.expectations.flatMap(({ text, predicted, stands }) => {
    const said = stands.map((each, option) => {
      const stand = phrases.expectations[each];
      return stands.length > 1 ? `${words.optionLetter(option)} ${stand}` : stand;
    });
    const written = predicted ? phrases.expectations.predicted : phrases.expectations.found;
    return wrapped(phrases.expectations.inLine(text, written, said.join(phrases.list)), width - STEP);
  });
  return [line(0, phrases.expectations.heading, 'strong'), ...rows.map((text) => line(1, text))];
}
