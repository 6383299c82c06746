import { clamp, type Table } from '@sandtable/scenario';
import { fail } from './assert.ts';

/** Odds are compared as fractions, rounding to the defender; the greatest column that left to right reaches. */
export function columnByOdds({ columns }: Table, left: number, right: number): number {
  if (columns.kind !== 'odds') return fail('a table with columns of odds', columns.kind);
  const last = columns.odds.length - 1;
  if (right <= 0) return left <= 0 ? 0 : last;
  for (let index = last; index > 0; index -= 1) {
    const odds = columns.odds[index];
    if (odds && left * odds.right >= right * odds.left) return index;
  }
  return 0;
}

/** The column whose range holds the number, else the one nearest to it (of two as near, the first). */
export function columnByNumber({ columns }: Table, number: number): number {
  if (columns.kind !== 'number') return fail('a table with columns of numbers', columns.kind);
  let nearest = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, { from, to }] of columns.ranges.entries()) {
    const away = Math.max(from - number, number - to, 0);
    if (away < distance) {
      nearest = index;
      distance = away;
    }
  }
  return nearest;
}

/** The index of the row that covers a number; beyond the outer rows it stops at them. */
export function rowAt({ rows, id }: Table, number: number): number {
  const first = rows[0] ?? fail('a table with rows', id);
  const last = rows.at(-1) ?? first;
  const within = clamp(number, first.from, last.to);
  return rows.findIndex(({ to }) => within <= to);
}

/** The cell in a row and column, both indices. */
export function cellAt({ rows, id }: Table, row: number, column: number): number {
  return rows[row]?.cells[column] ?? fail(`a cell of the table ${id}`, `${row}, ${column}`);
}
