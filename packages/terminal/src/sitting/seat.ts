import type { View } from '@sandtable/engine';
import type { Sitting } from './sitting.ts';

/** The first slot of a seat in which nothing stands; undefined where all are taken. */
export function freeSlot({ slots }: Pick<View, 'slots'>): number | undefined {
  return slots.find(({ draft, standing }) => !(draft || standing))?.slot;
}

/** The last slot in which an order of this move stands that can be taken back, or whether that one holds one. */
export function draftedSlot({ slots }: Pick<View, 'slots'>, slot?: number): number | undefined {
  return slots.findLast(({ draft, slot: at }) => draft && (slot === undefined || at === slot))?.slot;
}

/** Whether people of two sides share the terminal, so that nobody may read what another has before them. */
export function isShared({ scenario, seats }: Sitting): boolean {
  return new Set(seats.map((id) => scenario.seats.find((seat) => seat.id === id)?.side)).size > 1;
}
