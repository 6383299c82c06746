import { type AstNode, GrammarUtils } from 'langium';
import { widthOf } from '../diagnostic/width.ts';
import { isTable, type Table } from '../generated/ast.ts';
import type { Leaf } from './leaf.ts';

/** Cells are padded to the widest of their column, rounded up, so that a longer cell seldom moves all rows. */
const ROUND_TO = 4;

/** By the `|` that follows a cell, the blanks that stand before it. */
export function paddingOf(leaves: readonly Leaf[]): ReadonlyMap<number, string> {
  const padding = new Map<number, string>();
  const tables = new Map<Table, Leaf[]>();
  for (const leaf of leaves) {
    const table = leaf.isComment ? undefined : tableOf(leaf.node);
    if (table === undefined) continue;
    const known = tables.get(table);
    if (known === undefined) tables.set(table, [leaf]);
    else known.push(leaf);
  }
  for (const inTable of tables.values()) {
    const rows = rowsOf(inTable);
    const widths: number[] = [];
    for (const row of rows) {
      for (const [column, { width }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width);
    }
    for (const row of rows) {
      for (const [column, { width, bar }] of row.entries()) {
        const room = Math.ceil((widths[column] ?? 0) / ROUND_TO) * ROUND_TO;
        padding.set(bar, ' '.repeat(room - width + 1));
      }
    }
  }
  return padding;
}

/** The `|`s that begin a row of their table. */
export function barsThatBeginRows(leaves: readonly Leaf[]): ReadonlySet<number> {
  const bars = new Set<number>();
  for (const { node, kind, offset } of leaves) {
    if (kind !== '|') continue;
    const first = GrammarUtils.findNodeForKeyword(node.$cstNode, '|');
    if (first?.offset === offset) bars.add(offset);
  }
  return bars;
}

type Cell = { readonly width: number; readonly bar: number };

function rowsOf(leaves: readonly Leaf[]): Cell[][] {
  const begins = barsThatBeginRows(leaves);
  const rows: Cell[][] = [];
  let image = '';
  for (const { kind, image: part, offset } of leaves) {
    if (kind !== '|') image += part;
    else if (begins.has(offset)) {
      rows.push([]);
      image = '';
    } else {
      rows.at(-1)?.push({ width: widthOf(image), bar: offset });
      image = '';
    }
  }
  return rows;
}

function tableOf(node: AstNode): Table | undefined {
  for (let each: AstNode | undefined = node; each !== undefined; each = each.$container) if (isTable(each)) return each;
  return undefined;
}
