import type { ChoiceAnswer, Estimate, FigureAnswer, Range } from '@sandtable/study';
import { heading, list, paragraph, type Section } from '../document/document.ts';
import type { Wording } from '../wording/wording.ts';
import { hangsOnInWords } from './hangs-on.ts';

/** Designs whose samples are no draw from how things vary. */
const CHOSEN: readonly string[] = ['screening', 'one-at-a-time', 'morris'];

/** The answer in words: of modelled runs only, with its three spreads apart, and never a bare winner. */
export function answerSection(words: Wording): Section {
  const { phrases, answer } = words;
  const { runs, until } = answer.size;
  const within = words.fraction((until?.within ?? 0) / 10_000);
  return {
    id: 'answer',
    heading: phrases.answer.heading,
    blocks: [
      paragraph(phrases.answer.lead(words.count(runs))),
      ...warnings(words).map((text) => paragraph(text, 'warning')),
      ...(answer.options.length > 1 ? list(answer.options.map((_, option) => words.option(option))) : []),
      ...answer.figures.flatMap((_, figure) => [heading(words.figure(figure)), ...list(figureInWords(words, figure))]),
      ...(until ? [paragraph(until.isKnown ? phrases.answer.known(within) : phrases.answer.notKnown(within))] : []),
      ...(answer.options.length > 1 ? [paragraph(phrases.answer.noWinner)] : []),
      paragraph(phrases.answer.spreads, 'note'),
    ],
  };
}

/** What has to be known before any number is read. */
export function warnings({ phrases, answer, plan, count }: Wording): string[] {
  const { failed } = answer.size;
  return [
    ...(CHOSEN.includes(plan.sample.design) ? [phrases.answer.designed] : []),
    ...(failed > 0 ? [phrases.answer.failed(count(failed))] : []),
  ];
}

/** What one figure comes to, in sentences: the estimates, what stands between the options, and the other spreads. */
function figureInWords(words: Wording, figure: number): string[] {
  const { phrases, answer } = words;
  const figures = answer.options.map((option) => option.figures[figure] as FigureAnswer);
  const choice = answer.choices.find((each) => each.figure === figure);
  return [
    answer.options.map((_, option) => estimateInWords(words, figure, option)).join(phrases.semicolon) + phrases.stop,
    ...differenceInWords(words, figure),
    ...(choice ? regretsInWords(words, choice) : []),
    ...switchesInWords(words, figure),
    ...spreadsInWords(words, figure, figures),
    ...hangsOnInWords(words, figure),
  ];
}

/** `A 12.4% (10.5% to 14.6%)`; without a letter where there is one option. */
function estimateInWords(words: Wording, figure: number, option: number): string {
  const estimate = words.answer.options[option]?.figures[figure]?.estimate;
  const known = estimate && estimate.runs > 0 ? words.measure(figure).known(estimate) : words.phrases.unknown;
  return words.answer.options.length > 1 ? `${words.optionLetter(option)} ${known}` : known;
}

/** How the other options differ from the first; nothing where there is one. */
export function differenceInWords(words: Wording, figure: number): string[] {
  const { phrases, answer } = words;
  const measure = words.measure(figure);
  const choice = answer.choices.find((each) => each.figure === figure);
  if (!choice) return [];
  const stands = Map.groupBy(choice.differences, ({ difference }) => standing(difference));
  const letters = (stand: Standing): string =>
    (stands.get(stand) ?? []).map(({ option }) => words.optionLetter(option)).join(phrases.list);
  const told = [
    ...(stands.get('differs') ?? []).map(
      ({ option, difference }) => `${words.optionLetter(option)} ${measure.change(difference)}`,
    ),
    ...(stands.has('same') ? [phrases.answer.same(letters('same'))] : []),
    ...(stands.has('open') ? [phrases.answer.noDifference(letters('open'))] : []),
  ];
  return [phrases.answer.against(words.optionLetter(0), told.join(phrases.semicolon))];
}

