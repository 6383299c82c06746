import type { Action } from '../action.ts';
import type { State } from '../machine.ts';
import type { Policy } from '../policy.ts';
import type { Scenario, Seat } from '../scenario.ts';
import type { Enumeration, Parameter, Table, Value, Variable } from '../world.ts';

/** What a scenario declares, by id. Of two with one id the later is found; that there are two is reported elsewhere. */
export type Names = {
  readonly sides: ReadonlyMap<string, number>;
  readonly seats: ReadonlyMap<string, Seat>;
  readonly places: ReadonlyMap<string, number>;
  readonly enumerations: ReadonlyMap<string, Enumeration>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly forces: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, Value>;
  /** The place of each value in their order. */
  readonly valueOrder: ReadonlyMap<string, number>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly signals: ReadonlySet<string>;
  readonly machines: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, State>;
  readonly actions: ReadonlyMap<string, Action>;
  /** Who may order each action. */
  readonly seatsOfAction: ReadonlyMap<string, ReadonlySet<string>>;
  readonly injects: ReadonlySet<string>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly endings: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  readonly editions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly languages: readonly string[];
};

export function namesOf(scenario: Scenario): Names {
  return {
    sides: order(scenario.sides),
    seats: byId(scenario.seats),
    places: order(scenario.places),
    enumerations: byId(scenario.enumerations),
    parameters: byId(scenario.parameters),
    variables: byId(scenario.variables),
    forces: ids(scenario.forces),
    values: byId(scenario.values),
    valueOrder: order(scenario.values),
    tables: byId(scenario.tables),
    signals: ids(scenario.signals),
    machines: ids(scenario.machines),
    states: byId(scenario.machines.flatMap(({ states }) => states)),
    actions: byId(scenario.actions),
    seatsOfAction: new Map(scenario.actions.map(({ id, seats }) => [id, new Set(seats)])),
    injects: ids(scenario.injects),
    policies: byId(scenario.policies),
    endings: ids(scenario.endings),
    metrics: ids(scenario.metrics),
    editions: ids(scenario.editions ?? []),
    sources: new Set(scenario.sources.map(({ key }) => key)),
    languages: scenario.languages,
  };
}

type Identified = { readonly id: string };

function byId<T extends Identified>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

function ids(list: readonly Identified[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function order(list: readonly Identified[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}
