import type { Action } from './action.ts';
import { fail } from './assert.ts';
import { combinationsOf } from './combination.ts';
import type { Scenario } from './scenario.ts';

/** An order that a seat can give: an action, by its index in the scenario, and the number of a combination. */
export type SeatOrder = { readonly action: number; readonly combination: number };

type Actions = Pick<Scenario, 'actions'>;

/** The actions that a seat may order, in the scenario's order, each with its index in the scenario. */
export function actionsOfSeat(
  { actions }: Actions,
  seat: string,
): { readonly action: Action; readonly index: number }[] {
  return actions.flatMap((action, index) => (action.seats.includes(seat) ? [{ action, index }] : []));
}

/** How many different orders a seat can give. They are numbered from 0: actions in order, combinations in order. */
export function seatOrdersOf(scenario: Actions, seat: string): number {
  return actionsOfSeat(scenario, seat).reduce((sum, { action }) => sum + combinationsOf(action), 0);
}

/** The seat's order of this number. */
export function seatOrder(scenario: Actions, seat: string, number: number): SeatOrder {
  let rest = number;
  for (const { action, index } of actionsOfSeat(scenario, seat)) {
    const combinations = combinationsOf(action);
    if (rest >= 0 && rest < combinations) return { action: index, combination: rest };
    rest -= combinations;
  }
  return fail(`the number of an order of ${seat}`, number);
}

/** The number of a seat's order. */
export function seatOrderNumber(scenario: Actions, seat: string, order: SeatOrder): number {
  let before = 0;
  for (const { action, index } of actionsOfSeat(scenario, seat)) {
    const combinations = combinationsOf(action);
    if (index === order.action && order.combination >= 0 && order.combination < combinations) {
      return before + order.combination;
    }
    before += combinations;
  }
  return fail(`an order of ${seat}`, JSON.stringify(order));
}
