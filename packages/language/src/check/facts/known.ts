import {
  type Environment,
  environmentOf,
  type Interval,
  intervalOf,
  type Layout,
  layoutOf,
  type Scenario,
  turnId,
  type Value,
} from '@sandtable/scenario';

/** What is known of the world: the numbers that each thing can have, and which states can be active. It can be added to. */
export type Known = Environment & {
  readonly variables: Map<string, Interval>;
  readonly parameters: Map<string, Interval>;
  readonly values: Map<string, Interval>;
  readonly locals: Map<string, Interval>;
  readonly states: Map<string, Interval>;
};

/** Whether something is so cannot be told. */
export const MAYBE: Interval = { min: 0, max: 1 };
export const NEVER: Interval = { min: 0, max: 0 };
export const ALWAYS: Interval = { min: 1, max: 1 };

/** What is known of a scenario before its world is looked at. */
export type Ground = {
  readonly scenario: Scenario;
  /** Whether it is proved, so that its world has a layout. */
  readonly isWhole: boolean;
  /** Whether a calendar says which turns there are. */
  readonly hasCalendar: boolean;
  /** Whether something is given by a host, so that only its bounds are known. */
  readonly isStandIn: (part: object) => boolean;
};

/** More than any calendar has, on both sides of its start. */
const ANY_TURN: Interval = { min: -1_000_000, max: 1_000_000 };

/** Everything within its declared bounds, in a turn that is played. */
export function declaredWorld({ scenario, isWhole, hasCalendar, isStandIn }: Ground): Known {
  const tables = scenario.tables.filter(({ rows }) => rows.length > 0 && rows.every(({ cells }) => cells.length > 0));
  const environment = environmentOf(
    { ...scenario, tables, values: [] },
    isWhole ? layoutOf(scenario) : layoutOfDeclared(scenario),
  );
  const known: Known = {
    ...environment,
    variables: new Map(environment.variables).set(
      turnId,
      hasCalendar ? { min: 1, max: scenario.calendar.turns } : ANY_TURN,
    ),
    parameters: new Map(environment.parameters),
    values: new Map(),
    locals: new Map(),
    states: new Map(),
  };
  for (const value of scenario.values) {
    known.values.set(value.id, isStandIn(value) ? { min: value.min, max: value.max } : valueInterval(value, known));
  }
  return known;
}

/** Clamped to its bounds, which are all that is known where its expression has no interval. */
export function valueInterval({ is, min, max }: Value, known: Known): Interval {
  const found = intervalOf(is, known);
  if ('problem' in found) return { min, max };
  return { min: Math.min(Math.max(found.min, min), max), max: Math.max(Math.min(found.max, max), min) };
}

/** The same world with more names. */
export function naming(known: Known, locals: Iterable<readonly [string, Interval]>): Known {
  return { ...known, locals: new Map([...known.locals, ...locals]) };
}

/** A draft with mistakes may have no layout: its declared variables are all that is sure to be there. */
function layoutOfDeclared({ variables }: Scenario): Layout {
  const slots = variables.map(({ id, min, max, start }) => {
    return { id, min, max, start, role: { is: 'declared', variable: id } } as const;
  });
  return { slots, indexOf: new Map() };
}
