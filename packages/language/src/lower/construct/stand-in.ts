import type { Force, Machine, State, Value, Variable, Visibility } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { type Scope, scopeOf } from '../expression/scope.ts';
import type { Lowering } from '../lowering.ts';
import { membersOfFamily } from '../names/domain.ts';
import type { Members } from '../names/entity.ts';
import { elementsOf } from '../names/instance.ts';
import { entityIn } from '../names/names.ts';
import { textOrName } from '../text/text.ts';
import { number } from '../typing/expression-type.ts';
import { variableKind } from './variable.ts';

/** What stands in a module that is checked by itself for what its host would give it. */
export type StandIns = {
  readonly variables: Variable[];
  readonly values: Value[];
  readonly forces: Force[];
  readonly machines: Machine[];
};

/** Shown to all: who sees what is bound is the host's to say, and to be checked with the host. */
export function lowerStandIns(lowering: Lowering): StandIns {
  const { names, origins } = lowering;
  const scope = scopeOf(lowering, names.instances.played);
  const standIns: StandIns = { variables: [], values: [], forces: [], machines: [] };
  const shown: Visibility[] = [{ seats: names.seats.map(({ id }) => id), as: { kind: 'exact' } }];
  for (const need of elementsOf(names.instances.played).filter(ast.isNeed)) {
    const entity = entityIn(names, scope.instance, need);
    const title = textOrName(scope, need.title, need.name);
    if (entity?.is === 'variable') {
      const { min, max } = entity;
      for (const id of idsOf(lowering, entity)) {
        standIns.variables.push({
          id,
          title,
          min,
          max,
          start: number(startWithin(min, max)),
          kind: variableKind(entity),
          shown,
        });
      }
    } else if (entity?.is === 'value') {
      const { min, max, type } = entity;
      const kind = type.is === 'percentage' || type.is === 'yes-no' ? type.is : 'number';
      for (const id of idsOf(lowering, entity)) {
        standIns.values.push({ id, title, min, max, kind, is: number(startWithin(min, max)), shown });
      }
    } else if (entity?.is === 'force') {
      const { id, min, max } = entity;
      standIns.forces.push({ id, title, side: names.sides[0]?.id ?? '' });
      for (const [index, count] of entity.ids.entries()) {
        const place = names.places[index]?.id ?? '';
        const kind = { is: 'force', force: id, place } as const;
        standIns.variables.push({ id: count, title, min, max, start: number(startWithin(min, max)), kind, shown });
      }
    } else if (entity?.is === 'machine') {
      standIns.machines.push(
        origins.mark({ id: entity.id, title, states: statesOf(scope, need, entity.id), shown }, need),
      );
    }
  }
  return standIns;
}

type Bounded = { readonly id: string; readonly family?: Members };

function idsOf({ names }: Lowering, { id, family }: Bounded): readonly string[] {
  return family === undefined ? [id] : membersOfFamily(names, family.domain).map(({ key }) => `${id}.${key}`);
}

function startWithin(min: number, max: number): number {
  return Math.min(Math.max(0, min), max);
}

/** The first state of each level is initial: a need does not say which is. */
function statesOf(scope: Scope, need: ast.Need, machine: string): State[] {
  const from = (nodes: readonly ast.State[], above: string): State[] =>
    nodes.flatMap((node, index) => {
      const id = `${above}.${node.name}`;
      const state: State = {
        id,
        title: textOrName(scope, node.title, node.name),
        ...(above === machine ? {} : { parent: above }),
        kind: node.states.length > 0 ? 'compound' : 'atomic',
        initial: index === 0,
        entry: [],
        exit: [],
        transitions: [],
      };
      return [state, ...from(node.states, id)];
    });
  const states = from(need.states, machine);
  if (states.length > 0) return states;
  const only = { entry: [], exit: [], transitions: [], kind: 'atomic', initial: true } as const;
  return [{ id: `${machine}.unnamed`, title: textOrName(scope, undefined, 'unnamed'), ...only }];
}
