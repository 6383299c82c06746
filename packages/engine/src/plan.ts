import { type Site, siteOf } from '@sandtable/random';
import {
  type Action,
  childStates,
  type Ending,
  type Inject,
  inId,
  type Layout,
  layoutOf,
  type Machine,
  type Metric,
  type Policy,
  type Rule,
  type Scenario,
  type Seat,
  type Slot,
  type State,
  type Table,
  type Value,
} from '@sandtable/scenario';
import { found } from './assert.ts';

/**
 * A scenario made ready for play: what is looked up by id, and the sites of its draws. It holds nothing of any game.
 */
export type Plan = {
  readonly scenario: Scenario;
  readonly layout: Layout;
  /** The variables of the layout, with their bounds. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly values: ReadonlyMap<string, Value>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly machines: ReadonlyMap<string, Machine>;
  readonly states: ReadonlyMap<string, StatePlace>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly injects: ReadonlyMap<string, Inject>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly endings: ReadonlyMap<string, Ending>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly seats: ReadonlyMap<string, SeatPlace>;
  /** The index of a side in the scenario's list. */
  readonly sides: ReadonlyMap<string, number>;
  /** The site of a path, hashed once. */
  readonly site: (path: string) => Site;
};

/** A state, its machine, and how the world says that it is active: when the variable has this value. */
type StatePlace = {
  readonly state: State;
  readonly machine: Machine;
  readonly variable: string;
  readonly value: number;
};

/** A seat, its index and that of its side. */
type SeatPlace = { readonly seat: Seat; readonly index: number; readonly side: number };

const plans = new WeakMap<Scenario, Plan>();

/** The plan of a scenario, made at the first call for it. */
export function planOf(scenario: Scenario): Plan {
  const known = plans.get(scenario);
  if (known) return known;
  const plan = makePlan(scenario);
  plans.set(scenario, plan);
  return plan;
}

function makePlan(scenario: Scenario): Plan {
  const layout = layoutOf(scenario);
  const sides = new Map(scenario.sides.map(({ id }, index) => [id, index]));
  return {
    scenario,
    layout,
    slots: byId(layout.slots),
    values: byId(scenario.values),
    tables: byId(scenario.tables),
    machines: byId(scenario.machines),
    states: new Map(
      scenario.machines.flatMap((machine) => machine.states.map((state) => [state.id, placeOf(machine, state)])),
    ),
    actions: byId(scenario.actions),
    rules: byId(scenario.rules),
    injects: byId(scenario.injects),
    policies: byId(scenario.policies),
    endings: byId(scenario.endings),
    metrics: byId(scenario.metrics),
    seats: new Map(
      scenario.seats.map((seat, index) => [
        seat.id,
        { seat, index, side: found('side', seat.side, sides.get(seat.side)) },
      ]),
    ),
    sides,
    site: rememberedSites(),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}

/** A region is active when the nearest ancestor is that is not itself a region. */
function placeOf(machine: Machine, state: State): StatePlace {
  const parent = machine.states.find(({ id }) => id === state.parent);
  if (parent?.kind === 'parallel') return { ...placeOf(machine, parent), state };
  const value = 1 + childStates(machine, state.parent).indexOf(state);
  return { state, machine, variable: inId(parent?.id ?? machine.id), value };
}

function rememberedSites(): (path: string) => Site {
  const sites = new Map<string, Site>();
  return (path) => {
    const known = sites.get(path);
    if (known) return known;
    const site = siteOf(path);
    sites.set(path, site);
    return site;
  };
}
