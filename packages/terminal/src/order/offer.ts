import { type Game, type LegalOrder, legalOrders, whyIllegal } from '@sandtable/engine';
import { type Action, actionsOfSeat, valuesOfCombination } from '@sandtable/scenario';

/** An action as a seat may order it now: in these ways, or in none, and why not. */
export interface Offer {
  readonly action: Action;
  readonly orders: readonly LegalOrder[];
  /** Sentences; empty where there is a way. */
  readonly reasons: readonly string[];
}

/**
 * What a seat may order, in the scenario's order; all actions of the seat are there, also those that are not possible.
 *
 * @param slot for which the order is
 * @param language of the reasons
 */
export function offersOf(game: Game, seat: string, slot: number, language: string): Offer[] {
  const legal = legalOrders(game, seat, slot);
  return actionsOfSeat(game.scenario, seat).map(({ action }) => {
    const orders = legal.filter((order) => order.action === action.id);
    return { action, orders, reasons: orders.length > 0 ? [] : reasonsAgainst(game, seat, action, slot, language) };
  });
}

/** Why none of an action's orders is possible: the reasons that stand against the first, each once. */
function reasonsAgainst(game: Game, seat: string, action: Action, slot: number, language: string): string[] {
  const order = { action: action.id, choices: valuesOfCombination(action, 0) };
  return [...new Set(whyIllegal(game, seat, order, slot, language).map(({ sentence }) => sentence))];
}
