import type { Event, Order } from '@sandtable/engine';
import type { Dice } from '@sandtable/scenario';

/**
 * What the dice of a seat's own order showed. What they were held against may rest on what the seat does not see, so it
 * is left out: odds that the seat may know stood beside the order before it was given.
 */
export type Roll = { readonly order: Order } & (
  | { readonly of: 'dice'; readonly dice: Dice; readonly faces: readonly number[]; readonly total: number }
  | {
      readonly of: 'table';
      readonly table: string;
      readonly dice: Dice;
      readonly faces: readonly number[];
      readonly total: number;
    }
  | { readonly of: 'chance'; readonly succeeded: boolean }
  | { readonly of: 'hits'; readonly hits: number }
);

/** The rolls of a seat's own orders among the events of a step, in order. */
export function rollsOf(events: readonly Event[], seat: string): Roll[] {
  const rolls: Roll[] = [];
  let own: Order | undefined;
  for (const event of events) {
    if (event.kind === 'executed') own = event.seat === seat ? event.order : undefined;
    if (event.kind !== 'drawn' || !own || !('action' in own) || own.action !== event.construct) continue;
    const roll = rollOf(own, event.draw);
    if (roll) rolls.push(roll);
  }
  return rolls;
}

function rollOf(order: Order, draw: Extract<Event, { kind: 'drawn' }>['draw']): Roll | undefined {
  switch (draw.of) {
    case 'dice':
      return { order, of: 'dice', dice: draw.dice, faces: draw.faces, total: draw.total };
    case 'table':
      return { order, of: 'table', table: draw.table, dice: draw.dice, faces: draw.faces, total: draw.total };
    case 'chance':
      return { order, of: 'chance', succeeded: draw.succeeded };
    case 'hits':
      return { order, of: 'hits', hits: draw.hits };
    case 'one-of':
    case 'initiative':
      return undefined;
  }
}
