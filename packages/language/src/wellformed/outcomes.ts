import { isLiteral, isTable, type Literal, type OutcomeCell, type RollOn, type Table } from '../generated/ast.ts';
import { boundValue } from '../lower/names/bounds.ts';
import { percentInWords } from './constant.ts';
import type { Report } from './finding.ts';
import { spanOfRange } from './spans.ts';

/** What a table can give, as it stands in its cells: literals, or numbers. */
type Results = { readonly literals: readonly Literal[] } | { readonly numbers: readonly number[] };

/** Every result of the table is handled by one `on`, and every `on` is for something that the table gives. */
export function checkOutcomes(node: RollOn, report: Report): void {
  const table = node.table.ref;
  const results = isTable(table) ? resultsOf(table) : undefined;
  if (table === undefined || results === undefined) return;
  const handled = new Set<Literal | number>();
  for (const cell of node.outcomes.flatMap(({ cells }) => cells)) {
    const named = resultsNamed(cell, results);
    // Unknown, or of another type: reported as that.
    if (named === undefined) return;
    if (named.length === 0) {
      const message = `‘${table.name}’ never gives ${cell.$cstNode?.text}.`;
      report({ code: 'never-happens', severity: 'warning', message, node: cell });
    }
    if (named.some((each) => handled.has(each))) {
      const message = `‘${cell.$cstNode?.text}’ stands here a second time; only one can count.`;
      report({ code: 'repeated-clause', message, node: cell });
    }
    for (const each of named) handled.add(each);
  }
  checkUnhandled(node, table, results, handled, report);
}

function checkUnhandled(
  node: RollOn,
  table: Table,
  results: Results,
  handled: ReadonlySet<Literal | number>,
  report: Report,
): void {
  const missing =
    'literals' in results
      ? results.literals.filter((each) => !handled.has(each)).map(({ name }) => name)
      : results.numbers
          .filter((each) => !handled.has(each))
          .map((each) => (table.gives === 'percentage' ? percentInWords(each) : String(each)));
  if (missing.length === 0) return;
  const names = missing.join(', ');
  const message = `No ‘on’ for ${names}: nothing happens then. If that is meant, write ‘on ${names}:’ with nothing behind it.`;
  report({ code: 'outcome-unhandled', severity: 'warning', message, node, property: 'table' });
}

/** Undefined where a cell does not say what it should, which is reported as that. */
function resultsOf(table: Table): Results | undefined {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.length === 0) return undefined;
  if (table.enumeration !== undefined) {
    const enumeration = table.enumeration.ref;
    const given = new Set(cells.map(({ literal }) => literal?.ref));
    const known = enumeration?.literals.filter((literal) => given.has(literal)) ?? [];
    return known.length === given.size ? { literals: known } : undefined;
  }
  const numbers = cells.flatMap(({ bound }) => (bound === undefined ? [] : [boundValue(bound)]));
  if (numbers.length < cells.length) return undefined;
  return { numbers: [...new Set(numbers)].sort((a, b) => a - b) };
}

function resultsNamed({ literal, range }: OutcomeCell, results: Results): (Literal | number)[] | undefined {
  if ('literals' in results) {
    const named = literal?.ref;
    if (!isLiteral(named)) return undefined;
    return results.literals.filter((each) => each === named);
  }
  if (range === undefined) return undefined;
  const { from, to } = spanOfRange(range);
  return results.numbers.filter((each) => each >= from && each <= to);
}
