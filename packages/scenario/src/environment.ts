import type { Action } from './action.ts';
import { clamp } from './arithmetic.ts';
import { ASK_HOURS_MOST } from './ask.ts';
import { intervalOf } from './interval.ts';
import { type Interval, unionOf } from './interval-arithmetic.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Scenario } from './scenario.ts';
import { cellInterval } from './table-interval.ts';
import type { Table, Value } from './world.ts';

/** What the names of an expression can be: the numbers that each of them can have, and the tables. */
export type Environment = {
  readonly variables: ReadonlyMap<string, Interval>;
  readonly parameters: ReadonlyMap<string, Interval>;
  readonly values: ReadonlyMap<string, Interval>;
  readonly tables: ReadonlyMap<string, Table>;
  /** What the cells of each table can be. */
  readonly cells: ReadonlyMap<string, Interval>;
  readonly locals: ReadonlyMap<string, Interval>;
  /** Whether states are active, of those of which more is known than that they may be. */
  readonly states?: ReadonlyMap<string, Interval>;
};

/** The environment of expressions outside of any action: everything that the scenario declares, and no locals. */
export function environmentOf(scenario: Scenario, layout: Layout = layoutOf(scenario)): Environment {
  const values = new Map<string, Interval>();
  const environment: Environment = {
    variables: new Map(layout.slots.map(({ id, min, max }) => [id, { min, max }])),
    parameters: new Map(scenario.parameters.map(({ id, min, max }) => [id, { min, max }])),
    values,
    tables: new Map(scenario.tables.map((table) => [table.id, table])),
    cells: new Map(scenario.tables.map((table) => [table.id, cellInterval(table)])),
    locals: new Map(),
  };
  for (const value of scenario.values) values.set(value.id, valueInterval(value, environment));
  return environment;
}

/** A value is clamped to its bounds; where its expression has no proved interval, the bounds are all that is known. */
function valueInterval({ is, min, max }: Value, environment: Environment): Interval {
  const found = intervalOf(is, environment);
  if ('problem' in found) return { min, max };
  return { min: clamp(found.min, min, max), max: clamp(found.max, min, max) };
}

/** The environment with more locals, which hide those of the same name. */
export function withLocals(environment: Environment, locals: Iterable<readonly [string, Interval]>): Environment {
  return { ...environment, locals: new Map([...environment.locals, ...locals]) };
}

/** The locals of an action's expressions: its choices, `actor` and `seat`; `waited` has a meaning in effects only. */
export function actionLocals(
  { sides, seats }: Pick<Scenario, 'sides' | 'seats'>,
  action: Pick<Action, 'choices' | 'seats'>,
): Map<string, Interval> {
  const own = seats.filter(({ id }) => action.seats.includes(id));
  const locals = new Map<string, Interval>();
  for (const { name, values } of action.choices) locals.set(name, unionOf(values.map(only)));
  locals.set('actor', unionOf(own.map(({ side }) => only(sides.findIndex(({ id }) => id === side)))));
  locals.set('seat', unionOf(own.map((seat) => only(seats.indexOf(seat)))));
  locals.set('waited', { min: 0, max: ASK_HOURS_MOST });
  return locals;
}

function only(value: number): Interval {
  return { min: value, max: value };
}
