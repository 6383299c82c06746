import type { Said, SaidValue } from '@sandtable/engine';
import type { Presentation, Scenario, Text, Variable } from '@sandtable/scenario';

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
  const titles = new Map<string, string>();
  const variables = new Map(scenario.variables.map((variable) => [variable.id, variable]));
  const pieces = <Piece>(text: { readonly [tag: string]: readonly Piece[] }): readonly Piece[] =>
    text[language] ?? text[scenario.languages[0] ?? ''] ?? [];
  const words: Wording = {
    scenario,
    text: (text) =>
      pieces(text)
        .map((piece) => (typeof piece === 'string' ? piece : ''))
        .join(''),
    said: (said) =>
      pieces(said)
        .map((piece) => (typeof piece === 'string' ? piece : saidValueText(words, piece)))
        .join(''),
    value: (value, as) => valueText(words, value, as),
    title: (id) => titles.get(id) ?? titles.get(id.replace(/@.*$/, '')) ?? id,
    valueOf: (id, value) => {
      const variable = variables.get(id);
      return variable ? valueText(words, value, presentationOf(variable)) : String(value);
    },
  };
  for (const [id, title] of titlesOf(words)) titles.set(id, title);
  return words;
}

function titlesOf(words: Wording): [id: string, title: string][] {
  const { scenario } = words;
  const titled = [
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
  return titled.map(({ id, title }) => [id, words.text(title)]);
}

/** How the integers of a declared variable are put into words. */
export function presentationOf(variable: Variable): Presentation {
  switch (variable.kind.is) {
    case 'track':
      if (variable.kind.percentage) return { kind: 'percentage' };
      return variable.kind.unit ? { kind: 'number', unit: variable.kind.unit } : { kind: 'number' };
    case 'flag':
      return { kind: 'yes-no' };
    case 'status':
      return { kind: 'enumeration', enumeration: variable.kind.enumeration };
    case 'force':
      return { kind: 'number' };
  }
}

/** A percentage, given in hundredths of a percent: `5%`, `12.5%`, `0.07%`. */
export function percentageText(hundredths: number): string {
  return `${Number((hundredths / 100).toFixed(2))}%`;
}

function valueText(words: Wording, value: number, as: Presentation): string {
  const { scenario } = words;
  switch (as.kind) {
    case 'number':
      return as.unit ? `${value} ${as.unit}` : String(value);
    case 'percentage':
      return percentageText(value);
    case 'yes-no':
      return value === 0 ? 'no' : 'yes';
    case 'enumeration':
      return titleAt(words, scenario.enumerations.find(({ id }) => id === as.enumeration)?.literals ?? [], value);
    case 'place':
      return titleAt(words, scenario.places, value);
    case 'side':
      return titleAt(words, scenario.sides, value);
    case 'seat':
      return titleAt(words, scenario.seats, value);
    case 'machine':
      return words.title(as.machine);
  }
}

function titleAt(words: Wording, list: readonly { readonly title: Text }[], index: number): string {
  const item = list[index];
  return item ? words.text(item.title) : String(index);
}

function saidValueText(words: Wording, { value, as, states }: SaidValue): string {
  return as.kind === 'machine' ? (states ?? []).map(words.title).join(' / ') : valueText(words, value, as);
}
