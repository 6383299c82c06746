import type { Column, Enumeration, Table } from '../generated/ast.ts';
import type { Report } from './finding.ts';
import { type Span, spanInWords, spanOfRange } from './spans.ts';

/** Columns rise from left to right and leave nothing out: of numbers none, of an enumeration no literal. */
export function checkColumns({ columns }: Table, report: Report): void {
  if (columns.every(({ odds }) => odds !== undefined)) checkOdds(columns, report);
  else if (columns.every(({ range }) => range !== undefined)) checkRanges(columns, report);
  else if (columns.every(({ literal }) => literal !== undefined)) checkLiterals(columns, report);
  else if (columns.some(({ result }) => result) && columns.length > 1) {
    const message = '‘result’ heads the only column of a table, and this one has several.';
    report({ code: 'table-shape', message, node: columns.find(({ result }) => result) ?? columns[0]! });
  }
}

function checkOdds(columns: readonly Column[], report: Report): void {
  for (const [index, column] of columns.entries()) {
    const [left = 0, right = 0] = (column.odds ?? '').split(':').map(Number);
    const before = columns[index - 1]?.odds;
    const [leftBefore = 0, rightBefore = 0] = (before ?? '0:1').split(':').map(Number);
    if (left === 0 && right === 0) {
      report({ code: 'table-shape', message: '0:0 is no odds.', node: column });
    } else if (before !== undefined && before !== '0:0' && left * rightBefore <= leftBefore * right) {
      const message = `Odds rise from left to right, and ${column.odds} is not above ${before}.`;
      report({ code: 'table-shape', message, node: column });
    }
  }
}

function checkRanges(columns: readonly Column[], report: Report): void {
  let before: Span | undefined;
  for (const column of columns) {
    const { range } = column;
    if (range === undefined) return;
    const span = spanOfRange(range);
    const isPercentage = range.from.percentage !== undefined;
    const inWords = isPercentage ? percents : spanInWords;
    if (before !== undefined && span.from <= before.to) {
      const message = `Columns rise from left to right, and ${inWords(span)} does not begin above ${inWords(before)}.`;
      report({ code: 'table-shape', message, node: column });
    } else if (before !== undefined && span.from - before.to > (isPercentage ? 100 : 1)) {
      const step = isPercentage ? 100 : 1;
      const gap = { from: before.to + step, to: span.from - step };
      const message = `No column for ${inWords(gap)}: there the nearest column counts.`;
      report({ code: 'column-gap', severity: 'warning', message, node: column });
    }
    before = span;
  }
}

function checkLiterals(columns: readonly Column[], report: Report): void {
  const named = columns.map(({ literal }) => literal?.ref);
  const enumeration = named[0]?.$container as Enumeration | undefined;
  if (enumeration === undefined || named.some((literal) => literal?.$container !== enumeration)) return;
  let highest = -1;
  for (const [index, literal] of named.entries()) {
    const position = literal?.$containerIndex ?? 0;
    const column = columns[index]!;
    if (position <= highest) {
      const message = `Columns stand in the order of ‘${enumeration.name}’: ${enumeration.literals.map(({ name }) => name).join(', ')}.`;
      report({ code: 'table-shape', message, node: column });
      return;
    }
    highest = position;
  }
  const missing = enumeration.literals.filter((literal) => !named.includes(literal)).map(({ name }) => name);
  if (missing.length === 0) return;
  const message = `No column for ${missing.join(', ')}: there the nearest column counts.`;
  report({ code: 'column-gap', severity: 'warning', message, node: columns.at(-1)! });
}

function percents({ from, to }: Span): string {
  return from === to ? `${from / 100}%` : `${from / 100}%..${to / 100}%`;
}
