import {
  drawSite,
  type Machine,
  type State,
  type Transition,
  transitionSite,
  type Visibility,
} from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerLikelihood } from '../effect/chance.ts';
import { lowerEffects } from '../effect/effect.ts';
import { newDrawSites } from '../expression/draw-sites.ts';
import { allOf, lowerCondition } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import { lowerTurns, paceCondition } from '../expression/time.ts';
import type { Lowering } from '../lowering.ts';
import type { State as StateEntity } from '../names/entity.ts';
import { entityIn, resolve } from '../names/names.ts';
import type { Sights } from '../sight/sights.ts';
import { lowerVisibility } from '../sight/visibility.ts';
import { textOrName } from '../text/text.ts';
import { type Occurrence, occurrencesOf } from './each.ts';
import { checkTransition } from './transition-target.ts';

/** A machine before its effects: what is needed to know who sees it. */
export type MachineSeen = {
  readonly id: string;
  readonly states: readonly StateEntity[];
  readonly shown: Visibility[];
};

export function lowerMachinesSeen(lowering: Lowering): MachineSeen[] {
  return occurrencesOf(lowering, ast.isMachine).flatMap(({ node, scope, id }) => {
    const entity = entityIn(lowering.names, scope.instance, node);
    if (entity?.is !== 'machine') return [];
    const shown = lowerVisibility(scope, node.visibility, { min: 0, max: 0, type: { is: 'machine', id } });
    return [{ id, states: entity.states, shown }];
  });
}

export function lowerMachines(lowering: Lowering, seen: readonly MachineSeen[], sights: Sights): Machine[] {
  return occurrencesOf(lowering, ast.isMachine).map(({ node, scope, id }): Machine => {
    checkOneInitial(scope, node, node.states);
    const states = node.states.flatMap((state) =>
      statesFrom({ node: state, scope, id: `${id}.${state.name}` }, sights),
    );
    const shown = seen.find((machine) => machine.id === id)?.shown ?? [];
    return lowering.origins.mark({ id, title: textOrName(scope, node.title, node.name), states, shown }, node);
  });
}

/** A state and those in it, each parent before its children. */
function statesFrom({ node, scope, id }: Occurrence<ast.State>, sights: Sights, parent?: ast.State): State[] {
  const { origins } = scope.lowering;
  if (node.states.length > 0 && !node.parallel) checkOneInitial(scope, node, node.states);
  checkFinal(scope, node);
  const effectsAt = (at: 'enter' | 'exit') => {
    const draws = newDrawSites(`${id}/${at}`, scope.lowering.report);
    const effects = node.reactions.filter((reaction) => reaction.at === at).flatMap((reaction) => reaction.effects);
    return lowerEffects({ ...scope, draws, sights }, effects);
  };
  const state: State = {
    id,
    title: textOrName(scope, node.title, node.name),
    ...(parent === undefined ? {} : { parent: id.slice(0, id.length - node.name.length - 1) }),
    kind: node.final ? 'final' : node.states.length === 0 ? 'atomic' : node.parallel ? 'parallel' : 'compound',
    initial: node.initial && !parent?.parallel,
    entry: effectsAt('enter'),
    exit: effectsAt('exit'),
    transitions: node.transitions.flatMap((each, index) => transition({ node: each, scope, id }, index, sights) ?? []),
  };
  origins.markId(id, node);
  origins.mark(state, node);
  const inner = node.states.flatMap((child) =>
    statesFrom({ node: child, scope, id: `${id}.${child.name}` }, sights, node),
  );
  return [state, ...inner];
}

function transition(
  { node, scope, id }: Occurrence<ast.Transition>,
  ordinal: number,
  sights: Sights,
): Transition | undefined {
  const { names, report, origins } = scope.lowering;
  const target = resolve(names, scope.instance, node.target);
  const signal = node.clauses.find(ast.isOnSignal);
  const on = signal && resolve(names, scope.instance, signal.signal);
  const after = node.clauses.find(ast.isAfter);
  const chance = node.clauses.find((clause) => ast.isLikelihood(clause) || ast.isRate(clause));
  const whens = node.clauses.filter(ast.isWhen).map(({ condition }) => lowerCondition(scope, condition));
  const pace = signal === undefined ? paceCondition(scope) : undefined;
  const when = allOf([...(pace === undefined ? [] : [pace]), ...whens]);
  const own = transitionSite(id, ordinal);
  const draws = newDrawSites(own, report);
  const effects = lowerEffects({ ...scope, draws, sights }, node.effects);
  if (target?.is !== 'state' || !checkTransition(scope, node, id, target)) return undefined;
  const lowered: Transition = {
    target: target.id,
    ...(on?.is === 'signal' ? { on: on.id } : {}),
    ...(after === undefined ? {} : { after: lowerTurns(scope, after.duration) }),
    ...(when === undefined ? {} : { when }),
    ...(chance === undefined
      ? {}
      : { chance: lowerLikelihood(scope, chance, chance.label === undefined ? own : drawSite(id, chance.label)) }),
    effects,
  };
  return origins.mark(lowered, node);
}

function checkOneInitial(scope: Scope, node: ast.Machine | ast.State, states: readonly ast.State[]): void {
  const initial = states.filter((state) => state.initial);
  if (initial.length === 0) {
    scope.lowering.report.error('initial-state', node, 'One of the states must be marked ‘initial’.', 'name');
  }
  for (const state of initial.slice(1)) {
    const message = `‘${initial[0]?.name}’ is initial already; only one of the states can be.`;
    scope.lowering.report.error('initial-state', state, message, 'initial');
  }
}

function checkFinal(scope: Scope, node: ast.State): void {
  if (!node.final) return;
  const { report } = scope.lowering;
  const [transition] = node.transitions;
  const exit = node.reactions.find(({ at }) => at === 'exit');
  const [state] = node.states;
  if (transition) report.error('final-state', transition, 'A final state is never left, so it has no ‘go’.');
  if (exit) report.error('final-state', exit, 'A final state is never left, so nothing happens at its ‘exit’.');
  if (state) report.error('final-state', state, 'A final state has no states in it.', 'name');
}
