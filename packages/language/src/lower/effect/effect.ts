import type { Effect } from '@sandtable/scenario';
import { constantOf } from '@sandtable/scenario';
import type * as ast from '../../generated/ast.ts';
import { loopMembers } from '../expression/aggregate.ts';
import { lowerAs, lowerCondition, lowerExpression } from '../expression/expression.ts';
import { type Scope, withBound, withMember, withoutDraws } from '../expression/scope.ts';
import { spend } from '../lowering.ts';
import { resolve } from '../names/names.ts';
import type { Named } from '../sight/audience.ts';
import type { Sights } from '../sight/sights.ts';
import { holdsMistake, NUMBER } from '../typing/expression-type.ts';
import { lowerChance, lowerOneOf, lowerRollOn } from './chance.ts';
import { lowerAdd, lowerChange, lowerMove, lowerRemove } from './change.ts';
import { lowerEnd, lowerRelease, lowerSend, lowerTell } from './message.ts';

/** Where effects stand: their scope, with draws, and who sees what, for the texts in them. */
export type EffectScope = Scope & { readonly sights: Sights };

const REPEAT_MOST = 1000;

/** Effects in order. A `let` names its number for those after it, in this block and the blocks inside it. */
export function lowerEffects(outer: EffectScope, nodes: readonly ast.Effect[]): Effect[] {
  let scope = outer;
  const effects: Effect[] = [];
  const told: Named = {};
  for (const node of nodes) {
    if (!spend(scope.lowering, node)) break;
    if (node.$type === 'Let') {
      const value = lowerExpression(scope, node.value);
      const name = scope.draws?.localName(node.name) ?? node.name;
      effects.push(scope.lowering.origins.mark({ do: 'let', name, value: value.expression }, node));
      scope = { ...withBound(scope, node, { ...value, expression: { op: 'local', name } }), sights: outer.sights };
      continue;
    }
    const lowered = lowerEffect(scope, node, told);
    for (const effect of lowered) effects.push(scope.lowering.origins.mark(effect, node));
  }
  return effects;
}

/** @param told whom the effects before it in the same list have told something */
function lowerEffect(scope: EffectScope, node: Exclude<ast.Effect, ast.Let>, told: Named): readonly Effect[] {
  switch (node.$type) {
    case 'Change':
      return lowerChange(scope, node);
    case 'MoveUnits':
      return lowerMove(scope, node);
    case 'AddUnits':
      return lowerAdd(scope, node);
    case 'RemoveUnits':
      return lowerRemove(scope, node);
    case 'Tell':
      return lowerTell(scope, node, told);
    case 'Story':
      return [{ do: 'story', knot: node.knot }];
    case 'Release':
      return lowerRelease(scope, node);
    case 'Send':
      return lowerSend(scope, node);
    case 'EndGame':
      return lowerEnd(scope, node);
    case 'Chance':
      return lowerChance(scope, node);
    case 'OneOf':
      return lowerOneOf(scope, node);
    case 'RollOn':
      return lowerRollOn(scope, node);
    case 'If':
      return [
        {
          do: 'if',
          when: lowerCondition(withoutDraws(scope), node.condition),
          then: lowerEffects(scope, node.effects),
          otherwise: lowerEffects(scope, node.otherwise),
        },
      ];
    case 'Repeat':
      return lowerRepeat(scope, node);
    case 'ForEach':
      return loopMembers(scope, node.variable).flatMap((member) =>
        lowerEffects({ ...withMember(scope, node.variable, member), sights: scope.sights }, node.effects),
      );
  }
}

function lowerRepeat(scope: EffectScope, node: ast.Repeat): readonly Effect[] {
  const written = lowerAs(withoutDraws(scope), node.times, NUMBER);
  if (holdsMistake(written)) return [];
  const times = constantOf(written);
  if (times === undefined) {
    const message = 'How often is a fixed number: no expression over the world can stand here.';
    scope.lowering.report.error('not-constant', node.times, message);
    return [];
  }
  if (times < 1 || times > REPEAT_MOST) {
    const message = `This repeats ${times} times; 1 to ${REPEAT_MOST} is possible.`;
    scope.lowering.report.error('out-of-range', node.times, message);
    return [];
  }
  return [{ do: 'repeat', times, effects: lowerEffects(scope, node.effects) }];
}

/** The inject that a name stands for, in a `for each` the one for the member. */
export function injectNamed(scope: Scope, node: ast.Release | ast.ReleaseStep): string | undefined {
  const { names, report } = scope.lowering;
  const inject = resolve(names, scope.instance, node.inject);
  if (inject?.is !== 'inject') return undefined;
  if (inject.byMember === undefined) {
    if (node.member)
      report.error('wrong-kind', node.member, 'This inject stands in no ‘for each’: leave out the ‘of’.');
    return inject.id;
  }
  if (node.member === undefined) {
    report.error('missing-clause', node, 'This inject stands in a ‘for each’: say of which member, with ‘of’.');
    return undefined;
  }
  const member = lowerExpression(withoutDraws(scope), node.member).expression;
  const id = member.op === 'number' ? inject.byMember.get(member.value) : undefined;
  if (id === undefined) report.error('wrong-kind', node.member, 'This names no member of the ‘for each’.');
  return id;
}
