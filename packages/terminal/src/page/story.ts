import { type Game, type LegalOrder, legalOrders } from '@sandtable/engine';
import { offerOf } from '../order/offer.ts';
import { typedOf } from '../order/typed.ts';
import type { StoryChoice } from '../sitting/storyteller.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { type PageLine, spans } from './page.ts';

/** A choice of a story as a seat may take it now. */
export interface StoryOffer {
  readonly choice: StoryChoice;
  /** The order that it is, or why that is not possible; undefined where it only turns the page. */
  readonly order: LegalOrder | { readonly reasons: readonly string[] } | undefined;
}

/** @param slot for which an order would be */
export function storyOffers(
  words: PlayerWords,
  game: Game,
  seat: string,
  slot: number,
  choices: readonly StoryChoice[],
): StoryOffer[] {
  const legal = choices.some(({ order }) => order) ? legalOrders(game, seat, slot) : [];
  return choices.map((choice) => ({
    choice,
    order: choice.order && offerOf(words, game, seat, slot, choice.order, legal),
  }));
}

/** A choice with the order that it is, as that is typed, and the reason where it is not possible. */
export function storyOfferLine(
  words: PlayerWords,
  { choice, order }: StoryOffer,
  before: string,
  here = false,
): PageLine {
  const { phrases, scenario } = words;
  const impossible = order !== undefined && 'reasons' in order;
  const tone = here ? ('strong' as const) : impossible ? ('quiet' as const) : undefined;
  const typed = choice.order ? `  = ${typedOf(scenario, choice.order)}` : '';
  const why = impossible ? ` (${phrases.notNow(order.reasons.join(' '))})` : '';
  return spans([
    { text: `${before}${choice.text}`, ...(tone && { tone }) },
    { text: `${typed}${why}`, tone: 'quiet' },
  ]);
}
