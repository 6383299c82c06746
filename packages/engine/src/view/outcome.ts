import type { Lapse } from '../event.ts';
import type { Game, OrderOutcome } from '../game.ts';

/** What became of one of the seat's own orders. */
export type OutcomeView = Pick<OrderOutcome, 'turn' | 'slot' | 'order'> & {
  readonly result:
    | Exclude<OrderOutcome['result'], { is: 'lapsed' }>
    | { readonly is: 'lapsed'; readonly lapse: SeenLapse };
};

/** Why it lapsed. That something the seat does not see stood in its way is all that it learns of a secret requirement. */
export type SeenLapse =
  | Exclude<Lapse, { why: 'requirement' }>
  | { readonly why: 'requirement'; readonly index: number }
  | { readonly why: 'secret' };

/** What became of a seat's orders, oldest first, as far as it is released to it. */
export function outcomesOf({ outcomes }: Game, seat: string): OutcomeView[] {
  return outcomes
    .filter((outcome) => outcome.seat === seat && !outcome.withheld)
    .map(({ turn, slot, order, result }) => ({ turn, slot, order, result: seenResult(result) }));
}

function seenResult(result: OrderOutcome['result']): OutcomeView['result'] {
  return result.is === 'lapsed' ? { is: 'lapsed', lapse: seenLapse(result.lapse) } : result;
}

function seenLapse(lapse: Lapse): SeenLapse {
  if (lapse.why !== 'requirement') return lapse;
  return lapse.secretly ? { why: 'secret' } : { why: 'requirement', index: lapse.index };
}
