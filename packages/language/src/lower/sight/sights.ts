import {
  type Expression,
  injectStateId,
  moveLeftId,
  moveLengthId,
  type Scenario,
  turnId,
  type Visibility,
} from '@sandtable/scenario';

/** The parts of a scenario that say who sees what; machines and injects before their effects are lowered. */
export type Seen = Pick<Scenario, 'variables' | 'values' | 'seats'> & {
  readonly machines: readonly {
    readonly id: string;
    readonly states: readonly { readonly id: string }[];
    readonly shown: readonly Visibility[];
  }[];
  readonly injects: readonly { readonly id: string; readonly seats: readonly string[] }[];
};

/**
 * Who sees what, by id: the clauses of everything that has any. What stands in no clause is known to all (parameters,
 * tables, the calendar) or to nobody (the counters of rules, the latched ending).
 */
export type Sights = {
  /** The clauses that decide for a seat, in order, up to the first that always holds. None: it sees nothing. */
  readonly clausesFor: (seat: string, id: string) => readonly Visibility[];
  readonly sideOf: (seat: string) => string;
  /** The bounds to which an error of sight is clamped. */
  readonly boundsOf: (id: string) => { readonly min: number; readonly max: number };
};

const EVERYBODY = [turnId, moveLeftId, moveLengthId];

export function sightsOf(scenario: Seen): Sights {
  const all = scenario.seats.map(({ id }) => id);
  const shown = new Map<string, readonly Visibility[]>(EVERYBODY.map((id) => [id, exactTo(all)]));
  const bounds = new Map<string, { readonly min: number; readonly max: number }>();
  for (const each of [...scenario.variables, ...scenario.values]) {
    shown.set(each.id, each.shown);
    bounds.set(each.id, { min: each.min, max: each.max });
  }
  for (const machine of scenario.machines) {
    shown.set(machine.id, machine.shown);
    for (const state of machine.states) shown.set(state.id, machine.shown);
  }
  for (const inject of scenario.injects) shown.set(injectStateId(inject.id), exactTo(inject.seats));
  const sides = new Map(scenario.seats.map((seat) => [seat.id, seat.side]));
  return {
    clausesFor: (seat, id) => deciding(seat, shown.get(id) ?? ownCounter(id)),
    sideOf: (seat) => sides.get(seat) ?? seat,
    boundsOf: (id) => bounds.get(id) ?? { min: 0, max: 1 },
  };
}

/** Whether the seat always sees it, and as it is. */
export function seesExactly(sights: Sights, seat: string, id: string): boolean {
  const clauses = sights.clausesFor(seat, id);
  return clauses.at(-1)?.when === undefined && clauses.length > 0 && clauses.every((each) => each.as.kind === 'exact');
}

/** The id by which a leaf of an expression is looked up, or undefined where it is no secret. */
export function idOfLeaf(expression: Expression): string | undefined {
  switch (expression.op) {
    case 'variable':
    case 'value':
      return expression.id;
    case 'active':
      return expression.state;
    default:
      return undefined;
  }
}

/** Counters of a seat's own orders, `<action>@<seat>/…`, are its own to see. */
function ownCounter(id: string): readonly Visibility[] {
  const seat = /@(.+)\/[^/]+$/.exec(id)?.[1];
  return seat === undefined ? [] : exactTo([seat]);
}

function exactTo(seats: readonly string[]): readonly Visibility[] {
  return [{ seats, as: { kind: 'exact' } }];
}

function deciding(seat: string, clauses: readonly Visibility[]): readonly Visibility[] {
  const naming = clauses.filter((clause) => clause.seats.includes(seat));
  const last = naming.findIndex((clause) => clause.when === undefined);
  return last === -1 ? naming : naming.slice(0, last + 1);
}
