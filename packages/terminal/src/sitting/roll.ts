import type { Event, Order } from '@sandtable/engine';
import type { Dice } from '@sandtable/scenario';
import { type SeenOutcome, whiteCell } from './eye.ts';

/**
 * What the dice of an order showed. What they were held against may rest on what the seat does not see, so it is left out;
 * the odds that the seat may know stand apart.
 */
export type Roll = Rolled & {
  readonly seat: string;
  readonly slot: number;
  readonly order: Order;
};

type Rolled =
  | { readonly of: 'dice'; readonly dice: Dice; readonly faces: readonly number[]; readonly total: number }
  | {
      readonly of: 'table';
      readonly table: string;
      readonly dice: Dice;
      readonly faces: readonly number[];
      readonly total: number;
    }
  | { readonly of: 'chance'; readonly succeeded: boolean }
  | { readonly of: 'hits'; readonly hits: number };

/** The rolls among the events of a step, in order: of a seat those of its own orders, of the white cell those of all. */
export function rollsOf(events: readonly Event[], eye: string): Roll[] {
  const rolls: Roll[] = [];
  let own: Extract<Event, { kind: 'executed' }> | undefined;
  for (const event of events) {
    if (event.kind === 'executed') own = eye === whiteCell || event.seat === eye ? event : undefined;
    if (event.kind !== 'drawn' || !own || !('action' in own.order) || own.order.action !== event.construct) continue;
    const rolled = rolledBy(event.draw);
    const { seat, slot, order } = own;
    if (rolled) rolls.push({ seat, slot, order, ...rolled });
  }
  return rolls;
}

/** Whether dice, or their odds, are those of what an outcome tells of: no slot has two orders of an action in a turn. */
export function isRollOf({ seat, slot, order }: Pick<Roll, 'seat' | 'slot' | 'order'>, outcome: SeenOutcome): boolean {
  return (
    (outcome.seat === undefined || outcome.seat === seat) &&
    outcome.slot === slot &&
    actionOf(outcome.order) === actionOf(order)
  );
}

function actionOf(order: Order): string | undefined {
  return 'action' in order ? order.action : undefined;
}

function rolledBy(draw: Extract<Event, { kind: 'drawn' }>['draw']): Rolled | undefined {
  switch (draw.of) {
    case 'dice':
      return { of: 'dice', dice: draw.dice, faces: draw.faces, total: draw.total };
    case 'table':
      return { of: 'table', table: draw.table, dice: draw.dice, faces: draw.faces, total: draw.total };
    case 'chance':
      return { of: 'chance', succeeded: draw.succeeded };
    case 'hits':
      return { of: 'hits', hits: draw.hits };
    case 'one-of':
    case 'initiative':
      return undefined;
  }
}
