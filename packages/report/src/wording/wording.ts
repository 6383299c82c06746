import { presentationOfVariable, titlesOf, wordsOfTitle, wordsOfValue } from '@sandtable/engine';
import type { Presentation, Scenario, Text } from '@sandtable/scenario';
import { type Factor, type FigureTold, factorName, layOutStudy, type StudyLayout } from '@sandtable/study';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import type { ReportLanguage, StudySource } from '../source.ts';
import { type Measure, measureOf } from './measure.ts';
import { numberText, withMinus } from './number.ts';

/** A study in the words of one language: how its options, factors, figures and numbers are put to people. */
export type Wording = StudySource & {
  readonly language: ReportLanguage;
  readonly phrases: Phrases;
  readonly layout: StudyLayout;
  readonly text: (text: Text) => string;
  /** A whole number: `100,000`. */
  readonly count: (value: number) => string;
  /** A fraction of 1 in percent. */
  readonly fraction: (value: number) => string;
  /** `A: Builds what was agreed`. */
  readonly option: (option: number) => string;
  /** `A`; where nothing is compared the same as `option`. */
  readonly optionLetter: (option: number) => string;
  /** The title of what varies or is compared, by the name that the answer calls it. */
  readonly factor: (name: string) => string;
  readonly factorValue: (factor: Factor, value: number | null) => string;
  /** A value between those that a factor can have, such as where options change places: the nearest one. */
  readonly valueAlong: (name: string, value: number) => string;
  readonly figure: (figure: number) => string;
  /** The title of what a figure is taken of. */
  readonly metric: (figure: number) => string;
  readonly measure: (figure: number) => Measure;
  /** The title of a variable: of one of several alike with the last part of its id. */
  readonly variable: (id: string) => string;
  /** What an answer says of a factor: a value, some values, or limits. */
  readonly says: (text: string) => string;
  readonly parameterValue: (id: string, value: number) => string;
};

export function wordingOf(source: StudySource, language: ReportLanguage): Wording {
  const { scenario, plan, answer } = source;
  const phrases = phrasesIn(language);
  const layout = layOutStudy(scenario, plan);
  const text = (of: Text): string => wordsOfTitle(of, language, scenario);
  const titles = titlesOf(scenario, language);
  const factors = new Map([...plan.compare, ...plan.vary].map((factor) => [factorName(factor), factor]));
  const value = (of: number, as: Presentation): string => wordsOfValue({ value: of, as }, language, scenario);
  const factorValue = (factor: Factor, of: number | null): string =>
    of === null ? phrases.asUsual : withMinus(valueOfFactor(scenario, factor, of, { text, value }));
  const factorTitle = (factor: Factor): string => titleOfFactor(factor, titles, phrases);
  const options = Array.from({ length: layout.space.options }, (_, option) =>
    optionTitle(layout, option, { factorTitle, factorValue, phrases }),
  );
  const isAlone = plan.compare.length === 0;
  const measures = answer.figures.map((figure) => measureOf(figure, phrases, language));
  const count = (of: number): string => numberText(of, 0) ?? phrases.unknown;
  return {
    ...source,
    ...{ language, phrases, layout, text, factorValue, count },
    fraction: (of) => {
      const digits = numberText(100 * of, Math.abs(of) < 0.1 ? 1 : 0);
      return digits === undefined ? phrases.unknown : `${digits}%`;
    },
    option: (option) => (isAlone ? phrases.onlyOption : phrases.labelled(letterOf(option), options[option] ?? '')),
    optionLetter: (option) => (isAlone ? phrases.onlyOption : letterOf(option)),
    factor: (name) => {
      const factor = factors.get(name);
      return factor ? factorTitle(factor) : name;
    },
    valueAlong: (name, of) => {
      const factor = factors.get(name);
      return factor ? factorValue(factor, Math.round(of)) : String(of);
    },
    figure: (figure) => figureTitle(scenario, layout, figure, answer.figures[figure], { titles, text, phrases }),
    metric: (figure) => metricTitle(layout, figure, titles),
    measure: (figure) => measures[figure] ?? measureOf({ as: 'number' }, phrases, language),
    variable: (id) => titles.get(id) ?? id,
    says: (of) => phrases.says(withMinus(of)),
    parameterValue: (id, of) => factorValue({ kind: 'parameter', parameter: id }, of),
  };
}

/** A, B, ... Z, then numbers. */
function letterOf(option: number): string {
  return option < 26 ? String.fromCharCode(65 + option) : String(option + 1);
}

type ValueWords = {
  readonly text: (text: Text) => string;
  readonly value: (value: number, as: Presentation) => string;
};

function valueOfFactor(scenario: Scenario, factor: Factor, value: number, words: ValueWords): string {
  switch (factor.kind) {
    case 'policy': {
      const policy = scenario.policies.find(({ id }) => id === factor.policies[value]);
      return policy ? words.text(policy.title) : String(value);
    }
    case 'parameter': {
      const { kind = 'number' as const, unit } = scenario.parameters.find(({ id }) => id === factor.parameter) ?? {};
      if (kind === 'percentage') return words.value(value, { kind });
      if (kind !== 'number') return words.value(value, { kind: 'enumeration', enumeration: kind.enumeration });
      return words.value(value, unit === undefined ? { kind } : { kind, unit });
    }
    case 'start': {
      const variable = scenario.variables.find(({ id }) => id === factor.variable);
      return variable ? words.value(value, presentationOfVariable(variable, { scenario })) : String(value);
    }
  }
}

function titleOfFactor(factor: Factor, titles: ReadonlyMap<string, string>, phrases: Phrases): string {
  const title = (id: string): string => titles.get(id) ?? id;
  switch (factor.kind) {
    case 'policy':
      return phrases.seatsPolicy(factor.seats.map(title).join(phrases.list));
    case 'parameter':
      return title(factor.parameter);
    case 'start':
      return phrases.startOf(title(factor.variable));
  }
}

/** Policies and names speak for themselves; a number needs to be told what it is of. */
function optionTitle(
  { space, compared }: StudyLayout,
  option: number,
  words: Pick<Wording, 'factorValue' | 'phrases'> & { readonly factorTitle: (factor: Factor) => string },
): string {
  const values = space.valuesAt(option);
  return space.factors
    .slice(0, compared)
    .map((factor, place) => {
      const value = words.factorValue(factor, values[place] ?? null);
      return factor.kind === 'policy' ? value : words.phrases.labelled(words.factorTitle(factor), value);
    })
    .join(words.phrases.semicolon);
}

function figureTitle(
  scenario: Scenario,
  layout: StudyLayout,
  place: number,
  told: FigureTold | undefined,
  { titles, text, phrases }: Pick<Wording, 'text' | 'phrases'> & { readonly titles: ReadonlyMap<string, string> },
): string {
  const figure = layout.asked[place]?.figure;
  if (!figure || !told) return '';
  if (figure.kind === 'share') {
    const inside = /^share\((.*)\)$/s.exec(told.text)?.[1] ?? told.text;
    const ending = scenario.endings.find(({ id }) => id === inside);
    return phrases.share(ending ? text(ending.title) : inside);
  }
  const title = metricTitle(layout, place, titles);
  return figure.kind === 'mean' ? phrases.mean(title) : phrases.quantile(title, String(figure.at));
}

function metricTitle({ asked }: StudyLayout, place: number, titles: ReadonlyMap<string, string>): string {
  const figure = asked[place]?.figure;
  if (!figure || figure.kind === 'share') return asked[place]?.text ?? '';
  return titles.get(figure.metric) ?? figure.metric;
}
