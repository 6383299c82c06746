import type { ChoiceAnswer, FigureAnswer } from '@sandtable/study';
import { type Block, column, figure, heading, numbers, paragraph, type Section, table } from '../document/document.ts';
import { spreadsPicture } from '../picture/spreads.ts';
import type { Wording } from '../wording/wording.ts';

/** Each figure by itself: its three spreads, how the options stand to each other, and where they change places. */
export function figuresSection(words: Wording): Section | undefined {
  const { phrases, answer } = words;
  if (answer.figures.length === 0) return undefined;
  const hasChoices = answer.choices.length > 0;
  return {
    id: 'figures',
    heading: phrases.figures.heading,
    blocks: [
      ...answer.figures.flatMap((_, each) => figureBlocks(words, each)),
      ...(hasChoices ? [paragraph(phrases.figures.differenceNote, 'note')] : []),
      ...(answer.choices.some(({ regrets }) => hasRegrets(words, regrets))
        ? [paragraph(phrases.figures.regretNote, 'note')]
        : []),
    ],
  };
}

function figureBlocks(words: Wording, place: number): Block[] {
  const title = words.figure(place);
  const choice = words.answer.choices.find((each) => each.figure === place);
  return [
    heading(title),
    figure({
      caption: words.phrases.figures.comparison,
      alt: words.phrases.figures.alt(title),
      draw: () => spreadsPicture(words, place),
      table: spreadsTable(words, place),
    }),
    ...(choice ? choiceBlocks(words, choice) : []),
  ];
}

function spreadsTable(words: Wording, place: number) {
  const { phrases, answer } = words;
  const measure = words.measure(place);
  const figures = answer.options.map((option) => option.figures[place] as FigureAnswer);
  const hasParameters = figures.some(({ byParameters }) => byParameters);
  const hasListed = figures.some(({ byListed }) => byListed);
  return {
    caption: phrases.figures.comparison,
    columns: [
      column(phrases.columns.option),
      numbers(phrases.columns.estimate),
      ...(hasParameters ? [numbers(phrases.columns.byParameters)] : []),
      ...(hasListed ? [numbers(phrases.columns.byListed)] : []),
      numbers(phrases.columns.runs),
    ],
    rows: figures.map(({ estimate, byParameters, byListed }, option) => [
      words.option(option),
      estimate.runs === 0 ? phrases.unknown : measure.known(estimate),
      ...(hasParameters ? [byParameters ? measure.range(byParameters) : phrases.unknown] : []),
      ...(hasListed ? [byListed ? measure.range(byListed) : phrases.unknown] : []),
      words.count(estimate.runs),
    ]),
  };
}

function choiceBlocks(words: Wording, { figure: place, differences, regrets, switches }: ChoiceAnswer): Block[] {
  const { phrases } = words;
  const measure = words.measure(place);
  const largest = Math.max(...regrets.flatMap(({ ifLess, ifMore }) => [ifLess, ifMore]));
  return [
    table({
      caption: phrases.figures.differences(words.option(0)),
      columns: [column(phrases.columns.option), numbers(phrases.columns.difference), numbers(phrases.columns.runs)],
      rows: differences.map(({ option, difference }) => [
        words.option(option),
        difference.runs === 0 ? phrases.unknown : measure.change(difference),
        words.count(difference.runs),
      ]),
    }),
    ...(hasRegrets(words, regrets)
      ? [
          table({
            caption: phrases.figures.regrets,
            columns: [column(phrases.columns.option), numbers(phrases.columns.ifLess), numbers(phrases.columns.ifMore)],
            rows: regrets.map(({ option, ifLess, ifMore }) => [
              words.option(option),
              measure.distance(ifLess, largest / 8),
              measure.distance(ifMore, largest / 8),
            ]),
          }),
        ]
      : []),
    ...switchBlocks(words, switches),
  ];
}

/** Of one sample the differences say the same. */
function hasRegrets({ answer }: Wording, regrets: ChoiceAnswer['regrets']): boolean {
  return regrets.length > 0 && answer.size.samples > 1;
}

/** The values at which two options change places. */
function switchBlocks(words: Wording, switches: ChoiceAnswer['switches']): Block[] {
  const { phrases, answer } = words;
  if (answer.size.samples === 1) return [];
  if (switches.length === 0) return [paragraph(phrases.figures.noSwitch)];
  return [
    table({
      caption: phrases.figures.switches,
      columns: [column(phrases.columns.what), numbers(phrases.columns.about), column(phrases.columns.option)],
      rows: switches.map(({ options, factor, value }) => [
        words.factor(factor),
        words.valueAlong(factor, value),
        options.map(words.optionLetter).join(phrases.andBetween),
      ]),
    }),
  ];
}
