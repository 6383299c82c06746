import type { Opening } from '@sandtable/kernel';
import type { Parameter, Scenario } from '@sandtable/scenario';
import { ownPolicies } from '@sandtable/study';
import { pairwise } from './pairwise.ts';

/** A way to begin that lies at an end of what a scenario allows; its name is written as its author would. */
export type Extreme = { readonly name: string; readonly opening: Required<Pick<Opening, 'parameters' | 'policies'>> };

/** Each parameter at its low and its high end, or at each of its literals, the others as usual. */
export function singleExtremes(scenario: Scenario): Extreme[] {
  return scenario.parameters.flatMap((parameter) =>
    endsOf(parameter)
      .filter((value) => value !== parameter.default)
      .map((value) => extreme(scenario, `${parameter.id} = ${nameOf(scenario, parameter, value)}`, [parameter, value])),
  );
}

/** All parameters at their low ends, and all at their high ends. */
export function jointExtremes(scenario: Scenario): Extreme[] {
  if (scenario.parameters.length === 0) return [];
  return [
    extreme(scenario, 'all low', ...scenario.parameters.map((each) => [each, each.min] as const)),
    extreme(scenario, 'all high', ...scenario.parameters.map((each) => [each, each.max] as const)),
  ];
}

/** The policies of all sides, so that every two of any two sides meet at least once. */
export function mannerExtremes(scenario: Scenario): Extreme[] {
  const own = ownPolicies(scenario);
  const sides = scenario.sides.map(({ id }) => policiesOf(scenario, id)).filter(({ length }) => length > 1);
  return pairwise(sides.map(({ length }) => length)).map((levels) => {
    const chosen = levels.flatMap((level, side) => sides[side]?.[level] ?? []);
    const policies = Object.fromEntries(chosen.flatMap(({ id, seats }) => seats.map((seat) => [seat, id] as const)));
    return {
      name: chosen.map(({ id }) => id).join(', '),
      opening: { parameters: {}, policies: { ...own, ...policies } },
    };
  });
}

/**
 * The policies that are a side's own: of its seats, and of nobody else's. Of several with one name, in a campaign and in
 * the instances that it is made of, only the outermost: the others are its parts.
 */
export function policiesOf({ seats, policies }: Scenario, side: string): Scenario['policies'] {
  const own = seats.filter((seat) => seat.side === side).map(({ id }) => id);
  const named = new Map<string, Scenario['policies'][number]>();
  for (const policy of policies.filter((each) => each.seats.every((seat) => own.includes(seat)))) {
    const name = policy.id.split('.').at(-1)!;
    const known = named.get(name);
    if (!known || depthOf(policy.id) < depthOf(known.id)) named.set(name, policy);
  }
  return policies.filter((policy) => named.get(policy.id.split('.').at(-1)!) === policy);
}

function depthOf(id: string): number {
  return id.split('.').length;
}

function endsOf({ kind, min, max }: Parameter): number[] {
  if (typeof kind === 'string') return [min, max];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function nameOf({ enumerations }: Scenario, { kind }: Parameter, value: number): string {
  if (kind === 'percentage') return `${value / 100}%`;
  if (kind === 'number') return String(value);
  return enumerations.find(({ id }) => id === kind.enumeration)?.literals[value]?.id ?? String(value);
}

function extreme(scenario: Scenario, name: string, ...set: readonly (readonly [Parameter, number])[]): Extreme {
  const parameters = Object.fromEntries(set.map(([{ id }, value]) => [id, value]));
  return { name, opening: { parameters, policies: ownPolicies(scenario) } };
}
