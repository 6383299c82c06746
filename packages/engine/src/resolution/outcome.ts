import { turnId } from '@sandtable/scenario';
import type { Lapse } from '../event.ts';
import type { AgendaItem, Order, OrderOutcome } from '../game.ts';
import { numberOf, type Play, update } from '../play.ts';

/** Whose order it is; an order that had waited has slot 0. */
export type Whose = { readonly seat: string; readonly slot?: number } | AgendaItem;

/** Keeps what became of an order in this turn. */
export function conclude(play: Play, whose: Whose, order: Order, result: OrderOutcome['result']): void {
  const outcome: OrderOutcome = {
    turn: numberOf(play, turnId),
    seat: whose.seat,
    slot: slotOf(whose),
    order: bare(order),
    result,
    withheld: play.game.whiteCell,
  };
  update(play, { outcomes: [...play.game.outcomes, outcome] });
}

/** The order is not carried out. */
export function lapse(play: Play, whose: Whose, order: Order, why: Lapse): void {
  play.events.push({ kind: 'lapsed', seat: whose.seat, slot: slotOf(whose), order: bare(order), lapse: why });
  conclude(play, whose, order, { is: 'lapsed', lapse: why });
}

function slotOf(whose: Whose): number {
  return 'slot' in whose ? (whose.slot ?? 0) : 0;
}

/** Only what an order is: an ask is one too, and more. */
function bare(order: Order): Order {
  return 'text' in order ? { text: order.text } : { action: order.action, choices: order.choices };
}
