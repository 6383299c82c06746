import type { Range, Table } from './world.ts';

/** How many columns of results a table has. */
export function columnCount({ columns }: Pick<Table, 'columns'>): number {
  switch (columns.kind) {
    case 'only':
      return 1;
    case 'odds':
      return columns.odds.length;
    case 'number':
      return columns.ranges.length;
  }
}

/** What a table's rows must cover at least: the totals of its dice; undefined where it has none and covers what it has. */
export function rowSpan({ dice }: Pick<Table, 'dice'>): Range | undefined {
  return dice && { from: dice.count, to: dice.count * dice.sides };
}
