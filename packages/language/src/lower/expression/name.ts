import { type Expression, endingId, injectStateId, turnId } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { monthsOfTurns } from '../calendar/steps.ts';
import { memberOfEntity } from '../names/domain.ts';
import type { Entity, Force, Members, Value, Variable } from '../names/entity.ts';
import { literalNamed, resolve } from '../names/names.ts';
import {
  agree,
  DATE,
  NUMBER,
  number,
  type Type,
  type Typed,
  typeInWords,
  wrong,
  YES_NO,
} from '../typing/expression-type.ts';
import { sumOf } from './aggregate.ts';
import { lowerExpression } from './expression.ts';
import type { Scope } from './scope.ts';
import { textOf } from './text-of.ts';

/** What a name, or the name at the heart of `offer of japan` or `cutters in okinawa`, stands for. */
export function entityRead(scope: Scope, node: ast.Expression): Entity | undefined {
  if (ast.isOf(node)) return entityRead(scope, node.left);
  if (ast.isForceCount(node)) return entityRead(scope, node.force);
  return ast.isNameReference(node) ? resolve(scope.lowering.names, scope.instance, node.target) : undefined;
}

export function nameRead(scope: Scope, node: ast.NameReference, wanted: Type | undefined): Typed {
  const declaration = node.target.ref;
  const bound = declaration === undefined ? undefined : scope.bound.get(declaration);
  if (bound !== undefined) return { ...bound, expression: { ...bound.expression } };
  const literal = ast.isLiteral(declaration) ? wantedLiteral(scope, node, wanted) : undefined;
  const entity = literal ?? resolve(scope.lowering.names, scope.instance, node.target);
  return entity === undefined ? wrong() : (read(scope, node, entity, wanted) ?? notAValue(scope, node, entity));
}

/** `offer of japan`, `footage of s`; undefined where the left is no family, so that `of` takes a share. */
export function memberRead(scope: Scope, node: ast.Of): Typed | undefined {
  if (!ast.isNameReference(node.left)) return undefined;
  const entity = resolve(scope.lowering.names, scope.instance, node.left.target);
  if ((entity?.is === 'variable' || entity?.is === 'value') && entity.family !== undefined) {
    return familyRead(scope, node, entity, entity.family);
  }
  if (entity?.is !== 'inject' || entity.byMember === undefined) return undefined;
  const member = lowerExpression(scope, node.right).expression;
  const id = member.op === 'number' ? entity.byMember.get(member.value) : undefined;
  return id === undefined ? refuse(scope, node.right, 'This names no member of the ‘for each’.') : released(id);
}

/** `cutters in okinawa`, `cutters anywhere`. */
export function forceCount(scope: Scope, node: ast.ForceCount): Typed {
  const entity = entityRead(scope, node.force);
  if (entity === undefined) return wrong();
  if (entity.is !== 'force') return refuse(scope, node.force, `‘${textOf(node.force)}’ is not a force.`);
  const counts = entity.ids.map((id): Expression => ({ op: 'variable', id }));
  if (node.place === undefined) {
    return { type: entity.type, expression: sumOf(counts) };
  }
  return { type: entity.type, expression: elementAt(scope, node.place, entity.ids, { is: 'place' }) };
}

/** The variable, or the one of a family's variables that the index picks. */
export function elementAt(
  scope: Scope,
  index: ast.Expression,
  ids: readonly string[],
  wanted: Type,
  op: 'element' | 'value-element' = 'element',
): Extract<Expression, { op: 'element' | 'value-element' | 'variable' | 'value' }> {
  const typed = lowerExpression(scope, index, wanted);
  const single = op === 'element' ? 'variable' : 'value';
  if (!agree(typed.type, wanted)) {
    const message = `This needs ${typeInWords(wanted)}, but ‘${textOf(index)}’ is ${typeInWords(typed.type)}.`;
    scope.lowering.report.error('type-mismatch', index, message);
  } else if (typed.expression.op !== 'number') {
    return { op, ids: [...ids], index: typed.expression };
  }
  const constant = typed.expression.op === 'number' ? typed.expression.value : 0;
  return { op: single, id: ids[constant] ?? ids[0] ?? '' };
}

