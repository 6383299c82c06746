import type { Path } from '../path.ts';
import type { Scenario } from '../scenario.ts';
import { columnCount, rowSpan } from '../table.ts';
import type { Table } from '../world.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';
import { checkCover, checkGrounds, checkLiterals } from './world.ts';

/** Checks that tables have a result for every roll in every column. */
export function checkTables({ tables }: Scenario, names: Names, report: Report): void {
  for (const [index, table] of tables.entries()) {
    const path = ['tables', index];
    checkRows(table, names, report, path);
    checkColumns(table, names, report, [...path, 'columns']);
    checkGrounds(table.grounds, names, report, path);
  }
}

function checkRows(table: Table, names: Names, report: Report, path: Path): void {
  const { rows, gives } = table;
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return;
  // Rows beyond what the dice can show are for rolls with a modifier.
  const least = rowSpan(table) ?? first;
  const span = { from: Math.min(first.from, least.from), to: Math.max(last.to, least.to) };
  checkCover(rows, span, 'row', report, [...path, 'rows']);
  for (const [index, { cells }] of rows.entries()) {
    const place = [...path, 'rows', index, 'cells'];
    const columns = columnCount(table);
    if (cells.length !== columns) report(place, `expected ${columns} cells, found ${cells.length}`);
    if (typeof gives === 'string') continue;
    const span = { from: Math.min(...cells), to: Math.max(...cells) };
    checkLiterals(gives.enumeration, span, names, report, place, [...path, 'gives', 'enumeration']);
  }
}

function checkColumns({ columns }: Table, names: Names, report: Report, path: Path): void {
  switch (columns.kind) {
    case 'only':
      return;
    case 'odds':
      for (const [index, { left, right }] of columns.odds.entries()) {
        const before = columns.odds[index - 1];
        if (left === 0 && right === 0) report([...path, 'odds', index], '0:0 is no odds');
        else if (before && left * before.right <= before.left * right) {
          report([...path, 'odds', index], `${left}:${right} does not rise above ${before.left}:${before.right}`);
        }
      }
      return;
    case 'number':
      for (const [index, { from, to }] of columns.ranges.entries()) {
        const before = columns.ranges[index - 1];
        const place = [...path, 'ranges', index];
        if (from > to) report(place, `the range ${from}..${to} is the wrong way round`);
        if (before && from <= before.to) report(place, `${from} does not rise above ${before.to}`);
        if (columns.enumeration === undefined) continue;
        checkLiterals(columns.enumeration, { from, to }, names, report, place, [...path, 'enumeration']);
      }
  }
}
