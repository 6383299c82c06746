import {
  type Effect,
  type Environment,
  type Expression,
  expressionsOfEffect,
  type Interval,
  intervalOf,
  type Layout,
  parametersOf,
  type Rule,
  type Scenario,
  startVector,
  walkExpressions,
} from '@sandtable/scenario';

/**
 * The sites at which rules probably draw in most turns, in the order of the text: chances of rules whose condition holds
 * in the world as it starts, and what a rule without a condition and chance draws in any case. A wrong guess costs time
 * and nothing else.
 */
export function foreseenSites(scenario: Scenario, layout: Layout, intervals: Environment): string[] {
  const starts = startVector(layout, parametersOf(scenario));
  const variables = new Map(layout.slots.map(({ id }, index) => [id, only(starts[index] ?? 0)]));
  const atStart = { ...intervals, variables };
  const holds = (when: Expression): boolean => {
    const found = intervalOf(when, atStart);
    return 'problem' in found || found.max !== 0;
  };
  return scenario.rules.flatMap((rule) => {
    if (rule.when && !holds(rule.when)) return [];
    return rule.chance ? [rule.chance.site] : isCertain(rule) ? rule.effects.flatMap(drawnAnyway) : [];
  });
}

function only(value: number): Interval {
  return { min: value, max: value };
}

function isCertain({ when, limits }: Rule): boolean {
  return when === undefined && Object.keys(limits).length === 0;
}

function drawnAnyway(effect: Effect): string[] {
  if (effect.do === 'repeat') return [];
  const own = effect.do === 'chance' ? [effect.chance.site] : effect.do === 'one-of' ? [effect.site] : [];
  return [...own, ...expressionsOfEffect(effect).flatMap(({ expression }) => diceIn(expression))];
}

function diceIn(expression: Expression): string[] {
  const sites: string[] = [];
  walkExpressions(expression, (each) => {
    if (each.op === 'dice' && each.dice.count === 1) sites.push(each.site);
  });
  return sites;
}