export function builtIn(scope: Scope, node: ast.BuiltIn): Typed {
  const turn: Expression = { op: 'variable', id: turnId };
  switch (node.name) {
    case 'turn':
      return { type: NUMBER, expression: turn };
    case 'date':
      return { type: DATE, expression: turn };
    case 'month': {
      const values = monthsOfTurns(scope.lowering.calendar);
      return { type: NUMBER, expression: { op: 'listed', values, from: 1, index: turn } };
    }
    case 'owner': {
      const { owner } = scope.builtIn;
      if (owner === undefined) return outOfPlace(scope, node, 'in a family');
      return { type: owner.type, expression: number(owner.value) };
    }
    case 'waited':
      return scope.builtIn.waited ?? outOfPlace(scope, node, 'in the effects of an action');
    default:
      return scope.builtIn[node.name] ?? outOfPlace(scope, node, 'in an action or a policy');
  }
}

function read(scope: Scope, node: ast.NameReference, entity: Entity, wanted: Type | undefined): Typed | undefined {
  switch (entity.is) {
    case 'variable':
    case 'value': {
      if (entity.family !== undefined) return withoutMember(scope, node, entity);
      const op = entity.is;
      return { type: entity.type, expression: { op, id: entity.id } };
    }
    case 'force':
      return withoutPlace(scope, node, entity);
    case 'parameter':
      return { type: entity.type, expression: { op: 'parameter', id: entity.id } };
    case 'machine':
      return { type: { is: 'machine', id: entity.id }, expression: number(0) };
    case 'state':
      return { type: { is: 'state', id: entity.id }, expression: { op: 'active', state: entity.id } };
    case 'inject':
      if (entity.byMember !== undefined) return undefined;
      return released(entity.id);
    case 'ending':
      return latched(entity);
    case 'side': {
      const own = scope.lowering.names.seats.filter((seat) => seat.side === entity);
      const seat = wanted?.is === 'seat' && own.length === 1 ? own[0] : undefined;
      return asMember(seat ?? entity);
    }
    default:
      return asMember(entity);
  }
}

/** Enumerations may share the names of their literals: which is meant is told by what it stands beside. */
function wantedLiteral(scope: Scope, node: ast.NameReference, wanted: Type | undefined): Entity | undefined {
  if (wanted?.is !== 'enumeration') return undefined;
  return literalNamed(scope.lowering.names, wanted.id, node.target.$refText);
}

function asMember(entity: Entity): Typed | undefined {
  const member = memberOfEntity(entity);
  return member && { type: member.type, expression: number(member.value) };
}

function released(id: string): Typed {
  const state: Expression = { op: 'variable', id: injectStateId(id) };
  return { type: YES_NO, expression: { op: 'equal', left: state, right: number(1) } };
}

function latched(ending: Extract<Entity, { is: 'ending' }>): Typed {
  if (ending.number === undefined) return { type: YES_NO, expression: { op: 'value', id: ending.id } };
  const latest: Expression = { op: 'variable', id: endingId };
  return { type: YES_NO, expression: { op: 'equal', left: latest, right: number(ending.number) } };
}

function familyRead(scope: Scope, node: ast.Of, entity: Variable | Value, family: Members): Typed {
  const op = entity.is === 'variable' ? 'element' : 'value-element';
  return { type: entity.type, expression: elementAt(scope, node.right, family.ids, family.domain, op) };
}

function withoutMember(scope: Scope, node: ast.NameReference, entity: Variable | Value): Typed {
  const example = entity.family?.ids[0]?.slice(entity.id.length + 1) ?? '…';
  const each = entity.family?.domain.is === 'enumeration' ? entity.family.domain.id : entity.family?.domain.is;
  const message = `There is one ‘${textOf(node)}’ for each ${each}: say which, as in ‘${textOf(node)} of ${example}’.`;
  return refuse(scope, node, message);
}

function withoutPlace(scope: Scope, node: ast.NameReference, entity: Force): Typed {
  const place = entity.ids[0]?.slice(entity.id.length + 1) ?? '…';
  const message = `Say where: ‘${textOf(node)} in ${place}’, or ‘${textOf(node)} anywhere’.`;
  return refuse(scope, node, message);
}

function notAValue(scope: Scope, node: ast.NameReference, entity: Entity): Typed {
  const word = entity.is === 'enumeration' ? 'an enum' : `${/^[aeiou]/.test(entity.is) ? 'an' : 'a'} ${entity.is}`;
  return refuse(scope, node, `‘${textOf(node)}’ is ${word}, which has no value.`);
}

function outOfPlace(scope: Scope, node: ast.BuiltIn, where: string): Typed {
  return refuse(scope, node, `‘${node.name}’ has a meaning only ${where}.`);
}

function refuse(scope: Scope, node: ast.Expression, message: string): Typed {
  scope.lowering.report.error('wrong-kind', node, message);
  return wrong();
}
