import {
  presentationOfVariable,
  type Said,
  titlesOf,
  withUnit,
  wordsOfSaid,
  wordsOfTitle,
  wordsOfValue,
} from '@sandtable/engine';
import type { Presentation, Scenario, Text } from '@sandtable/scenario';
import { type Phrases, phrasesIn } from './phrases/phrases.ts';

/** A scenario's own words in one language: how its ids, texts and integers are put to people. */
export type Wording = {
  readonly scenario: Scenario;
  /** What stands around the scenario's own words. */
  readonly phrases: Phrases;
  /** A title or another text without values. */
  readonly text: (text: Text) => string;
  readonly withUnit: (value: number, unit: string | undefined) => string;
  /** What was said, with the values as they were then. */
  readonly said: (said: Said) => string;
  readonly value: (value: number, as: Presentation) => string;
  /** The title of whatever has this id, or the id itself. A seat after the id (`deploy@jcg`) is left out. */
  readonly title: (id: string) => string;
  /** A value of a variable; of one that no author declared, the bare number. */
  readonly valueOf: (variable: string, value: number) => string;
  /** The same without its unit, where another value beside it shows that. */
  readonly bareValueOf: (variable: string, value: number) => string;
};

/** The wording of a scenario in a language; a text without it stands in the scenario's first language. */
export function wordingOf(scenario: Scenario, language: string): Wording {
  const variables = new Map(scenario.variables.map((variable) => [variable.id, variable]));
  const text = (of: Text) => wordsOfTitle(of, language, scenario);
  const value = (of: number, as: Presentation) => wordsOfValue({ value: of, as }, language, scenario);
  const titles = titlesOf(scenario, language);
  const presentationOf = (id: string): Presentation | undefined => {
    const variable = variables.get(id);
    return variable && presentationOfVariable(variable, { scenario });
  };
  return {
    scenario,
    phrases: phrasesIn(language),
    text,
    withUnit: (of, unit) => withUnit(of, unit, language),
    said: (said) => wordsOfSaid(said, language, scenario),
    value,
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