function regretsInWords(words: Wording, { figure, regrets }: ChoiceAnswer): string[] {
  if (regrets.length === 0 || words.answer.size.samples === 1) return [];
  const { phrases } = words;
  const measure = words.measure(figure);
  const reach = Math.max(...regrets.flatMap(({ ifLess, ifMore }) => [ifLess, ifMore])) / 8;
  const told = (which: 'ifLess' | 'ifMore'): string =>
    regrets
      .map((each) => `${words.optionLetter(each.option)} ${measure.distance(each[which], reach)}`)
      .join(phrases.list);
  return [phrases.answer.regrets(told('ifLess'), told('ifMore'))];
}

/** At which values of what varies options change places. */
export function switchesInWords(words: Wording, figure: number): string[] {
  const { phrases, answer } = words;
  const { switches = [] } = answer.choices.find((each) => each.figure === figure) ?? {};
  if (switches.length === 0) return [];
  const places = [...Map.groupBy(switches, ({ factor }) => factor)].map(([factor, own]) => {
    const told = own.map(({ options, value }) =>
      phrases.answer.changePlace(
        options.map(words.optionLetter).join(phrases.andBetween),
        words.valueAlong(factor, value),
      ),
    );
    return phrases.answer.along(words.factor(factor), told.join(phrases.list));
  });
  return [phrases.answer.changePlaces(places.join(phrases.semicolon))];
}

type Standing = 'differs' | 'same' | 'open';

/** An interval that leaves out that there is no difference shows one; where it is 0 in every run there is none. */
function standing({ low, high, runs }: Estimate): Standing {
  if (runs === 0) return 'open';
  if (low > 0 || high < 0) return 'differs';
  return low === 0 && high === 0 ? 'same' : 'open';
}

/** How far the figure moves with what nobody knows, each option for itself, and whether that is more than the dice leave open. */
export function spreadsInWords(words: Wording, figure: number, figures: readonly FigureAnswer[]): string[] {
  const { phrases } = words;
  const measure = words.measure(figure);
  const inWords = (ranges: readonly (Range | undefined)[]): string =>
    ranges
      .flatMap((range, option) => {
        if (!range) return [];
        const text = measure.range(range);
        return ranges.length > 1 ? `${words.optionLetter(option)} ${text}` : text;
      })
      .join(phrases.semicolon);
  const byParameters = figures.map((each) => each.byParameters);
  const byListed = figures.map((each) => each.byListed);
  return [
    ...(byParameters.every((range) => range === undefined)
      ? []
      : isBeyondDice(byParameters, figures)
        ? [phrases.answer.byParameters(inWords(byParameters)) + outweighing(words, figures)]
        : [phrases.answer.hardlyByParameters]),
    ...(byListed.every((range) => range === undefined)
      ? []
      : [isBeyondDice(byListed, figures) ? phrases.answer.byListed(inWords(byListed)) : phrases.answer.hardlyByListed]),
  ];
}

/** Whether a spread is wider than the interval of the dice, in any option. */
function isBeyondDice(ranges: readonly (Range | undefined)[], figures: readonly FigureAnswer[]): boolean {
  return figures.some(({ estimate }, option) => widthOf(ranges[option]) > widthOf(estimate));
}

/** Whether what is uncertain in numbers moves a figure more than the choice does. */
function outweighing({ phrases }: Wording, figures: readonly FigureAnswer[]): string {
  const known = figures.filter(({ estimate }) => estimate.runs > 0);
  if (known.length < 2) return '';
  const values = known.map(({ estimate }) => estimate.value);
  const byChoice = Math.max(...values) - Math.min(...values);
  const outweighs = Math.max(...known.map(({ byParameters }) => widthOf(byParameters))) > byChoice;
  return phrases.sentences + (outweighs ? phrases.answer.numbersOutweigh : phrases.answer.choiceOutweighs);
}

function widthOf(range: Range | undefined): number {
  return range ? range.high - range.low : 0;
}
