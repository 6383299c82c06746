import { type Game, type Illegality, type LegalOrder, legalOrders, whyIllegal } from '@sandtable/engine';
import { type Action, actionsOfSeat, valuesOfCombination } from '@sandtable/scenario';
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
    return { action, orders, reasons: orders.length > 0 ? [] : reasonsAgainst(words, game, seat, action, slot) };
  });
}

/** Why none of an action's orders is possible: the reasons that stand against the first, each once. */
function reasonsAgainst(words: PlayerWords, game: Game, seat: string, action: Action, slot: number): string[] {
  const order = { action: action.id, choices: valuesOfCombination(action, 0) };
  const reasons = whyIllegal(game, seat, order, slot, words.language);
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
