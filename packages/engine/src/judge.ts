import { type Action, nowId, type OrderText, readyId, turnId, usesId } from '@sandtable/scenario';
import { found } from './assert.ts';
import { contextOf, type Locals, type Setting } from './context.ts';
import { elementOf, evaluate, holds } from './evaluate.ts';
import type { Lapse } from './event.ts';

/** How an order is judged before its time. */
export type Judging = {
  /** Orders of the same seat that come before it in the same turn: what they use and pay is gone. */
  readonly committed?: readonly OrderText[];
  /** Leaves requirements `secretly` out: the seat may not learn of them. */
  readonly openly?: boolean;
};

/** What an order pays, in the order of its costs. An amount below 0 is 0. */
export type Cost = { readonly variable: string; readonly amount: number };

/**
 * Why an order of `seat` cannot be carried out in this setting, or undefined where it can: its requirements, then its
 * limits, then its costs, the first that fails. Authority and consent are not judged here.
 */
export function judgeOrder(
  setting: Setting,
  seat: string,
  order: OrderText,
  { committed = [], openly = false }: Judging = {},
): Lapse | undefined {
  const action = found('action', order.action, setting.plan.actions.get(order.action));
  const context = contextOf(setting, orderLocals(setting, seat, order));
  for (const [index, { when, secretly }] of action.requirements.entries()) {
    if (openly && secretly) continue;
    if (!holds(when, context)) return { why: 'requirement', index, secretly };
  }
  return judgeLimits(setting, seat, action, committed) ?? judgeCosts(setting, seat, order, committed);
}

/** The names that an action's expressions know: its choices, `actor` and `seat`. */
export function orderLocals({ plan }: Setting, seat: string, order: OrderText): Locals {
  const action = found('action', order.action, plan.actions.get(order.action));
  const place = found('seat', seat, plan.seats.get(seat));
  const locals = new Map<string, number>();
  for (const [index, { name }] of action.choices.entries()) {
    locals.set(name, found('choice', name, order.choices[index]));
  }
  return locals.set('actor', place.side).set('seat', place.index);
}

/** What the order costs as things stand, in the order in which it is paid. */
export function costsOf(setting: Setting, seat: string, order: OrderText): Cost[] {
  const action = found('action', order.action, setting.plan.actions.get(order.action));
  const context = contextOf(setting, orderLocals(setting, seat, order));
  return action.costs.map(({ amount, of }) => ({
    variable: of.op === 'variable' ? of.id : elementOf(of, context),
    amount: Math.max(evaluate(amount, context), 0),
  }));
}

/** The first limit that stands against one more order of the action this turn. */
export function judgeLimits(
  { world }: Setting,
  seat: string,
  { id, limits: { perTurn, perGame, wait } }: Action,
  committed: readonly OrderText[],
): Lapse | undefined {
  const before = committed.filter(({ action }) => action === id).length;
  const of = (variable: string): number => found('variable', variable, world[variable]);
  if (perTurn !== undefined && of(nowId(id, seat)) + before >= perTurn) return { why: 'limit', limit: 'perTurn' };
  if (perGame !== undefined && of(usesId(id, seat)) + before >= perGame) return { why: 'limit', limit: 'perGame' };
  if (wait !== undefined && (before > 0 || of(readyId(id, seat)) > of(turnId))) return { why: 'limit', limit: 'wait' };
  return undefined;
}

/** Each variable must be able to pay all that is due from it without falling below its least. */
export function judgeCosts(
  setting: Setting,
  seat: string,
  order: OrderText,
  committed: readonly OrderText[],
): Lapse | undefined {
  const due = new Map<string, number>();
  for (const before of committed) {
    for (const { variable, amount } of costsOf(setting, seat, before)) add(due, variable, amount);
  }
  for (const { variable, amount } of costsOf(setting, seat, order)) {
    const spent = due.get(variable) ?? 0;
    const least = found('variable', variable, setting.plan.slots.get(variable)).min;
    const available = found('variable', variable, setting.world[variable]) - least - spent;
    if (amount > available) return { why: 'cost', variable, needed: amount, available: Math.max(available, 0) };
    add(due, variable, amount);
  }
  return undefined;
}

function add(due: Map<string, number>, variable: string, amount: number): void {
  due.set(variable, (due.get(variable) ?? 0) + amount);
}
