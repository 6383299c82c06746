import type { Choice, Presentation, Scenario, Text } from '@sandtable/scenario';
import type { Order } from '../game.ts';
import type { Said } from '../message.ts';
import { presentationOfVariable } from './presentation.ts';
import { titlesOf } from './titles.ts';
import { withUnit, wordsOfMoment, wordsOfSaid, wordsOfTitle, wordsOfValue } from './words.ts';

/** A scenario's own words in one language: how its ids, texts and integers are put to people. */
export type ScenarioWords = {
  readonly scenario: Scenario;
  readonly language: string;
  /** A title or another text without values. */
  readonly text: (text: Text) => string;
  readonly withUnit: (value: number, unit: string | undefined) => string;
  /** What was said, with the values as they were then. */
  readonly said: (said: Said) => string;
  readonly value: (value: number, as: Presentation) => string;
  /** The title of whatever has this id, or the id itself. A seat after the id (`deploy@jcg`) is left out. */
  readonly title: (id: string) => string;
  /** When a turn is that begins on this day, at this hour. */
  readonly moment: (date: string, hour: number) => string;
  /** A value of a variable; of one that no author declared, the bare number. */
  readonly valueOf: (variable: string, value: number) => string;
  /** The same without its unit, where another value beside it shows that. */
  readonly bareValueOf: (variable: string, value: number) => string;
};

/** The words of a scenario in a language; a text without it stands in the scenario's first language. */
export function wordsOfScenario(scenario: Scenario, language: string): ScenarioWords {
  const variables = new Map(scenario.variables.map((variable) => [variable.id, variable]));
  const value = (of: number, as: Presentation) => wordsOfValue({ value: of, as }, language, scenario);
  const titles = titlesOf(scenario, language);
  const presentationOf = (id: string): Presentation | undefined => {
    const variable = variables.get(id);
    return variable && presentationOfVariable(variable, { scenario });
  };
  return {
    scenario,
    language,
    text: (of) => wordsOfTitle(of, language, scenario),
    withUnit: (of, unit) => withUnit(of, unit, language),
    said: (said) => wordsOfSaid(said, language, scenario),
    value,
    moment: (date, hour) => wordsOfMoment(scenario.calendar, date, hour, language),
    title: (id) => titles.get(id) ?? titles.get(id.replace(/@.*$/, '')) ?? id,
    valueOf: (id, of) => {
      const as = presentationOf(id);
      return as ? value(of, as) : String(of);
    },
    bareValueOf: (id, of) => {
      const as = presentationOf(id);
      return as && as.kind !== 'number' ? value(of, as) : String(of);
    },
  };
}

/** An order in titles: `Deploy cutters (to: Senkaku contiguous zone, n: 4)`, or the text of a free one in quotes. */
export function wordsOfOrder(words: ScenarioWords, order: Order): string {
  if ('text' in order) return `“${order.text}”`;
  const choices = words.scenario.actions.find(({ id }) => id === order.action)?.choices ?? [];
  const chosen = choices.map((choice, index) => {
    const value = order.choices[index];
    const title = words.text(choice.title) || choice.name;
    return value === undefined ? title : `${title}: ${wordsOfChoice(words, choice, value)}`;
  });
  return chosen.length === 0 ? words.title(order.action) : `${words.title(order.action)} (${chosen.join(', ')})`;
}

/** What was chosen, in words: `Okinawa`, `4`. */
export function wordsOfChoice(words: ScenarioWords, { of }: Choice, value: number): string {
  return words.value(
    value,
    typeof of === 'string' ? { kind: of } : { kind: 'enumeration', enumeration: of.enumeration },
  );
}
