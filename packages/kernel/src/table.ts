import { type ColumnPick, columnCount, type Expression, type Table, type TableRoll } from '@sandtable/scenario';
import { fail, found } from './assert.ts';
import type { Build } from './build.ts';
import { dice } from './draw.ts';
import { clamped, expression } from './expression.ts';
import type { Scope } from './scope.ts';
import * as c from './wasm/code.ts';
import type { FunctionName } from './wasm/module.ts';

export type Rolled = { readonly count: number; readonly sides: number };

/** A table's functions. */
export type TableCode = {
  readonly table: Table;
  /** (number, column): the cell in the row that covers the number, stopping at the outer rows. */
  readonly cell: FunctionName;
  /** (left, right) for columns of odds, (number) for columns of numbers: the index of the column; absent for an only one. */
  readonly column?: FunctionName;
};

const WORD = 4;

/** A roll on a table: the column is found first, then the modifier, then the dice are rolled. */
export function rollOn(build: Build, scope: Scope, roll: TableRoll): c.Code {
  const { table, cell } = tableCode(build, roll.table);
  const [column, plus] = [scope.frame.newLocal(), scope.frame.newLocal()];
  const rolled = dice(build, scope, roll.site, table.dice ?? fail('a table with dice', table.id));
  return [
    c.set(column, columnOf(build, scope, roll.table, roll.column)),
    c.set(plus, roll.plus ? expression(build, scope, roll.plus) : c.number(0)),
    c.call(cell.index, c.add(rolled, c.get(plus)), c.get(column)),
  ];
}

/** A cell of a table that nobody rolls for. */
export function lookUp(build: Build, scope: Scope, of: Extract<Expression, { op: 'lookup' }>): c.Code {
  const row = scope.frame.newLocal();
  return [
    c.set(row, expression(build, scope, of.row)),
    c.call(tableCode(build, of.table).cell.index, c.get(row), columnOf(build, scope, of.table, of.column)),
  ];
}

function columnOf(build: Build, scope: Scope, id: string, { by, shift }: ColumnPick): c.Code {
  const { table, column } = tableCode(build, id);
  const count = columnCount(table);
  const index =
    by.kind === 'only' || !column
      ? c.number(0)
      : by.kind === 'odds'
        ? c.call(column.index, expression(build, scope, by.left), expression(build, scope, by.right))
        : c.call(column.index, expression(build, scope, by.of));
  if (!shift) return index;
  // Further than all columns nobody shifts.
  const by32 = clamped(scope.frame.newLocal(), expression(build, scope, shift), -count, count);
  const before = scope.frame.newLocal();
  return [c.set(before, index), clamped(scope.frame.newLocal(), c.add(c.get(before), by32), 0, count - 1)];
}

function tableCode(build: Build, id: string): TableCode {
  const known = build.tables.get(id);
  if (known) return known;
  const table = found(
    'table',
    id,
    build.scenario.tables.find((each) => each.id === id),
  );
  const column = columnFunction(build, table);
  const code = { table, cell: cellFunction(build, table), ...(column && { column }) };
  build.tables.set(id, code);
  return code;
}

/** The first row that ends at or after the number, else the last. */
function cellFunction({ module, memory }: Build, table: Table): FunctionName {
  const ends = memory.constants(table.rows.map(({ to }) => to));
  const cells = memory.constants(table.rows.flatMap((row) => row.cells));
  const last = table.rows.length - 1;
  return module.write(2, 1, ({ newLocal }) => {
    const row = newLocal();
    const isBefore = c.greater(c.get(0), c.loadAt(c.shiftLeft(c.get(row), c.number(2)), ends));
    const cell = c.add(c.multiply(c.get(row), c.number(columnCount(table))), c.get(1));
    return [
      c.loopWhile(
        c.choose(c.less(c.get(row), c.number(last)), isBefore, c.number(0)),
        c.set(row, c.add(c.get(row), c.number(1))),
      ),
      c.loadAt(c.multiply(cell, c.number(WORD)), cells),
    ];
  });
}

function columnFunction(build: Build, { columns }: Table): FunctionName | undefined {
  switch (columns.kind) {
    case 'only':
      return undefined;
    case 'odds':
      return oddsFunction(build, columns.odds);
    case 'number':
      return rangeFunction(build, columns.ranges);
  }
}

/** The greatest column that left to right reaches, by cross-multiplication: `x to 0` the last, `0 to 0` the first. */
function oddsFunction(
  { module }: Build,
  odds: readonly { readonly left: number; readonly right: number }[],
): FunctionName {
  const last = odds.length - 1;
  return module.write(2, 1, () => [
    c.when(
      c.atMost(c.get(1), c.number(0)),
      c.leave(c.select(c.number(0), c.number(last), c.atMost(c.get(0), c.number(0)))),
    ),
    odds
      .map(({ left, right }, index): c.Code => {
        const mine = c.i64.multiply(c.i64.ofSigned(c.get(0)), c.i64.number(right));
        const theirs = c.i64.multiply(c.i64.ofSigned(c.get(1)), c.i64.number(left));
        return index === 0 ? c.nothing : c.when(c.i64.atLeast(mine, theirs), c.leave(c.number(index)));
      })
      .reverse(),
    c.number(0),
  ]);
}

/** The column whose range holds the number, else the nearest; of two as near the first. */
function rangeFunction(
  { module }: Build,
  ranges: readonly { readonly from: number; readonly to: number }[],
): FunctionName {
  return module.write(1, 1, ({ newLocal }) => {
    const [nearest, least, away] = [newLocal(), newLocal(), newLocal()];
    // Distances are compared without sign: between two 32-bit integers they fit 32 bits so.
    const distance = ({ from, to }: { readonly from: number; readonly to: number }): c.Code =>
      c.choose(
        c.less(c.get(0), c.number(from)),
        c.subtract(c.number(from), c.get(0)),
        c.choose(c.greater(c.get(0), c.number(to)), c.subtract(c.get(0), c.number(to)), c.number(0)),
      );
    return [
      c.set(least, c.number(-1)),
      ranges.map(
        (range, index): c.Code => [
          c.set(away, distance(range)),
          c.when(c.lessUnsigned(c.get(away), c.get(least)), [
            c.set(least, c.get(away)),
            c.set(nearest, c.number(index)),
          ]),
        ],
      ),
      c.get(nearest),
    ];
  });
}
