import { type DrawOdds, type Event, type Game, knownOdds, oddsOf } from '@sandtable/engine';
import { whiteCell } from './eye.ts';
import type { Roll } from './roll.ts';

/** What an order's dice were held against, as far as it is known to who sees it. */
export type OrderOdds = Pick<Roll, 'seat' | 'slot' | 'order'> & { readonly odds: readonly DrawOdds[] };

/**
 * The odds of the orders that a step carried out: of a seat those of its own, as it could reckon them then; of the white
 * cell those of all.
 *
 * @param before the game in which the step found them
 */
export function oddsBefore(before: Game, events: readonly Event[], eye: string): OrderOdds[] {
  return events.flatMap((event) => {
    if (event.kind !== 'executed' || !('action' in event.order)) return [];
    const { seat, slot, order } = event;
    if (eye === whiteCell) return [{ seat, slot, order, odds: oddsOf(before)?.odds ?? [] }];
    return seat === eye ? [{ seat, slot, order, odds: knownOdds(before, seat, event.order) }] : [];
  });
}
