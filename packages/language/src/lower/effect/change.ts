import { constantOf, type Effect, type Expression } from '@sandtable/scenario';
import type * as ast from '../../generated/ast.ts';
import { lowerAs, lowerExpression } from '../expression/expression.ts';
import { entityRead } from '../expression/name.ts';
import type { Scope } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import { inWords } from '../names/bounds.ts';
import type { Force } from '../names/entity.ts';
import { holdsMistake, NUMBER, type Type } from '../typing/expression-type.ts';
import { countAt, lowerTarget, type TargetRead } from './target.ts';

/** `raise X by e`, `lower X by e`, `set X to e` */
export function lowerChange(scope: Scope, node: ast.Change): Effect[] {
  const read = lowerTarget(scope, node.target);
  if (read === undefined) {
    lowerExpression(scope, node.amount);
    return [];
  }
  if (node.how !== 'set' && (read.word === 'flag' || read.word === 'status')) {
    const message = `A ${read.word} is neither raised nor lowered: write ‘set ${textOf(node.target)} to …’.`;
    scope.lowering.report.error('wrong-kind', node, message);
    return [];
  }
  const amount = lowerAmount(scope, node.amount, read.type);
  if (node.how === 'set') checkWithin(scope, node, amount, read);
  return [{ do: 'change', how: node.how, target: read.target, amount }];
}

/** `move e FORCE from P to P` */
export function lowerMove(scope: Scope, node: ast.MoveUnits): Effect[] {
  const force = forceNamed(scope, node.force);
  if (force === undefined) return [];
  const amount = lowerAmount(scope, node.amount, force.type);
  return [{ do: 'move', amount, from: countAt(scope, force, node.from), to: countAt(scope, force, node.to) }];
}

/** `add e FORCE to P` */
export function lowerAdd(scope: Scope, node: ast.AddUnits): Effect[] {
  const force = forceNamed(scope, node.force);
  if (force === undefined) return [];
  const amount = lowerAmount(scope, node.amount, force.type);
  return [{ do: 'change', how: 'raise', target: countAt(scope, force, node.to), amount }];
}

/** `remove e FORCE from P` */
export function lowerRemove(scope: Scope, node: ast.RemoveUnits): Effect[] {
  const force = forceNamed(scope, node.force);
  if (force === undefined) return [];
  const amount = lowerAmount(scope, node.amount, force.type);
  return [{ do: 'change', how: 'lower', target: countAt(scope, force, node.from), amount }];
}

/** An amount of what it is added to or compared with; another unit is a warning. */
export function lowerAmount(scope: Scope, node: ast.Expression, wanted: Type): Expression {
  const typed = lowerExpression(scope, node, wanted);
  if (typed.type.is !== 'number' || wanted.is !== 'number')
    return lowerTyped(scope, node, wanted, typed.type, typed.expression);
  if (typed.type.unit !== undefined && wanted.unit !== undefined && typed.type.unit !== wanted.unit) {
    const message = `This is in ${typed.type.unit}, but ${wanted.unit} are wanted.`;
    scope.lowering.report.warning('units-mixed', node, message);
  }
  return typed.expression;
}

function lowerTyped(scope: Scope, node: ast.Expression, wanted: Type, found: Type, expression: Expression): Expression {
  const same =
    found.is === wanted.is && (found.is !== 'enumeration' || wanted.is !== 'enumeration' || found.id === wanted.id);
  return same || found.is === 'wrong' || wanted.is === 'wrong' ? expression : lowerAs(scope, node, wanted);
}

function checkWithin(scope: Scope, node: ast.Change, amount: Expression, read: TargetRead): void {
  const value = holdsMistake(amount) || read.type.is === 'wrong' ? undefined : constantOf(amount);
  if (value === undefined || (value >= read.min && value <= read.max)) return;
  const [low, high] = [inWords(read.min, read.type), inWords(read.max, read.type)];
  const message = `${inWords(value, read.type)} lies outside ${low}..${high}, the range of ‘${textOf(node.target)}’.`;
  scope.lowering.report.error('out-of-range', node.amount, message);
}

function forceNamed(scope: Scope, node: ast.Expression): Force | undefined {
  const entity = entityRead(scope, node);
  if (entity?.is === 'force') return entity;
  if (entity !== undefined) {
    scope.lowering.report.error('wrong-kind', node, `‘${textOf(node)}’ is not a force.`);
  }
  return undefined;
}

/** A fixed number of some type, or undefined where the expression is none, which is reported. */
export function lowerConstant(scope: Scope, node: ast.Expression, wanted: Type = NUMBER): number | undefined {
  const expression = lowerAmount(scope, node, wanted);
  if (holdsMistake(expression)) return undefined;
  const value = constantOf(expression);
  if (value === undefined) {
    scope.lowering.report.error(
      'not-constant',
      node,
      'A fixed number is needed here, not one that depends on the world.',
    );
  }
  return value;
}
