import type { Expression } from '@sandtable/scenario';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { spend } from '../lowering.ts';
import {
  DATE,
  mistaken,
  NUMBER,
  number,
  PERCENTAGE,
  type Type,
  type Typed,
  typeInWords,
  wrong,
  YES_NO,
} from '../typing/expression-type.ts';
import { arithmetic, negated, type Operation, share } from '../typing/operator.ts';
import { counted, firstOf, gathered } from './aggregate.ts';
import { call, uses } from './call.ts';
import { compared, within } from './comparison.ts';
import { turnOfDate } from './date.ts';
import { dice, hits } from './draw.ts';
import { builtIn, forceCount, memberRead, nameRead } from './name.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';

/**
 * Types and lowers one expression. A mistake is reported where it stands and the result is `wrong`, so that nothing
 * that follows from it is reported too.
 *
 * @param wanted decides between things of one name: a literal of several enumerations, a side that is also a seat
 */
export function lowerExpression(scope: Scope, node: ast.Expression, wanted?: Type): Typed {
  if (!spend(scope.lowering, node)) return wrong();
  const typed = lowered(scope, node, wanted);
  scope.lowering.origins.mark(typed.expression, node);
  return typed;
}

/** An expression that must be of a type; a mismatch is reported as what it should have been. */
export function lowerAs(scope: Scope, node: ast.Expression, wanted: Type): Expression {
  const typed = lowerExpression(scope, node, wanted);
  if (typed.type.is === 'wrong' || wanted.is === 'wrong' || typed.type.is === wanted.is) {
    if (!differentEnumerations(typed.type, wanted)) return typed.expression;
  }
  const fix = fixFor(node, typed.type, wanted);
  const message = `This needs ${typeInWords(wanted)}, but it is ${typeInWords(typed.type)}.${fix}`;
  scope.lowering.report.error('type-mismatch', node, message);
  return mistaken();
}

export function lowerCondition(scope: Scope, node: ast.Expression): Expression {
  return lowerAs(scope, node, YES_NO);
}

/** All of several conditions; undefined where there are none. */
export function allOf(conditions: readonly Expression[]): Expression | undefined {
  return conditions.length > 1 ? { op: 'and', of: conditions } : conditions[0];
}

/** Reports what is wrong with an operation, at the text that asks for it. */
export function told(scope: Scope, node: AstNode, operation: Operation): Typed {
  const { problem, ...typed } = operation;
  if (problem?.code === 'units-mixed') scope.lowering.report.warning(problem.code, node, problem.message);
  else if (problem) scope.lowering.report.error(problem.code, node, problem.message);
  return typed;
}

function lowered(scope: Scope, node: ast.Expression, wanted: Type | undefined): Typed {
  switch (node.$type) {
    case 'NumberLiteral':
      return { type: NUMBER, expression: number(node.value) };
    case 'PercentageLiteral':
      return { type: PERCENTAGE, expression: number(node.value) };
    case 'DecimalLiteral':
      // Reported with the text: numbers are whole.
      return wrong();
    case 'DateLiteral':
      return { type: DATE, expression: number(turnOfDate(scope, node, node.value)) };
    case 'YesNo':
      return { type: YES_NO, expression: number(node.value === 'yes' ? 1 : 0) };
    case 'Logic':
      return logic(scope, node);
    case 'Not':
      return { type: YES_NO, expression: { op: 'not', of: lowerCondition(scope, node.operand) } };
    case 'Comparison':
      return compared(scope, node);
    case 'Within':
      return within(scope, node);
    case 'Arithmetic':
      return operated(scope, node, wanted);
    case 'Negation':
      return told(scope, node, negated(lowerExpression(scope, node.operand)));
    case 'Of':
      return memberRead(scope, node) ?? shareOf(scope, node);
    case 'Dice':
      return dice(scope, node);
    case 'Hits':
      return hits(scope, node);
    case 'FirstOf':
      return firstOf(scope, node, wanted);
    case 'Counted':
      return counted(scope, node);
    case 'Gathered':
      return gathered(scope, node);
    case 'Uses':
      return uses(scope, node);
    case 'Call':
      return call(scope, node);
    case 'BuiltIn':
      return builtIn(scope, node);
    case 'ForceCount':
      return forceCount(scope, node);
    case 'NameReference':
      return nameRead(scope, node, wanted);
    case 'AnyChoice':
      scope.lowering.report.error('wrong-kind', node, '‘any’ stands only among the choices of an order.');
      return wrong();
  }
}

/** `a and b and c` is one operation on three, as it reads. */
function logic(scope: Scope, node: ast.Logic): Typed {
  const op = node.operator;
  const parts = (side: ast.Expression): ast.Expression[] =>
    ast.isLogic(side) && side.operator === op ? [...parts(side.left), ...parts(side.right)] : [side];
  const of = [...parts(node.left), ...parts(node.right)].map((part) => lowerCondition(scope, part));
  return { type: YES_NO, expression: { op, of } };
}

function operated(scope: Scope, node: ast.Arithmetic, wanted: Type | undefined): Typed {
  const [left, right] = [lowerExpression(scope, node.left, wanted), lowerExpression(scope, node.right, wanted)];
  const written = { left: textOf(node.left), right: textOf(node.right) };
  return told(scope, node, arithmetic(node.operator, left, right, written));
}

function shareOf(scope: Scope, node: ast.Of): Typed {
  const [percentage, whole] = [lowerExpression(scope, node.left), lowerExpression(scope, node.right)];
  return told(scope, node, share(percentage, whole));
}

function differentEnumerations(found: Type, wanted: Type): boolean {
  return found.is === 'enumeration' && wanted.is === 'enumeration' && found.id !== wanted.id;
}

function fixFor(node: ast.Expression, found: Type, wanted: Type): string {
  if (ast.isNumberLiteral(node) && wanted.is === 'percentage') return ` Write ${node.value}%.`;
  if (ast.isPercentageLiteral(node) && wanted.is === 'number') return ` Write ${node.value / 100}.`;
  if (found.is === 'percentage' && wanted.is === 'number') return ' Say of what, as in ‘40% of 100’.';
  return '';
}
