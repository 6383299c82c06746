import type { Range, Table } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { checkDice } from '../expression/draw.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { boundsOf, boundType } from '../names/bounds.ts';
import type { LookupTable } from '../names/entity.ts';
import { entityIn, resolve } from '../names/names.ts';
import { cellValue, diceOf } from '../names/table.ts';
import { textOrName } from '../text/text.ts';
import { typeInWords } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';
import { lowerGrounds } from './parameter.ts';

export function lowerTables(lowering: Lowering): Table[] {
  return occurrencesOf(lowering, ast.isTable).flatMap((occurrence) => {
    const entity = entityIn(lowering.names, occurrence.scope.instance, occurrence.node);
    return entity?.is === 'table' ? [table(occurrence, entity)] : [];
  });
}

function table({ node, scope, id }: Occurrence<ast.Table>, entity: LookupTable): Table {
  const { report } = scope.lowering;
  const isRollable = node.dice === undefined || checkDice(scope, node, node.dice);
  const rows = node.rows.map((row) => {
    const { min, max } = boundsOf(row.keys, report);
    checkCells(scope, node, row, entity);
    return {
      from: min,
      to: max,
      cells: row.cells.map((cell) => cellValue(scope.lowering.names, scope.instance, cell)),
    };
  });
  const { gives } = entity;
  const lowered: Table = {
    id,
    title: textOrName(scope, node.title, node.name),
    ...(node.dice === undefined || !isRollable ? {} : { dice: diceOf(node.dice) }),
    gives: gives.is === 'enumeration' ? { enumeration: gives.id } : gives.is === 'percentage' ? 'percentage' : 'number',
    columns: columns(scope, node, entity),
    rows: [...rows].sort((a, b) => a.from - b.from),
    grounds: lowerGrounds(scope, node),
  };
  return scope.lowering.origins.mark(lowered, node);
}

/** As many cells as the heading has columns, and each of what the table gives. */
function checkCells(scope: Scope, node: ast.Table, row: ast.Row, { gives }: LookupTable): void {
  const { report, names } = scope.lowering;
  if (row.cells.length !== node.columns.length) {
    // The row's key is a cell of its line too, as the corner is of the heading.
    const [found, wanted] = [row.cells.length + 1, node.columns.length + 1];
    report.error('table-shape', row, `This row has ${found} cells, the heading has ${wanted}.`);
  }
  for (const cell of row.cells) {
    if (gives.is === 'wrong') return;
    const literal = cell.literal && resolve(names, scope.instance, cell.literal);
    if (cell.literal !== undefined && literal === undefined) continue;
    if (literal?.is === 'literal' && gives.is === 'enumeration' && literal.enumeration.id === gives.id) continue;
    if (cell.bound !== undefined && boundType(cell.bound).is === gives.is) continue;
    report.error('table-shape', cell, `The table gives ${typeInWords(gives)}, but ‘${cell.$cstNode?.text}’ is none.`);
  }
}

function columns(scope: Scope, node: ast.Table, entity: LookupTable): Table['columns'] {
  const odd = node.columns.find((column) => kindOf(column) !== kindOf(node.columns[0]));
  if (odd !== undefined) {
    scope.lowering.report.error(
      'table-shape',
      odd,
      'The columns of a table are all odds, all numbers or all literals.',
    );
  }
  if (entity.columns === 'only') return { kind: 'only' };
  if (entity.columns === 'odds') return { kind: 'odds', odds: node.columns.map(({ odds }) => ratio(odds ?? '1:1')) };
  const ranges = node.columns.map((column) => columnRange(scope, column));
  const { columnType } = entity;
  return {
    kind: 'number',
    ranges,
    ...(columnType.is === 'enumeration' ? { enumeration: columnType.id } : {}),
  };
}

function columnRange(scope: Scope, column: ast.Column): Range {
  if (column.range !== undefined) {
    const { min, max } = boundsOf(column.range, scope.lowering.report);
    return { from: min, to: max };
  }
  const literal = column.literal && resolve(scope.lowering.names, scope.instance, column.literal);
  const index = literal?.is === 'literal' ? literal.index : 0;
  return { from: index, to: index };
}

function kindOf(column: ast.Column | undefined): string {
  if (column?.odds !== undefined) return 'odds';
  if (column?.range !== undefined) return 'range';
  return column?.result ? 'result' : 'literal';
}

function ratio(written: string): { readonly left: number; readonly right: number } {
  const [left = 1, right = 1] = written.split(':').map(Number);
  return { left, right };
}
