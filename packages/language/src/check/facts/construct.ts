import {
  type Action,
  actionLocals,
  type Effect,
  type Expression,
  type Inject,
  type Interval,
  injectStateId,
  type Limits,
  type Machine,
  nowId,
  type Rule,
  type Scenario,
  type State,
  statesEntered,
  statesLeft,
  type Transition,
  usesId,
} from '@sandtable/scenario';

/** Something that changes the world: what must hold for it, what it does, and how often it can in a game. */
export type Construct = {
  readonly of:
    | { readonly kind: 'action'; readonly part: Action }
    | { readonly kind: 'rule'; readonly part: Rule }
    | { readonly kind: 'inject'; readonly part: Inject }
    | { readonly kind: 'reaction'; readonly part: State }
    | { readonly kind: 'transition'; readonly part: Transition };
  readonly conditions: readonly Expression[];
  /** A percentage; without one it is left to no chance. */
  readonly chance?: Expression;
  readonly locals: ReadonlyMap<string, Interval>;
  /** What an order costs stands before what it does. */
  readonly effects: readonly Effect[];
  readonly times: number;
  /** What has to come about first: a state, a signal. */
  readonly after: readonly string[];
  /** What comes about with it besides its effects: states, counters. */
  readonly brings: readonly string[];
  /** The states that may end with it. */
  readonly ends: readonly string[];
};

/** Signals and injects as things that come about; no id holds a blank. */
export const signalKey = (signal: string): string => `signal ${signal}`;
export const injectKey = (inject: string): string => `inject ${inject}`;

const NOTHING_ELSE = { locals: new Map<string, Interval>(), after: [], brings: [], ends: [] } as const;

/** All of them, in the scenario's order. */
export function constructsOf(scenario: Scenario): Construct[] {
  const { turns } = scenario.calendar;
  return [
    ...scenario.actions.map((action) => constructOfAction(scenario, action)),
    ...scenario.rules.map((rule): Construct => {
      const { when, chance, limits, effects } = rule;
      return {
        of: { kind: 'rule', part: rule },
        conditions: when === undefined ? [] : [when],
        ...(chance === undefined ? {} : { chance: chance.percentage }),
        effects,
        times: timesOf(limits, turns, 1),
        ...NOTHING_ELSE,
      };
    }),
    ...scenario.injects.map(
      (inject): Construct => ({
        of: { kind: 'inject', part: inject },
        conditions: inject.when === undefined ? [] : [inject.when],
        effects: inject.effects,
        times: 1,
        ...NOTHING_ELSE,
        brings: [injectStateId(inject.id)],
      }),
    ),
    ...scenario.machines.flatMap(constructsOfMachine),
  ];
}

function constructOfAction(scenario: Scenario, action: Action): Construct {
  const { costs, requirements, limits, effects, id, seats } = action;
  const orders = scenario.seats.filter((seat) => seats.includes(seat.id)).map((seat) => seat.orders + 1);
  const times = orders.map((most) => timesOf(limits, scenario.calendar.turns, most)).reduce((a, b) => a + b, 0);
  const paid = costs.map(({ amount, of }): Effect => {
    const least = { op: 'number', value: 0 } as const;
    return { do: 'change', how: 'lower', target: of, amount: { op: 'maximum', of: [least, amount] } };
  });
  return {
    of: { kind: 'action', part: action },
    conditions: requirements.map(({ when }) => when),
    locals: actionLocals(scenario, action),
    effects: [...paid, ...effects],
    times,
    after: [],
    ends: [],
    brings: seats.flatMap((seat) => [usesId(id, seat), nowId(id, seat)]),
  };
}

/** How often the limits allow it in a game of so many turns, at most so often a turn. */
function timesOf({ perTurn, perGame, wait }: Limits, turns: number, mostPerTurn: number): number {
  const inTurn = Math.min(mostPerTurn, perTurn ?? mostPerTurn);
  const inAll = wait === undefined ? turns * inTurn : Math.ceil(turns / (wait + 1));
  return Math.min(inAll, perGame ?? inAll);
}

/** Signals may come any number of times a turn, and so may what they set off. */
function constructsOfMachine(machine: Machine): Construct[] {
  return machine.states.flatMap((state): Construct[] => [
    {
      of: { kind: 'reaction', part: state },
      conditions: [],
      effects: [...state.entry, ...state.exit],
      times: Number.POSITIVE_INFINITY,
      ...NOTHING_ELSE,
      after: [state.id],
    },
    ...state.transitions.map((transition): Construct => {
      const { on, when, chance, effects } = transition;
      return {
        of: { kind: 'transition', part: transition },
        conditions: when === undefined ? [] : [when],
        ...(chance === undefined ? {} : { chance: chance.percentage }),
        locals: NOTHING_ELSE.locals,
        effects,
        times: Number.POSITIVE_INFINITY,
        after: [state.id, ...(on === undefined ? [] : [signalKey(on)])],
        brings: statesEntered(machine, state, transition).map(({ id }) => id),
        ends: statesLeft(machine, state, transition).map(({ id }) => id),
      };
    }),
  ]);
}
