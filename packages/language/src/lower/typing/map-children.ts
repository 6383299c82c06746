import type { ColumnPick, Expression } from '@sandtable/scenario';

type Change = (part: Expression) => Expression;

/** The same expression with each direct part changed. */
export function mapChildren(expression: Expression, change: Change): Expression {
  switch (expression.op) {
    case 'number':
    case 'variable':
    case 'parameter':
    case 'value':
    case 'local':
    case 'active':
    case 'dice':
      return expression;
    case 'element':
    case 'value-element':
    case 'listed':
      return { ...expression, index: change(expression.index) };
    case 'seen':
    case 'negate':
    case 'absolute':
    case 'not':
      return { ...expression, of: change(expression.of) };
    case 'minimum':
    case 'maximum':
    case 'and':
    case 'or':
      return { ...expression, of: expression.of.map(change) };
    case 'share':
      return { ...expression, percentage: change(expression.percentage), of: change(expression.of) };
    case 'between':
      return { ...expression, of: change(expression.of), from: change(expression.from), to: change(expression.to) };
    case 'hits':
      return { ...expression, of: change(expression.of), at: change(expression.at) };
    case 'first':
      return {
        ...expression,
        cases: expression.cases.map((each) => ({ when: change(each.when), then: change(each.then) })),
        otherwise: change(expression.otherwise),
      };
    case 'lookup':
      return { ...expression, row: change(expression.row), column: columnWith(expression.column, change) };
    case 'roll': {
      const column = columnWith(expression.column, change);
      return { ...expression, column, ...(expression.plus ? { plus: change(expression.plus) } : {}) };
    }
    default:
      return { ...expression, left: change(expression.left), right: change(expression.right) };
  }
}

function columnWith({ by, shift }: ColumnPick, change: Change): ColumnPick {
  const changedShift = shift === undefined ? {} : { shift: change(shift) };
  if (by.kind === 'odds') return { by: { ...by, left: change(by.left), right: change(by.right) }, ...changedShift };
  if (by.kind === 'number') return { by: { ...by, of: change(by.of) }, ...changedShift };
  return { by, ...changedShift };
}
