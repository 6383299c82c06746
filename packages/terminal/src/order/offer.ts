import { type Game, type Illegality, type LegalOrder, legalOrders, whyIllegal } from '@sandtable/engine';
import { type Action, actionsOfSeat, type OrderText, valuesOfCombination } from '@sandtable/scenario';
import type { PlayerWords } from '../word/player-words.ts';

/** An action as a seat may order it now: in these ways, or in none, and why not. */
export interface Offer {
  readonly action: Action;
  readonly orders: readonly LegalOrder[];
  /** Sentences; empty where there is a way, or where nothing more can be said. */
  readonly reasons: readonly string[];
}

/**
 * What a seat may order, in the scenario's order; all actions of the seat are there, also those that are not possible.
 *
 * @param slot for which the order is
 */
export function offersOf(words: PlayerWords, game: Game, seat: string, slot: number): Offer[] {
  const legal = legalOrders(game, seat, slot);
  return actionsOfSeat(game.scenario, seat).map(({ action }) => {
    const orders = legal.filter((order) => order.action === action.id);
    // Where none is possible, what stands against the first is told.
    const first = valuesOfCombination(action, 0);
    return { action, orders, reasons: orders.length > 0 ? [] : reasonsAgainst(words, game, seat, slot, action, first) };
  });
}

/**
 * One order as a seat may give it now, or why it may not: sentences, none where nothing more can be said.
 *
 * @param legal all orders that the seat may give, where they are known already
 */
export function offerOf(
  words: PlayerWords,
  game: Game,
  seat: string,
  slot: number,
  order: OrderText,
  legal: readonly LegalOrder[] = legalOrders(game, seat, slot),
): LegalOrder | { readonly reasons: readonly string[] } {
  const wanted = order.choices.join();
  const same = legal.find(({ action, choices }) => action === order.action && choices.join() === wanted);
  const action = game.scenario.actions.find(({ id }) => id === order.action);
  return same ?? { reasons: action ? reasonsAgainst(words, game, seat, slot, action, order.choices) : [] };
}

/** What stands against an order, each reason once. */
function reasonsAgainst(
  words: PlayerWords,
  game: Game,
  seat: string,
  slot: number,
  action: Action,
  choices: readonly number[],
): string[] {
  const reasons = whyIllegal(game, seat, { action: action.id, choices }, slot, words.language);
  return [...new Set(reasons.flatMap((reason) => reasonWords(words, action, reason)))];
}

/** In the player's language, and without the name of the order, beside which it stands. */
function reasonWords({ phrases, title }: PlayerWords, action: Action, reason: Illegality): string[] {
  switch (reason.why) {
    case 'requirement':
      return action.requirements[reason.index]?.text ? [reason.sentence] : [];
    case 'limit':
      return [phrases.limits[reason.limit](action.limits[reason.limit] ?? 0)];
    case 'cost':
      return [phrases.tooDear(title(reason.variable))];
    case 'already-asked':
      return [phrases.asked];
    default:
      return [reason.sentence];
  }
}
