import type { Expression, Target } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { elementAt, entityRead } from '../expression/name.ts';
import type { Scope } from '../expression/scope.ts';
import { textOf } from '../expression/text-of.ts';
import type { Entity, Force, Variable } from '../names/entity.ts';
import type { Type } from '../typing/expression-type.ts';

/** Something that can be written to, with what may be written. */
export type TargetRead = {
  readonly target: Target;
  readonly type: Type;
  readonly min: number;
  readonly max: number;
  readonly word: 'track' | 'flag' | 'status' | 'force';
};

/** `tension`, `offer of actor`, `cutters in senkaku`; undefined where it is none of these, which is reported. */
export function lowerTarget(scope: Scope, node: ast.Expression): TargetRead | undefined {
  const entity = entityRead(scope, node);
  if (entity?.is === 'variable') return variableTarget(scope, node, entity);
  if (entity?.is === 'force') return forceTarget(scope, node, entity);
  if (entity !== undefined) refuse(scope, node, notWritable(node, entity));
  else if (ast.isNameReference(node) && node.target.ref !== undefined && scope.bound.has(node.target.ref)) {
    refuse(scope, node, `‘${textOf(node)}’ stands for one number here and cannot be changed.`);
  }
  return undefined;
}

/** The count of a force where it stands or goes: `from okinawa to to`. */
export function countAt(scope: Scope, force: Force, place: ast.Expression): Target {
  return asTarget(elementAt(scope, place, force.ids, { is: 'place' }));
}

function variableTarget(scope: Scope, node: ast.Expression, entity: Variable): TargetRead | undefined {
  const { type, min, max, word } = entity;
  if (ast.isForceCount(node)) return refuse(scope, node, `‘${textOf(node.force)}’ is a ${word}, not a force.`);
  if (entity.family === undefined) {
    if (ast.isOf(node)) return refuse(scope, node, `There is only one ‘${textOf(node.left)}’: leave out the ‘of’.`);
    return { target: marked(scope, node, { op: 'variable', id: entity.id }), type, min, max, word };
  }
  if (!ast.isOf(node)) {
    const member = entity.family.ids[0]?.slice(entity.id.length + 1) ?? '…';
    return refuse(scope, node, `There is one for each: say which, as in ‘${textOf(node)} of ${member}’.`);
  }
  const target = asTarget(elementAt(scope, node.right, entity.family.ids, entity.family.domain));
  return { target: marked(scope, node, target), type, min, max, word };
}

function forceTarget(scope: Scope, node: ast.Expression, entity: Force): TargetRead | undefined {
  const { type, min, max } = entity;
  if (!ast.isForceCount(node) || node.place === undefined) {
    return refuse(scope, node, `Say where: ‘${textOf(node)} in …’.`);
  }
  return { target: marked(scope, node, countAt(scope, entity, node.place)), type, min, max, word: 'force' };
}

function marked(scope: Scope, node: ast.Expression, target: Target): Target {
  return scope.lowering.origins.mark(target, node);
}

function asTarget(expression: Expression): Target {
  if (expression.op === 'variable' || expression.op === 'element') return expression;
  throw new Error(`assertion: what is written to is a variable, not ${expression.op}`);
}

function notWritable(node: ast.Expression, entity: Entity): string {
  const name = textOf(node);
  if (entity.is === 'parameter') return `‘${name}’ is a parameter: it is fixed for a run.`;
  if (entity.is === 'value') return `‘${name}’ is a value: it is always computed from other things.`;
  if (entity.is === 'machine' || entity.is === 'state')
    return 'A machine changes only by its own ‘go’: send it a signal.';
  return `‘${name}’ is ${/^[aeiou]/.test(entity.is) ? 'an' : 'a'} ${entity.is} and cannot be changed.`;
}

function refuse(scope: Scope, node: ast.Expression, message: string): undefined {
  scope.lowering.report.error('wrong-kind', node, message);
  return undefined;
}
