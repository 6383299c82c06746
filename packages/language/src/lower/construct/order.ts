import { constantOf, type Expression } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerAmount } from '../effect/change.ts';
import { type Scope, withoutDraws } from '../expression/scope.ts';
import type { Action, Choice } from '../names/entity.ts';

type Chosen = { readonly node: ast.Expression; readonly expression: Expression };

/**
 * The choices of an order by its action's; null where `any` leaves one open, undefined where the order names none at
 * all. A fixed choice that the action does not offer is an error.
 */
export function lowerChoices(scope: Scope, order: ast.Order, action: Action): (Chosen | null)[] | undefined {
  if (order.choices.length === 0) return undefined;
  const { report } = scope.lowering;
  if (order.choices.length !== action.choices.length) {
    const wanted = action.choices.map(({ name }) => name).join(', ');
    const message =
      action.choices.length === 0
        ? `‘${order.action.$refText}’ has no choices.`
        : `‘${order.action.$refText}’ has ${action.choices.length} choices (${wanted}), and this gives ${order.choices.length}.`;
    report.error('wrong-choices', order, message);
    return undefined;
  }
  return action.choices.map((choice, index) => {
    const node = order.choices[index];
    return node === undefined || ast.isAnyChoice(node) ? null : chosen(scope, node, choice, order);
  });
}

function chosen(scope: Scope, node: ast.Expression, choice: Choice, order: ast.Order): Chosen {
  const expression = lowerAmount(withoutDraws(scope), node, choice.type);
  const value = constantOf(expression);
  if (value !== undefined && choice.type.is !== 'wrong' && !choice.values.includes(value)) {
    const message = `‘${node.$cstNode?.text}’ is none of the choices for ‘${choice.name}’ of ‘${order.action.$refText}’.`;
    scope.lowering.report.error('wrong-choices', node, message);
  }
  return { node, expression };
}
