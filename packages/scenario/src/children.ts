import type { ColumnPick, Expression } from './expression.ts';
import type { Path } from './path.ts';

/** A direct part of an expression, with the way to it from there. */
export type Child = { readonly path: Path; readonly expression: Expression };

/** The direct parts of an expression, in the order in which they are evaluated. */
export function childExpressions(expression: Expression): Child[] {
  switch (expression.op) {
    case 'number':
    case 'variable':
    case 'parameter':
    case 'value':
    case 'local':
    case 'active':
    case 'dice':
      return [];
    case 'element':
    case 'value-element':
    case 'listed':
      return fields(expression, ['index']);
    case 'seen':
    case 'negate':
    case 'absolute':
    case 'not':
      return fields(expression, ['of']);
    case 'minimum':
    case 'maximum':
    case 'and':
    case 'or':
      return expression.of.map((each, index) => ({ path: ['of', index], expression: each }));
    case 'share':
      return fields(expression, ['percentage', 'of']);
    case 'between':
      return fields(expression, ['of', 'from', 'to']);
    case 'hits':
      return fields(expression, ['of', 'at']);
    case 'first':
      return [
        ...expression.cases.flatMap((each, index) =>
          fields(each, ['when', 'then']).map(({ path, ...rest }) => ({ path: ['cases', index, ...path], ...rest })),
        ),
        ...fields(expression, ['otherwise']),
      ];
    case 'lookup':
      return [...fields(expression, ['row']), ...columnExpressions(expression.column)];
    case 'roll':
      return rollExpressions(expression);
    default:
      return fields(expression, ['left', 'right']);
  }
}

/** The expressions of a table roll, in the order in which they are evaluated: column, shift, modifier. */
export function rollExpressions(roll: { readonly column: ColumnPick; readonly plus?: Expression }): Child[] {
  return [...columnExpressions(roll.column), ...(roll.plus ? [{ path: ['plus'], expression: roll.plus }] : [])];
}

function columnExpressions({ by, shift }: ColumnPick): Child[] {
  const picks =
    by.kind === 'odds' ? fields(by, ['left', 'right']) : by.kind === 'number' ? fields(by, ['of']) : ([] as Child[]);
  return [
    ...picks.map(({ path, expression }) => ({ path: ['column', 'by', ...path], expression })),
    ...(shift ? [{ path: ['column', 'shift'], expression: shift }] : []),
  ];
}

function fields<K extends string>(of: { readonly [key in K]: Expression }, keys: readonly K[]): Child[] {
  return keys.map((key) => ({ path: [key], expression: of[key] }));
}

/**
 * Visits an expression and all its parts, each before its own parts.
 *
 * @param path of the expression itself; the visitor gets each part's from the same beginning
 */
export function walkExpressions(
  expression: Expression,
  visit: (expression: Expression, path: Path) => void,
  path: Path = [],
): void {
  visit(expression, path);
  for (const child of childExpressions(expression)) walkExpressions(child.expression, visit, [...path, ...child.path]);
}
