import type { Action } from './action.ts';
import { ASK_HOURS_MOST, canNeedAsk } from './ask.ts';
import { at, fail } from './assert.ts';
import { byCodeUnit } from './code-unit.ts';
import { combinationsOf } from './combination.ts';
import type { Expression } from './expression.ts';
import * as id from './id.ts';
import type { Machine } from './machine.ts';
import type { Scenario } from './scenario.ts';
import { seatOrdersOf } from './seat-order.ts';
import { childStates, initialStates } from './state-tree.ts';

/**
 * One integer of the world. Every writer keeps it within min..max: a counter that would pass its bound stays there.
 * `start` is over parameters only and is clamped to min..max.
 */
export type Slot = {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly start: Expression | number;
  readonly role: Role;
};

/** What an integer of the world is for, so that nobody has to read it out of its id. */
export type Role =
  | { readonly is: 'declared'; readonly variable: string }
  | { readonly is: 'turn' | 'ending' | 'move-left' | 'move-length' }
  | { readonly is: 'machine-in'; readonly machine: string }
  | { readonly is: 'state-in' | 'state-since'; readonly machine: string; readonly state: string }
  | { readonly is: ActionRole; readonly action: string; readonly seat: string }
  | { readonly is: 'rule-uses' | 'rule-ready'; readonly rule: string }
  | { readonly is: 'inject-state'; readonly inject: string }
  /** slot from 1 */
  | { readonly is: 'standing'; readonly seat: string; readonly slot: number };

export type ActionRole =
  | 'uses'
  | 'now'
  | 'ready'
  | 'ask'
  | 'ask-stage'
  | 'ask-left'
  | 'ask-hours'
  | 'ask-answer'
  | 'ask-of';

/** The world as a vector of bounded integers, in the order of their ids by code unit. */
export type Layout = {
  readonly slots: readonly Slot[];
  /** The place of each id in the vector. */
  readonly indexOf: ReadonlyMap<string, number>;
};

/** The layout of a checked scenario's world. */
export function layoutOf(scenario: Scenario): Layout {
  const slots = [
    ...declaredSlots(scenario),
    ...clockSlots(scenario),
    ...scenario.machines.flatMap((machine) => machineSlots(scenario, machine)),
    ...scenario.actions.flatMap((action) => action.seats.flatMap((seat) => actionSlots(scenario, action, seat))),
    ...ruleSlots(scenario),
    ...scenario.injects.map((inject) =>
      slot(id.injectStateId(inject.id), 0, 2, 0, { is: 'inject-state', inject: inject.id }),
    ),
    ...standingSlots(scenario),
  ].sort((a, b) => byCodeUnit(a.id, b.id));
  const indexOf = new Map(slots.map((each, index) => [each.id, index]));
  if (indexOf.size !== slots.length) fail('a scenario whose variables have different ids', scenario.id);
  return { slots, indexOf };
}

/** The slot of an id that the caller knows to be in the layout. */
export function slotOf(layout: Layout, variable: string): Slot {
  return at(layout.slots, layout.indexOf.get(variable) ?? fail('the id of a variable', variable));
}

function slot(slotId: string, min: number, max: number, start: Expression | number, role: Role): Slot {
  return { id: slotId, min, max, start, role };
}

function declaredSlots({ variables }: Scenario): Slot[] {
  return variables.map(({ id: variable, min, max, start }) =>
    slot(variable, min, max, start, { is: 'declared', variable }),
  );
}

function clockSlots({ calendar, endings }: Scenario): Slot[] {
  const { turns, turnsPerMove } = calendar;
  return [
    slot(id.turnId, 0, turns, 0, { is: 'turn' }),
    slot(id.endingId, 0, endings.length + 1, 0, { is: 'ending' }),
    slot(id.moveLeftId, 0, turns, 0, { is: 'move-left' }),
    slot(id.moveLengthId, 1, turns, turnsPerMove, { is: 'move-length' }),
  ];
}

/** Machines begin in their initial configuration; the entry effects of those states are done in turn 1. */
function machineSlots({ calendar }: Scenario, machine: Machine): Slot[] {
  const initial = new Set(initialStates(machine).map((state) => state.id));
  const activeChild = (parent?: string): number =>
    1 + childStates(machine, parent).findIndex((state) => initial.has(state.id));
  const top = childStates(machine).length;
  const slots = [slot(id.inId(machine.id), 1, top, activeChild(), { is: 'machine-in', machine: machine.id })];
  for (const state of machine.states) {
    const role = { machine: machine.id, state: state.id };
    if (state.kind === 'compound') {
      const children = childStates(machine, state.id).length;
      slots.push(slot(id.inId(state.id), 0, children, activeChild(state.id), { is: 'state-in', ...role }));
    }
    if (state.transitions.some(({ after }) => after !== undefined)) {
      slots.push(slot(id.sinceId(state.id), 0, calendar.turns, 0, { is: 'state-since', ...role }));
    }
  }
  return slots;
}

/** A seat's orders of an action in one turn: one in each of its slots, and one whose answer comes. */
function actionSlots(scenario: Scenario, action: Action, seat: string): Slot[] {
  const { turns } = scenario.calendar;
  const { perTurn, perGame, wait } = action.limits;
  const orders = scenario.seats.find((each) => each.id === seat)?.orders ?? fail('the id of a seat', seat);
  const nowMost = Math.min(orders + 1, perTurn ?? orders + 1);
  const of = (slotId: string, max: number, is: ActionRole): Slot =>
    slot(slotId, 0, max, 0, { is, action: action.id, seat });
  const slots = [
    of(id.usesId(action.id, seat), Math.min(turns * nowMost, perGame ?? turns * nowMost), 'uses'),
    of(id.nowId(action.id, seat), nowMost, 'now'),
  ];
  if (wait !== undefined) slots.push(of(id.readyId(action.id, seat), readyMost(turns, wait), 'ready'));
  if (!canNeedAsk(action, seat)) return slots;
  return [
    ...slots,
    of(id.askId(action.id, seat), combinationsOf(action), 'ask'),
    of(id.askStageId(action.id, seat), action.consents.length, 'ask-stage'),
    of(id.askLeftId(action.id, seat), turns, 'ask-left'),
    of(id.askHoursId(action.id, seat), ASK_HOURS_MOST, 'ask-hours'),
    of(id.askAnswerId(action.id, seat), 2, 'ask-answer'),
    of(id.askOfId(action.id, seat), scenario.seats.length, 'ask-of'),
  ];
}

function ruleSlots({ rules, calendar: { turns } }: Scenario): Slot[] {
  return rules.flatMap(({ id: rule, limits: { perGame, wait } }) => {
    const uses = slot(id.ruleUsesId(rule), 0, Math.min(turns, perGame ?? turns), 0, { is: 'rule-uses', rule });
    if (wait === undefined) return [uses];
    return [uses, slot(id.ruleReadyId(rule), 0, readyMost(turns, wait), 0, { is: 'rule-ready', rule })];
  });
}

/** After a success in the last turn, `wait` turns must pass before the turn that would be the first. */
function readyMost(turns: number, wait: number): number {
  return turns + wait + 1;
}

function standingSlots(scenario: Scenario): Slot[] {
  const standing = scenario.seats.filter(({ id: seat }) =>
    scenario.actions.some((action) => action.standing && action.seats.includes(seat)),
  );
  return standing.flatMap(({ id: seat, orders }) => {
    const most = seatOrdersOf(scenario, seat);
    return Array.from({ length: orders }, (_, index) =>
      slot(id.standingId(seat, index + 1), 0, most, 0, { is: 'standing', seat, slot: index + 1 }),
    );
  });
}
