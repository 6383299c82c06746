import stringWidth from 'string-width';
import { layOut, type Paint } from '../page/lay-out.ts';
import { textOf } from '../page/page.ts';
import type { Body, Size } from './body.ts';

/** Longer lines of text are hard to read, however wide the terminal. */
const TEXT_MAX = 110;
/** What does not fit below each other stands beside each other, where there is room for columns as wide as this. */
const COLUMN_MIN = 80;
const GAP = 4;

/**
 * The part of a page that is in sight, in as many rows as there are. On a wide terminal what would be out of sight below
 * stands beside, under what is drawn at the top.
 *
 * @param scroll rows that are scrolled away above, where no line must be in sight
 */
export function inSight({ page, focus }: Body, size: Size, scroll: number, paint: Paint): string[] {
  const columns = Math.min(size.columns, TEXT_MAX);
  const many = Math.floor((size.columns + GAP) / (COLUMN_MIN + GAP));
  // Each line of a page takes a row or more: a long one need not be laid out to know that it does not fit.
  if (many < 2 || page.length <= size.rows) {
    const laid = layOut(page, columns, paint);
    if (many < 2 || laid.length <= size.rows) {
      const above =
        focus === undefined ? scroll : scrollTo(layOut(page.slice(0, focus), columns, paint).length, size.rows);
      return windowOf(laid, above, size.rows, paint);
    }
  }
  const text = page.findIndex((each) => !each.whole && textOf(each) !== '');
  const drawn = text < 0 ? page.length : text;
  const top = layOut(page.slice(0, drawn), size.columns, paint);
  const wide = Math.floor((size.columns + GAP) / many) - GAP;
  const room = Math.max(1, size.rows - top.length);
  const beside = windowOf(layOut(page.slice(drawn), wide, paint), scroll, room * many, paint);
  return [...top, ...Array.from({ length: room }, (_, row) => rowBeside(beside, row, room, wide))];
}

/** Rows of a longer text, filled up where it is shorter; a sign at the end says that there is more. */
function windowOf(laid: readonly string[], above: number, room: number, paint: Paint): string[] {
  const first = Math.max(0, Math.min(above, laid.length - room));
  const shown = laid.slice(first, first + room);
  const rows = [...shown, ...Array.from({ length: room - shown.length }, () => '')];
  if (laid.length > first + room) rows[room - 1] = paint('quiet', '…');
  return rows;
}

/** The same row of each column, one behind another. */
function rowBeside(rows: readonly string[], row: number, room: number, wide: number): string {
  const parts = rows.filter((_, index) => index % room === row);
  return parts.map((part) => part + ' '.repeat(Math.max(0, wide + GAP - stringWidth(part)))).join('');
}

/** How far to scroll so that a row is in sight, some rows from the edge. */
function scrollTo(row: number, room: number): number {
  return Math.max(0, row - Math.max(1, room - 3));
}
