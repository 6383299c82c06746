import { constantOf, type Expression, type Force, type Variable, walkExpressions } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerAmount } from '../effect/change.ts';
import type { Scope } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { inWords } from '../names/bounds.ts';
import { membersOfFamily } from '../names/domain.ts';
import type { Entity, Member, Variable as VariableEntity } from '../names/entity.ts';
import { entityIn, resolve } from '../names/names.ts';
import { lowerVisibility } from '../sight/visibility.ts';
import { textOrName } from '../text/text.ts';
import { holdsMistake, number, type Type } from '../typing/expression-type.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

type VariableNode = ast.Track | ast.Flag | ast.Status;

/** Tracks, flags and statuses; a family is one variable for each member. */
export function lowerVariables(lowering: Lowering): Variable[] {
  const isVariable = (node: { readonly $type: string }): node is VariableNode =>
    ast.isTrack(node) || ast.isFlag(node) || ast.isStatus(node);
  return occurrencesOf(lowering, isVariable).flatMap((occurrence) => {
    const entity = entityIn(lowering.names, occurrence.scope.instance, occurrence.node);
    if (entity?.is !== 'variable') return [];
    if (entity.family === undefined) return [variable(occurrence, entity, entity.id)];
    const members = membersOfFamily(lowering.names, entity.family.domain);
    return members.map((owner) => variable(occurrence, entity, `${entity.id}.${owner.key}`, owner));
  });
}

/** Forces, and one count of each for every place. */
export function lowerForces(lowering: Lowering): { readonly forces: Force[]; readonly counts: Variable[] } {
  const counts: Variable[] = [];
  const forces = occurrencesOf(lowering, ast.isForce).map((occurrence): Force => {
    const { node, scope, id } = occurrence;
    const entity = entityIn(lowering.names, scope.instance, node);
    if (entity?.is === 'force') counts.push(...forceCounts(occurrence, entity));
    const side = resolve(lowering.names, scope.instance, node.side);
    if (side !== undefined && side.is !== 'side') {
      lowering.report.error(
        'wrong-kind',
        node,
        `A force is of a side, and ‘${node.side.$refText}’ is a ${side.is}.`,
        'side',
      );
    }
    if (entity?.is === 'force' && entity.min < 0) {
      lowering.report.error('out-of-range', node, 'A force is counted, so its range begins at 0 or above.', 'range');
    }
    const force: Force = {
      id,
      title: textOrName(scope, node.title, node.name),
      side: side?.is === 'side' ? side.id : '',
      ...(node.unit === undefined ? {} : { unit: node.unit }),
    };
    return lowering.origins.mark(force, node);
  });
  return { forces, counts };
}

function variable(
  { node, scope }: Occurrence<VariableNode>,
  entity: VariableEntity,
  id: string,
  owner?: Member,
): Variable {
  const own: Scope = owner === undefined ? scope : { ...scope, builtIn: { ...scope.builtIn, owner } };
  const { min, max, type } = entity;
  const start = node.start === undefined ? number(min > 0 || max < 0 ? min : 0) : startOf(own, node.start, entity);
  if (node.start === undefined && entity.word === 'track' && (min > 0 || max < 0)) {
    scope.lowering.report.error(
      'missing-clause',
      node,
      `0 lies outside its range, so ‘${node.name}’ needs a ‘start’.`,
      'name',
    );
  }
  scope.lowering.origins.markId(id, node);
  return scope.lowering.origins.mark(
    {
      id,
      title: textOrName(own, node.title, node.name),
      min,
      max,
      start,
      kind: variableKind(entity),
      shown: lowerVisibility(own, node.visibility, { min, max, type }),
    },
    node,
  );
}

export function variableKind({ word, type }: VariableEntity): Variable['kind'] {
  if (word === 'flag') return { is: 'flag' };
  if (type.is === 'enumeration') return { is: 'status', enumeration: type.id };
  if (type.is === 'percentage') return { is: 'track', percentage: true };
  return type.is === 'number' && type.unit !== undefined ? { is: 'track', unit: type.unit } : { is: 'track' };
}

type Bounded = { readonly type: Type; readonly min: number; readonly max: number };

/** What something starts at: over parameters only, and where it is fixed, within the range. */
function startOf(scope: Scope, node: ast.Expression, { type, min, max }: Bounded): Expression {
  const start = lowerAmount(scope, node, type);
  const value = holdsMistake(start) || type.is === 'wrong' ? undefined : constantOf(start);
  if (value !== undefined && (value < min || value > max)) {
    const [found, low, high] = [value, min, max].map((each) => inWords(each, type));
    scope.lowering.report.error('out-of-range', node, `This starts at ${found}, outside its range ${low}..${high}.`);
  }
  if (dependsOnWorld(start)) {
    scope.lowering.report.error('not-constant', node, 'What something starts at can depend on parameters only.');
    return number(min);
  }
  return start;
}

function dependsOnWorld(expression: Expression): boolean {
  let depends = false;
  walkExpressions(expression, ({ op }) => {
    if (op === 'variable' || op === 'element' || op === 'value' || op === 'value-element' || op === 'active')
      depends = true;
  });
  return depends;
}

function forceCounts({ node, scope }: Occurrence<ast.Force>, entity: Extract<Entity, { is: 'force' }>): Variable[] {
  const { names, origins } = scope.lowering;
  const placed = new Map<string, Expression>();
  for (const placement of node.placements) {
    const place = resolve(names, scope.instance, placement.place);
    if (place?.is === 'place') placed.set(place.id, startOf(scope, placement.count, entity));
  }
  return names.places.map((place): Variable => {
    const id = entity.ids[place.index] ?? `${entity.id}.${place.id}`;
    const { min, max, type } = entity;
    origins.markId(id, node);
    const count: Variable = {
      id,
      title: textOrName(scope, node.title, node.name),
      min,
      max,
      start: placed.get(place.id) ?? number(Math.max(min, 0)),
      kind: { is: 'force', force: entity.id, place: place.id },
      shown: lowerVisibility(scope, node.visibility, { min, max, type, place: place.id }),
    };
    return origins.mark(count, node);
  });
}
