import { type Control, type Setup, wordsOfPercentage } from '@sandtable/engine';
import type { Parameter, Scenario } from '@sandtable/scenario';
import { usage } from '../shell/stop.ts';
import { listed, unknown } from '../shell/unknown.ts';

/** `name=value`, as given on the command line. */
export type Pair = readonly [name: string, value: string];

/** What of a set-up stands on the command line. */
export type SetupOptions = {
  readonly run?: number;
  readonly policy?: readonly Pair[];
  readonly param?: readonly Pair[];
};

/**
 * The set-up of a game that plays by itself: every seat by its policy unless an option says otherwise, those without
 * one by nobody.
 *
 * @throws Stop where an option names what is not there.
 */
export function setupOf(scenario: Scenario, seed: string, { run, policy = [], param = [] }: SetupOptions): Setup {
  const byScenario = scenario.seats.map((seat): [string, Control] => [
    seat.id,
    seat.policy === undefined ? { by: 'nobody' } : { by: 'policy', policy: seat.policy },
  ]);
  const byOptions = policy.flatMap((pair) => controls(scenario, pair));
  const parameters = param.map((pair) => parameterValue(scenario, pair));
  return {
    seed,
    ...(run === undefined ? {} : { run }),
    ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
    control: Object.fromEntries([...byScenario, ...byOptions]),
  };
}

/** `seat=policy`, `side=policy` for the seats of the side that the policy is for, or `nobody`. */
function controls(scenario: Scenario, [who, policy]: Pair): [string, Control][] {
  const ofSide = scenario.seats.filter(({ side }) => side === who);
  const seats = scenario.seats.some(({ id }) => id === who) ? [who] : ofSide.map(({ id }) => id);
  if (seats.length === 0) throw unknown('seat or side', who, idsOf([...scenario.seats, ...scenario.sides]));
  if (policy === 'nobody') return seats.map((seat) => [seat, { by: 'nobody' }]);
  const found = scenario.policies.find(({ id }) => id === policy);
  const fitting = scenario.policies.filter((each) => seats.some((seat) => each.seats.includes(seat)));
  if (!found) throw unknown('policy', policy, [...idsOf(fitting), 'nobody'], ` for ${who}`);
  const played = seats.filter((seat) => found.seats.includes(seat));
  if (played.length === 0) {
    throw usage(
      `policy ${policy} is not for ${who}`,
      `It plays ${found.seats.join(', ')}. ${listed(idsOf(fitting), ` for ${who}`)}`,
    );
  }
  return played.map((seat) => [seat, { by: 'policy', policy }]);
}

function parameterValue(scenario: Scenario, [name, text]: Pair): [string, number] {
  const parameter = scenario.parameters.find(({ id }) => id === name);
  if (!parameter) throw unknown('parameter', name, idsOf(scenario.parameters));
  const literals = literalsOf(scenario, parameter);
  const value = valueIn(parameter, literals, text);
  const { min, max } = parameter;
  if (value !== undefined && value >= min && value <= max) return [name, value];
  const put = (bound: number) => (parameter.kind === 'percentage' ? wordsOfPercentage(bound) : String(bound));
  const expected = literals ? `one of ${literals.join(', ')}` : `${put(min)} to ${put(max)}`;
  throw usage(`${text} is no value of the parameter ${name}`, `Expected ${expected}.`);
}

function literalsOf(scenario: Scenario, { kind, min, max }: Parameter): string[] | undefined {
  if (typeof kind === 'string') return undefined;
  const literals = scenario.enumerations.find(({ id }) => id === kind.enumeration)?.literals ?? [];
  return literals.map(({ id }) => id).slice(min, max + 1);
}

function valueIn({ kind, min }: Parameter, literals: readonly string[] | undefined, text: string): number | undefined {
  if (literals) {
    const index = literals.indexOf(text);
    return index < 0 ? undefined : min + index;
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
