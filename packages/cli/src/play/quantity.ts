import { presentationOfVariable, wordsOfPercentage } from '@sandtable/engine';
import type { Parameter, Scenario, Variable } from '@sandtable/scenario';
import { usage } from '../shell/stop.ts';
import { unknown } from '../shell/unknown.ts';

/** Something of a scenario that can be given a value on the command line. */
type Quantity = {
  readonly what: 'parameter' | 'variable';
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly kind: 'number' | 'percentage' | { readonly literals: readonly string[] };
};

/**
 * The integer that a text gives to a parameter: `12`, `5%`, a name of its enumeration.
 *
 * @throws Stop where the scenario has no such parameter, or it cannot have that value.
 */
export function parameterValue(scenario: Scenario, id: string, text: string): number {
  const parameter = scenario.parameters.find((each) => each.id === id);
  if (!parameter) throw unknown('parameter', id, idsOf(scenario.parameters));
  return numberIn(quantityOfParameter(scenario, parameter), text);
}

/** The same for what a variable of the world starts at; a flag starts at `yes` or `no`. */
export function startValue(scenario: Scenario, id: string, text: string): number {
  const variable = scenario.variables.find((each) => each.id === id);
  if (!variable) throw unknown('track, flag, status or force', id, idsOf(scenario.variables));
  return numberIn(quantityOfVariable(scenario, variable), text);
}

function quantityOfParameter(scenario: Scenario, { id, min, max, kind }: Parameter): Quantity {
  const own = typeof kind === 'string' ? kind : { literals: literalsOf(scenario, kind.enumeration) };
  return { what: 'parameter', id, min, max, kind: own };
}

function quantityOfVariable(scenario: Scenario, variable: Variable): Quantity {
  const { id, min, max } = variable;
  const as = presentationOfVariable(variable, { scenario });
  const literals = as.kind === 'enumeration' ? literalsOf(scenario, as.enumeration) : ['no', 'yes'];
  const kind = as.kind === 'number' || as.kind === 'percentage' ? as.kind : { literals };
  return { what: 'variable', id, min, max, kind };
}

function literalsOf({ enumerations }: Scenario, id: string): string[] {
  return enumerations.find((each) => each.id === id)?.literals.map((literal) => literal.id) ?? [];
}

function numberIn({ what, id, min, max, kind }: Quantity, text: string): number {
  const value = read(kind, text);
  if (value !== undefined && value >= min && value <= max) return value;
  const put = (bound: number): string => (kind === 'percentage' ? wordsOfPercentage(bound) : String(bound));
  const expected =
    typeof kind === 'string' ? `${put(min)} to ${put(max)}` : `one of ${kind.literals.slice(min, max + 1).join(', ')}`;
  throw usage(`${text} is no value of the ${what} ${id}`, `Expected ${expected}.`);
}

function read(kind: Quantity['kind'], text: string): number | undefined {
  if (typeof kind !== 'string') {
    const index = kind.literals.indexOf(text);
    return index < 0 ? undefined : index;
  }
  if (kind === 'percentage') {
    const [, whole] = /^(-?\d{1,6}(?:\.\d{1,2})?)%$/.exec(text) ?? [];
    return whole === undefined ? undefined : Math.round(Number(whole) * 100);
  }
  return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function idsOf(known: readonly { readonly id: string }[]): string[] {
  return known.map(({ id }) => id);
}
