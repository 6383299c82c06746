import { branches, type Journal } from '@sandtable/engine';
import type { Sitting } from './sitting.ts';

/** The entry at which the orders of an earlier turn began, without a turn of the one before; undefined for none. */
export function entryOfTurn({ marks }: Sitting, turn: number | undefined): number | undefined {
  const earlier = marks.slice(0, -1);
  return (turn === undefined ? earlier.at(-1) : earlier.findLast((mark) => mark.turn <= turn))?.entry;
}

/** The last entry of a branch, by its number in the list of them; undefined where there is no such branch. */
export function entryOfBranch(journal: Journal, number: number | undefined): number | undefined {
  return branches(journal)[(number ?? 0) - 1]?.tip;
}
