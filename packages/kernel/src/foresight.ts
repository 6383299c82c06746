import {
  type Effect,
  type Environment,
  type Expression,
  expressionsOfEffect,
  type Interval,
  intervalOf,
  type Layout,
  parametersOf,
  policySite,
  type Rule,
  type Scenario,
  startVector,
  walkExpressions,
} from '@sandtable/scenario';
import type { ForeseenBlock } from './runtime/foreseen.ts';

/** So many words of a block are foreseen: the choice of an order takes two. */
export const WORDS_FORESEEN = 2;

/**
 * The sites at which rules probably draw in most turns, in the order of the text: chances of rules whose condition holds
 * in the world as it starts, and what a rule without a condition and chance draws in any case. A wrong guess costs time
 * and nothing else.
 */
export function foreseenOfRules(scenario: Scenario, layout: Layout, intervals: Environment): ForeseenBlock[] {
  const starts = startVector(layout, parametersOf(scenario));
  const variables = new Map(layout.slots.map(({ id }, index) => [id, only(starts[index] ?? 0)]));
  const atStart = { ...intervals, variables };
  const holds = (when: Expression): boolean => {
    const found = intervalOf(when, atStart);
    return 'problem' in found || found.max !== 0;
  };
  const sites = scenario.rules.flatMap((rule) => {
    if (rule.when && !holds(rule.when)) return [];
    return rule.chance ? [rule.chance.site] : isCertain(rule) ? rule.effects.flatMap(drawnAnyway) : [];
  });
  return sites.map((site) => ({ site, lane: 0 }));
}

/** The blocks by which seats' own policies choose their orders, the slots of a seat one after another. */
export function foreseenOfPolicies({ seats }: Scenario): ForeseenBlock[] {
  return seats.flatMap(({ id, policy, orders }) => {
    if (policy === undefined) return [];
    return Array.from({ length: orders }, (_, index) => ({ site: policySite(policy, id), lane: index + 1 }));
  });
}

function only(value: number): Interval {
  return { min: value, max: value };
}

function isCertain({ when, limits }: Rule): boolean {
  return when === undefined && Object.keys(limits).length === 0;
}

/** What is drawn whenever the effect applies. */
function drawnAnyway(effect: Effect): string[] {
  if (effect.do === 'repeat') return [];
  const own = effect.do === 'chance' ? [effect.chance.site] : effect.do === 'one-of' ? [effect.site] : [];
  return [...own, ...expressionsOfEffect(effect).flatMap(({ expression }) => diceIn(expression))];
}

function diceIn(expression: Expression): string[] {
  const sites: string[] = [];
  walkExpressions(expression, (each) => {
    if (each.op === 'dice' && each.dice.count <= WORDS_FORESEEN) sites.push(each.site);
  });
  return sites;
}
