import type { Expression } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { boundsOf } from '../names/bounds.ts';
import type { Band } from '../names/entity.ts';
import { resolve, stateByPath } from '../names/names.ts';
import { number, type Typed, typeInWords, wrong, YES_NO } from '../typing/expression-type.ts';
import { between, comparison } from '../typing/operator.ts';
import { lowerExpression, told } from './expression.ts';
import { entityRead } from './name.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';

export function compared(scope: Scope, node: ast.Comparison): Typed {
  if (ast.isComparison(node.left) || ast.isWithin(node.left)) {
    const message = 'Comparisons cannot be chained: join two with ‘and’, or write ‘x in 1..5’.';
    scope.lowering.report.error('chained-comparison', node, message);
    return wrong();
  }
  if (node.operator === 'is') return isCompared(scope, node);
  const operands = lowerBoth(scope, node);
  if (operands.left.type.is === 'machine' && (node.operator === '=' || node.operator === '!=')) {
    const not = node.operator === '=' ? '' : 'not ';
    const message = `Whether a machine is in a state is asked with ‘is’: ‘${not}${textOf(node.left)} is ${textOf(node.right)}’.`;
    scope.lowering.report.error('type-mismatch', node, message);
    return wrong();
  }
  return told(scope, node, comparison(node.operator, operands.left, operands.right));
}

/** `tension in 4..9` */
export function within(scope: Scope, node: ast.Within): Typed {
  const operand = lowerExpression(scope, node.operand);
  const { min, max, type } = boundsOf(node.range, scope.lowering.report);
  const [from, to] = [number(min), number(max)];
  return told(scope, node, between(operand, { type, expression: from }, { type, expression: to }));
}

/** Each side helps to tell what the other names: `posture = warning`, `warning = posture`. */
function lowerBoth(scope: Scope, node: ast.Comparison): { readonly left: Typed; readonly right: Typed } {
  const left = lowerExpression(scope, node.left);
  const right = lowerExpression(scope, node.right, left.type);
  if (left.type.is !== 'enumeration' || right.type.is !== 'enumeration' || left.type.id === right.type.id) {
    return { left, right };
  }
  return { left: lowerExpression(scope, node.left, right.type), right };
}

/** `crisis is friction`, `posture is warning`, `approval is low`. */
function isCompared(scope: Scope, node: ast.Comparison): Typed {
  const band = bandNamed(scope, node);
  if (band !== undefined) return bandCompared(scope, node, band);
  const left = lowerExpression(scope, node.left);
  if (left.type.is === 'machine') return stateCompared(scope, node, left.type.id);
  const right = lowerExpression(scope, node.right, left.type);
  if (left.type.is === 'number' || left.type.is === 'percentage' || left.type.is === 'date') {
    if (right.type.is !== 'wrong') {
      const message = `‘is’ asks for a state, a literal or a band; for ${typeInWords(left.type)} write ‘=’.`;
      scope.lowering.report.error('type-mismatch', node, message);
    }
    return wrong();
  }
  return told(scope, node, comparison('=', left, right));
}

function stateCompared(scope: Scope, node: ast.Comparison, machineId: string): Typed {
  if (!ast.isNameReference(node.right)) {
    scope.lowering.report.error('type-mismatch', node.right, `After ‘is’ comes a state of ‘${textOf(node.left)}’.`);
    return wrong();
  }
  const { names } = scope.lowering;
  const machine = entityRead(scope, node.left);
  if (machine?.is !== 'machine') return wrong();
  const byPath = stateByPath(machine, node.right.target.$refText);
  const named = byPath ?? resolve(names, scope.instance, node.right.target);
  const state = named?.is === 'state' && named.machine === machineId ? named : undefined;
  if (state === undefined) {
    if (named !== undefined) {
      const message = `‘${textOf(node.right)}’ is not a state of ‘${textOf(node.left)}’.`;
      scope.lowering.report.error('wrong-kind', node.right, message);
    }
    return wrong();
  }
  return { type: YES_NO, expression: { op: 'active', state: state.id } };
}

function bandNamed(scope: Scope, node: ast.Comparison): Band | undefined {
  if (!ast.isNameReference(node.right)) return undefined;
  const entity = entityRead(scope, node.left);
  if (entity?.is !== 'variable' && entity?.is !== 'value' && entity?.is !== 'force') return undefined;
  const name = node.right.target.$refText;
  return entity.bands.find((band) => band.name === name);
}

function bandCompared(scope: Scope, node: ast.Comparison, band: Band): Typed {
  const of = lowerExpression(scope, node.left).expression;
  const expression: Expression = { op: 'between', of, from: number(band.from), to: number(band.to) };
  scope.lowering.bandQuestions.add(expression);
  return { type: YES_NO, expression };
}
