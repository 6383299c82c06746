import type { OrderText } from '@sandtable/scenario';
import { found } from '../assert.ts';
import type { Game, Order } from '../game.ts';
import { standingOrders } from '../standing.ts';

/** One of a seat's slots: the order drafted for it, and the order that stands in it through the move. */
export type SlotView = { readonly slot: number; readonly draft: Order | null; readonly standing: OrderText | null };

/** The slots of a seat, rising. They hold the seat's own deeds, which are never provisional. */
export function slotsOf({ scenario, world, drafts }: Game, seat: string): SlotView[] {
  const { orders } = found(
    'seat',
    seat,
    scenario.seats.find(({ id }) => id === seat),
  );
  const stands = standingOrders(scenario, world);
  return Array.from({ length: orders }, (_, index) => {
    const here = (each: { readonly seat: string; readonly slot: number }) =>
      each.seat === seat && each.slot === index + 1;
    const standing = stands.find(here)?.order;
    return {
      slot: index + 1,
      draft: drafts.find(here)?.order ?? null,
      standing: standing !== undefined && 'action' in standing ? standing : null,
    };
  });
}
