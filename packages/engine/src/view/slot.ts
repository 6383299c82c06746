import { type OrderText, seatOrder, standingId, valuesOfCombination } from '@sandtable/scenario';
import { found } from '../assert.ts';
import { type Setting, settingOf } from '../context.ts';
import type { Game, Order } from '../game.ts';

/** One of a seat's slots: the order drafted for it, and the standing order that goes on in it. */
export type SlotView = { readonly slot: number; readonly draft: Order | null; readonly standing: OrderText | null };

/** The slots of a seat, rising. They hold the seat's own deeds, which are never provisional. */
export function slotsOf(game: Game, seat: string): SlotView[] {
  const setting = settingOf(game);
  const { orders } = found('seat', seat, setting.plan.seats.get(seat)).seat;
  return Array.from({ length: orders }, (_, index) => {
    const slot = index + 1;
    const draft = game.drafts.find((each) => each.seat === seat && each.slot === slot);
    return { slot, draft: draft?.order ?? null, standing: standingOrder(setting, seat, slot) };
  });
}

/** The standing order in a slot, or null for none. */
export function standingOrder({ plan, world }: Setting, seat: string, slot: number): OrderText | null {
  const number = world[standingId(seat, slot)] ?? 0;
  if (number === 0) return null;
  const { action: index, combination } = seatOrder(plan.scenario, seat, number - 1);
  const action = found('action', String(index), plan.scenario.actions[index]);
  return { action: action.id, choices: valuesOfCombination(action, combination) };
}
