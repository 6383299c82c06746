import { type Chance, type Expression, nowId, type Rule, type Signal, turnId } from '@sandtable/scenario';
import * as ast from '../../generated/ast.ts';
import { lowerLikelihood } from '../effect/chance.ts';
import { lowerEffects } from '../effect/effect.ts';
import { sumOf } from '../expression/aggregate.ts';
import { type DrawSites, newDrawSites } from '../expression/draw-sites.ts';
import { allOf, lowerCondition } from '../expression/expression.ts';
import type { Scope } from '../expression/scope.ts';
import { paceCondition } from '../expression/time.ts';
import type { Lowering } from '../lowering.ts';
import { resolve } from '../names/names.ts';
import type { Sights } from '../sight/sights.ts';
import { textOrName } from '../text/text.ts';
import { number } from '../typing/expression-type.ts';
import { lowerLimits } from './action.ts';
import { type Occurrence, occurrencesOf } from './each.ts';

export function lowerRules(lowering: Lowering, sights: Sights): Rule[] {
  return occurrencesOf(lowering, ast.isRule).map((occurrence) => rule(occurrence, sights));
}

export function lowerSignals(lowering: Lowering): Signal[] {
  return occurrencesOf(lowering, ast.isSignal).map(({ node, scope, id }) =>
    lowering.origins.mark({ id, title: textOrName(scope, node.title, node.name) }, node),
  );
}

function rule({ node, scope, id }: Occurrence<ast.Rule>, sights: Sights): Rule {
  const draws = newDrawSites(id, scope.lowering.report);
  const when = allOf(conditions(scope, node));
  const chance = chanceOf(scope, node, draws);
  const lowered: Rule = {
    id,
    title: textOrName(scope, node.title, node.name),
    ...(when === undefined ? {} : { when }),
    ...(chance === undefined ? {} : { chance }),
    limits: lowerLimits(scope, node.clauses),
    effects: lowerEffects({ ...scope, draws, sights }, node.effects),
  };
  return scope.lowering.origins.mark(lowered, node);
}

/** All that must hold: the file's pace, the turns, what it follows, and what it says itself. */
function conditions(scope: Scope, node: ast.Rule): Expression[] {
  const pace = paceCondition(scope);
  const own = node.clauses.flatMap((clause): Expression[] => {
    if (ast.isWhen(clause)) return [lowerCondition(scope, clause.condition)];
    if (ast.isEachTurn(clause)) return turnsFrom(scope, clause);
    return ast.isFollows(clause) ? follows(scope, clause) : [];
  });
  return pace === undefined ? own : [pace, ...own];
}

/** `each turn from 4 to 9`; either end may be open. */
function turnsFrom({ lowering }: Scope, node: ast.EachTurn): Expression[] {
  const { from, to } = node;
  const turn: Expression = { op: 'variable', id: turnId };
  if (from !== undefined && to !== undefined && from > to) {
    lowering.report.error('range-reversed', node, 'These turns end before they begin.');
  }
  if (from === undefined) return to === undefined ? [] : [{ op: 'at-most', left: turn, right: number(to) }];
  if (to === undefined) return [{ op: 'at-least', left: turn, right: number(from) }];
  return [{ op: 'between', of: turn, from: number(from), to: number(to) }];
}

/** Some seat's order of the action succeeded in this turn. */
function follows(scope: Scope, clause: ast.Follows): Expression[] {
  const action = resolve(scope.lowering.names, scope.instance, clause.action);
  if (action?.is !== 'action') return [];
  const counters = action.seats.map((seat): Expression => ({ op: 'variable', id: nowId(action.id, seat.id) }));
  return [scope.lowering.origins.mark({ op: 'greater', left: sumOf(counters), right: number(0) }, clause)];
}

function chanceOf(scope: Scope, node: ast.Rule, draws: DrawSites): Chance | undefined {
  const clause = node.clauses.find((each) => ast.isLikelihood(each) || ast.isRate(each));
  if (clause === undefined) return undefined;
  return lowerLikelihood(scope, clause, draws.next(clause, clause.label, []));
}
