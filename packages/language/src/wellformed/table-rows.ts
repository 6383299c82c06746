import type { Range, Row, Table } from '../generated/ast.ts';
import { diceOf } from '../lower/names/table.ts';
import type { Report } from './finding.ts';
import { missingFrom, type Span, spanInWords, spanOfRange } from './spans.ts';

/**
 * Every roll has one row. Rows beyond what the dice can show are for rolls with something added.
 *
 * @param isOnlyRolled whether the table is rolled on, and nothing is added to any roll
 */
export function checkRows(node: Table, isOnlyRolled: boolean, report: Report): void {
  if (node.rows.length === 0) {
    report({ code: 'table-shape', message: 'The table has no rows.', node, property: 'name' });
    return;
  }
  const percentage = node.rows.find(({ keys }) => isPercentage(keys));
  if (percentage !== undefined) {
    const message = 'A row is found by a whole number, not by a percentage.';
    report({ code: 'type-mismatch', message, node: percentage, property: 'keys' });
    return;
  }
  const rows = node.rows.map((row) => ({ row, span: spanOfRange(row.keys) })).sort((a, b) => a.span.from - b.span.from);
  checkOverlaps(rows, report);
  const wanted = wantedOf(node, rows);
  const missing = missingFrom(
    wanted.span,
    rows.map(({ span }) => span),
  );
  if (missing.length > 0) {
    const numbers = missing.map(spanInWords).join(', ');
    const message = `No row for ${node.dice === undefined ? '' : 'a roll of '}${numbers} (${wanted.why}).`;
    report({ code: 'table-shape', message, node, property: wanted.property });
  }
  if (node.dice !== undefined && isOnlyRolled) checkReach(rows, wanted.span, node.dice, report);
  if (node.rowRange !== undefined) checkWithin(rows, wanted.span, report);
}

type Keyed = { readonly row: Row; readonly span: Span };

function checkOverlaps(rows: readonly Keyed[], report: Report): void {
  let highest: Keyed | undefined;
  for (const each of rows) {
    if (highest !== undefined && each.span.from <= highest.span.to) {
      const both = { from: each.span.from, to: Math.min(each.span.to, highest.span.to) };
      const [later, earlier] = isAfter(each.row, highest.row) ? [each, highest] : [highest, each];
      report({
        code: 'table-shape',
        message: `There are two rows for ${spanInWords(both)}; only one can count.`,
        node: later.row,
        property: 'keys',
        related: [{ node: earlier.row, property: 'keys', message: 'The other is this.' }],
      });
    }
    if (highest === undefined || each.span.to > highest.span.to) highest = each;
  }
}

type Wanted = { readonly span: Span; readonly why: string; readonly property: string };

function wantedOf({ dice, rowRange }: Table, rows: readonly Keyed[]): Wanted {
  if (dice !== undefined) {
    const { count, sides } = diceOf(dice);
    const span = { from: count, to: count * sides };
    return { span, why: `${dice} rolls ${spanInWords(span)}`, property: 'dice' };
  }
  const span = rowRange
    ? spanOfRange(rowRange)
    : { from: rows[0]?.span.from ?? 0, to: Math.max(...rows.map(({ span: { to } }) => to)) };
  const why = rowRange ? `the rows are to cover ${spanInWords(span)}` : `the rows go from ${span.from} to ${span.to}`;
  return { span, why, property: rowRange ? 'rowRange' : 'name' };
}

function checkReach(rows: readonly Keyed[], reach: Span, dice: string, report: Report): void {
  for (const { row, span } of rows) {
    const beyond = beyondOf(span, reach);
    if (beyond.length === 0) continue;
    const message = `${dice} never rolls ${beyond.map(spanInWords).join(', ')}, and no ‘roll on’ adds anything with ‘plus’.`;
    report({ code: 'never-happens', severity: 'warning', message, node: row, property: 'keys' });
  }
}

function checkWithin(rows: readonly Keyed[], wanted: Span, report: Report): void {
  for (const { row, span } of rows) {
    const [beyond] = beyondOf(span, wanted);
    if (beyond === undefined) continue;
    const message = `The rows are to cover ${spanInWords(wanted)}, and ${spanInWords(beyond)} lies outside.`;
    report({ code: 'table-shape', message, node: row, property: 'keys' });
  }
}

function beyondOf({ from, to }: Span, reach: Span): Span[] {
  return [
    ...(from < reach.from ? [{ from, to: Math.min(to, reach.from - 1) }] : []),
    ...(to > reach.to ? [{ from: Math.max(from, reach.to + 1), to }] : []),
  ];
}

function isPercentage({ from, to }: Range): boolean {
  return from.percentage !== undefined || to?.percentage !== undefined;
}

function isAfter(row: Row, other: Row): boolean {
  return (row.$containerIndex ?? 0) > (other.$containerIndex ?? 0);
}
