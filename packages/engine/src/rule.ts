import { type Rule, ruleReadyId, ruleUsesId, turnId } from '@sandtable/scenario';
import { count } from './change.ts';
import { contextOf } from './context.ts';
import { applyEffects } from './effect.ts';
import { evaluate, holds } from './evaluate.ts';
import { contextNow, doing, numberOf, type Play, settingNow } from './play.ts';
import { emptyQueue } from './queue.ts';

/** Judges the rules in order, each on what the ones before it left. */
export function playRules(play: Play): void {
  for (const rule of play.plan.scenario.rules) playRule(play, rule);
}

function playRule(play: Play, rule: Rule): void {
  const { id, limits, effects } = rule;
  if (!holds(rule.when, contextOf(settingNow(play)))) return;
  if (!withinLimits(play, rule) || !succeeds(play, rule)) return;
  play.events.push({ kind: 'fired', rule: id });
  count(play, id, ruleUsesId(id), numberOf(play, ruleUsesId(id)) + 1);
  if (limits.wait !== undefined) count(play, id, ruleReadyId(id), numberOf(play, turnId) + limits.wait + 1);
  applyEffects(play, effects, doing(id));
  emptyQueue(play);
}

function withinLimits(play: Play, { id, limits: { perTurn, perGame, wait } }: Rule): boolean {
  if (perTurn !== undefined && perTurn < 1) return false;
  if (perGame !== undefined && numberOf(play, ruleUsesId(id)) >= perGame) return false;
  return wait === undefined || numberOf(play, ruleReadyId(id)) <= numberOf(play, turnId);
}

function succeeds(play: Play, { id, chance }: Rule): boolean {
  if (!chance) return true;
  const context = contextNow(play, doing(id));
  return context.draws.chance(chance, evaluate(chance.percentage, context));
}
