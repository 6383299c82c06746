import {
  combinationOfValues,
  type Scenario,
  seatOrder,
  seatOrderNumber,
  standingId,
  valuesOfCombination,
} from '@sandtable/scenario';
import { found } from './assert.ts';
import { change, count } from './change.ts';
import type { Draft } from './game.ts';
import type { Play } from './play.ts';
import type { World } from './world.ts';

/** The orders that stand through the turns of a move, by seat in the scenario's order, then slot. */
export function standingOrders(scenario: Scenario, world: World): Draft[] {
  return scenario.seats.flatMap(({ id: seat, orders }) =>
    slotsOf(orders).flatMap((slot) => standingOrder(scenario, world, seat, slot) ?? []),
  );
}

function standingOrder(scenario: Scenario, world: World, seat: string, slot: number): Draft | undefined {
  const number = world[standingId(seat, slot)] ?? 0;
  if (number === 0) return undefined;
  const { action: index, combination } = seatOrder(scenario, seat, number - 1);
  const action = found('action', String(index), scenario.actions[index]);
  return { seat, slot, order: { action: action.id, choices: valuesOfCombination(action, combination) } };
}

/** Writes an order down to stand, if its action may. */
export function writeStanding(play: Play, { seat, slot, order }: Draft): void {
  if ('text' in order) return;
  const { scenario } = play.plan;
  const action = found('action', order.action, play.plan.actions.get(order.action));
  if (!action.standing) return;
  const combination = found('combination', order.action, combinationOfValues(action, order.choices));
  const number = seatOrderNumber(scenario, seat, { action: scenario.actions.indexOf(action), combination });
  count(play, order.action, standingId(seat, slot), number + 1);
}

/** Stops the order that stands in a slot. */
export function stopStanding(play: Play, seat: string, slot: number): void {
  count(play, 'move', standingId(seat, slot), 0);
}

/** Stops all that stand: a move begins. */
export function clearStanding(play: Play): void {
  const standing = standingOrders(play.plan.scenario, play.world);
  if (standing.length === 0) return;
  const wants = standing.map(({ seat, slot }) => ({ variable: standingId(seat, slot), wanted: 0 }));
  change(play, 'move', 'count', wants);
}

function slotsOf(orders: number): number[] {
  return Array.from({ length: orders }, (_, index) => index + 1);
}
