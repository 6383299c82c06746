import { presentationOfVariable, type Said, wordsOfSaid, wordsOfTitle, wordsOfValue } from '@sandtable/engine';
import type { Presentation, Scenario, Text } from '@sandtable/scenario';

/** A scenario's own words in one language: how its ids, texts and integers are put to people. */
export type Wording = {
  readonly scenario: Scenario;
  /** A title or another text without values. */
  readonly text: (text: Text) => string;
  /** What was said, with the values as they were then. */
  readonly said: (said: Said) => string;
  readonly value: (value: number, as: Presentation) => string;
  /** The title of whatever has this id, or the id itself. A seat after the id (`deploy@jcg`) is left out. */
  readonly title: (id: string) => string;
  /** A value of a variable; of one that no author declared, the bare number. */
  readonly valueOf: (variable: string, value: number) => string;
};

/** The wording of a scenario in a language; a text without it stands in the scenario's first language. */
export function wordingOf(scenario: Scenario, language: string): Wording {
  const variables = new Map(scenario.variables.map((variable) => [variable.id, variable]));
  const text = (of: Text) => wordsOfTitle(of, language, scenario);
  const value = (of: number, as: Presentation) => wordsOfValue({ value: of, as }, language, scenario);
  const titles = new Map(titled(scenario).map(({ id, title }) => [id, text(title)]));
  return {
    scenario,
    text,
    said: (said) => wordsOfSaid(said, language, scenario),
    value,
    title: (id) => titles.get(id) ?? titles.get(id.replace(/@.*$/, '')) ?? id,
    valueOf: (id, of) => {
      const variable = variables.get(id);
      return variable ? value(of, presentationOfVariable(variable, { scenario })) : String(of);
    },
  };
}

/** Everything that has an id and a title. Where two have one id, the later is meant. */
function titled(scenario: Scenario): { readonly id: string; readonly title: Text }[] {
  return [
    ...scenario.sides,
    ...scenario.seats,
    ...scenario.places,
    ...scenario.parameters,
    ...scenario.forces,
    ...scenario.values,
    ...scenario.tables,
    ...scenario.signals,
    ...scenario.machines.flatMap((machine) => machine.states),
    ...scenario.machines,
    ...scenario.actions,
    ...scenario.rules,
    ...scenario.injects,
    ...scenario.policies,
    ...scenario.endings,
    ...scenario.metrics,
    ...scenario.variables,
  ];
}
