import type { Cell, Table as TableNode } from '../../generated/ast.ts';
import { NUMBER, PERCENTAGE, type Type } from '../typing/expression-type.ts';
import { boundValue } from './bounds.ts';
import type { LookupTable } from './entity.ts';
import type { Instance } from './instance.ts';
import { type Names, resolve } from './names.ts';
import { enumerated, type Gathering } from './typed.ts';

/** What a table gives, and how its columns are picked. */
export function tableOf(context: Gathering, id: string, node: TableNode): LookupTable {
  const first = node.columns[0];
  const literal = first?.literal === undefined ? undefined : resolve(context.names, context.instance, first.literal);
  const dice = node.dice === undefined ? undefined : diceOf(node.dice);
  return {
    is: 'table',
    id,
    gives: tableGives(context, node),
    ...(dice === undefined ? {} : { dice }),
    columns: first?.odds !== undefined ? 'odds' : first?.result ? 'only' : 'number',
    columnType: literal?.is === 'literal' ? { is: 'enumeration', id: literal.enumeration.id } : columnNumber(node),
    cells: cellsOf(context, node),
  };
}

/** Every result that the table can give, in rising order. */
function cellsOf(context: Gathering, node: TableNode): number[] {
  const cells = node.rows.flatMap((row) => row.cells).map((cell) => cellValue(context.names, context.instance, cell));
  return [...new Set(cells)].sort((a, b) => a - b);
}

/** What stands in a cell; a literal that leads nowhere counts as the first. */
export function cellValue(names: Names, instance: Instance, cell: Cell): number {
  if (cell.bound !== undefined) return boundValue(cell.bound);
  const literal = cell.literal && resolve(names, instance, cell.literal);
  return literal?.is === 'literal' ? literal.index : 0;
}

function tableGives(context: Gathering, node: TableNode): Type {
  if (node.gives === 'number') return NUMBER;
  if (node.gives === 'percentage') return PERCENTAGE;
  return node.enumeration === undefined ? { is: 'wrong' } : enumerated(context, node.enumeration).type;
}

function columnNumber(node: TableNode): Type {
  return node.columns[0]?.range?.from.percentage === undefined ? NUMBER : PERCENTAGE;
}

/** `2d6`; what no engine rolls is reported where the table or the dice stand. */
export function diceOf(text: string): { readonly count: number; readonly sides: number } {
  const [count = 0, sides = 0] = text.split('d').map(Number);
  return { count, sides };
}
