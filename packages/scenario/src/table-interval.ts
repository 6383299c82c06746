import { INTEGER_MOST } from './arithmetic.ts';
import { at } from './assert.ts';
import type { Environment } from './environment.ts';
import type { ColumnPick, Expression, TableRoll } from './expression.ts';
import { addedInterval, fitting, type Interval, type Unproved, unionOf } from './interval-arithmetic.ts';
import { columnCount } from './table.ts';
import type { Table } from './world.ts';

type Tables = Pick<Environment, 'tables' | 'cells'>;
type Result = Interval | Unproved | { readonly problem: string };

/** @param parts of the row, then of the column's pick and shift */
export function lookupInterval(
  { table: id, column }: Extract<Expression, { op: 'lookup' }>,
  parts: readonly Interval[],
  { tables, cells }: Tables,
): Result {
  const table = tables.get(id);
  const own = cells.get(id);
  if (!table || !own) return { problem: `unknown table: ${id}` };
  return columnProblem(table, column, parts.slice(1)) ?? own;
}

/** @param parts of the column's pick and shift, then of the modifier */
export function rollInterval(
  { table: id, column, plus }: TableRoll,
  parts: readonly Interval[],
  { tables, cells }: Tables,
): Result {
  const table = tables.get(id);
  const own = cells.get(id);
  if (!table || !own) return { problem: `unknown table: ${id}` };
  if (!table.dice) return { problem: `table without dice: ${id}` };
  if (plus) {
    const { count, sides } = table.dice;
    const total = fitting(addedInterval({ min: count, max: count * sides }, at(parts, parts.length - 1)));
    if ('problem' in total) return { ...total, problem: `the roll with its modifier ${total.problem}` };
  }
  return columnProblem(table, column, parts) ?? own;
}

/** What the cells of a table can be, whatever the row and column. */
export function cellInterval({ rows }: Table): Interval {
  return unionOf(rows.flatMap(({ cells }) => cells.map((cell) => ({ min: cell, max: cell }))));
}

/** Odds are compared by cross-multiplication, and a shift is added to a column's index: both must fit 32 bits. */
function columnProblem(table: Table, { by, shift }: ColumnPick, parts: readonly Interval[]): Unproved | undefined {
  if (by.kind === 'odds' && table.columns.kind === 'odds') {
    const most = Math.max(...table.columns.odds.flatMap(({ left, right }) => [left, right]));
    for (const side of [at(parts, 0), at(parts, 1)]) {
      const reach = Math.max(Math.abs(side.min), Math.abs(side.max)) * most;
      if (reach > INTEGER_MOST) {
        return { problem: `the odds times ${most} can be ${reach}, beyond 32 bits`, interval: side };
      }
    }
  }
  if (!shift) return undefined;
  const shifted = fitting(
    addedInterval(
      { min: 0, max: columnCount(table) - 1 },
      at(parts, by.kind === 'only' ? 0 : by.kind === 'odds' ? 2 : 1),
    ),
  );
  return 'problem' in shifted ? { ...shifted, problem: `the shifted column ${shifted.problem}` } : undefined;
}
