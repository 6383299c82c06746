import stringWidth from 'string-width';
import { layOut, type Paint } from '../page/lay-out.ts';
import { textOf } from '../page/page.ts';
import type { Body, Size } from './body.ts';

/** Longer lines of text are hard to read, however wide the terminal. */
const TEXT_MAX = 110;
/** What does not fit below each other stands beside each other, where there is room for columns as wide as this. */
const COLUMN_MIN = 80;
const GAP = 4;

/** A page that is laid out for a screen: what stays above, and what is scrolled through, in one column or several. */
interface Laid {
  readonly top: readonly string[];
  readonly rows: readonly string[];
  /** Rows of a column. */
  readonly room: number;
  readonly columns: number;
  readonly wide: number;
}

/** On a wide terminal what would be out of sight below stands beside, under what is drawn at the top. */
function laidFor({ page }: Body, size: Size, paint: Paint): Laid {
  const columns = Math.floor((size.columns + GAP) / (COLUMN_MIN + GAP));
  // Each line of a page takes a row or more: a long one need not be laid out to know that it does not fit.
  if (columns < 2 || page.length <= size.rows) {
    const wide = Math.min(size.columns, TEXT_MAX);
    const rows = layOut(page, wide, paint);
    if (columns < 2 || rows.length <= size.rows) return { top: [], rows, room: size.rows, columns: 1, wide };
  }
  const text = page.findIndex((each) => !each.whole && textOf(each) !== '');
  const drawn = text < 0 ? page.length : text;
  const top = layOut(page.slice(0, drawn), size.columns, paint);
  const wide = Math.floor((size.columns + GAP) / columns) - GAP;
  const room = Math.max(1, size.rows - top.length);
  return { top, rows: layOut(page.slice(drawn), wide, paint), room, columns, wide };
}

/** How many rows of a page can be scrolled away above before its end is in sight. */
export function scrollMost(body: Body, size: Size): number {
  const { rows, room, columns } = laidFor(body, size, (_, text) => text);
  return Math.max(0, rows.length - room * columns);
}

/**
 * The part of a page that is in sight, in as many rows as there are.
 *
 * @param scroll rows that are scrolled away above, where no line must be in sight
 */
export function inSight(body: Body, size: Size, scroll: number, paint: Paint): string[] {
  const { top, rows, room, columns, wide } = laidFor(body, size, paint);
  const { page, focus } = body;
  const above =
    focus === undefined ? scroll : scrollTo(layOut(page.slice(0, focus), wide, paint).length, room * columns);
  const shown = windowOf(rows, above, room * columns, paint);
  if (columns === 1) return shown;
  return [...top, ...Array.from({ length: room }, (_, row) => rowBeside(shown, row, room, wide))];
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
