import type { Cell, Row, Table } from '../generated/ast.ts';
import { boundValue } from '../lower/names/bounds.ts';
import type { Report } from './finding.ts';

type Step = { readonly row: Row; readonly index: number; readonly rises: boolean };

/**
 * With rising odds results rise, or fall, in every row alike. Where few steps go against the many, two cells may have
 * been exchanged.
 */
export function checkResultsGoOneWay(node: Table, report: Report): void {
  if (node.columns.length < 2 || node.columns.some(({ odds }) => odds === undefined)) return;
  const steps = node.rows.flatMap((row) => stepsOf(row));
  const rising = steps.filter(({ rises }) => rises).length;
  const falling = steps.length - rising;
  const few = Math.min(rising, falling);
  if (few === 0 || few * 3 > steps.length - few) return;
  const rises = falling === few;
  for (const { row, index } of steps.filter((step) => step.rises !== rises)) {
    const [from, to] = [node.columns[index - 1]?.odds, node.columns[index]?.odds];
    const [before, after] = [row.cells[index - 1], row.cells[index]].map((cell) => cell?.$cstNode?.text);
    const [verb, others] = rises ? ['falls', 'rise'] : ['rises', 'fall'];
    const message = `From ${from} to ${to} the result ${verb} from ${before} to ${after} here, while the others ${others}.`;
    report({ code: 'result-against-odds', severity: 'hint', message, node: row, property: 'cells', index });
  }
}

function stepsOf(row: Row): Step[] {
  const values = row.cells.map(valueOfCell);
  return values.flatMap((value, index): Step[] => {
    const before = values[index - 1];
    if (value === undefined || before === undefined || value === before) return [];
    return [{ row, index, rises: value > before }];
  });
}

/** An enumeration's literals count in the order in which it lists them. */
function valueOfCell({ bound, literal }: Cell): number | undefined {
  return bound === undefined ? literal?.ref?.$containerIndex : boundValue(bound);
}
