import {
  type Effect,
  type Expression,
  expressionsOfEffect,
  type Rule,
  type Scenario,
  walkExpressions,
} from '@sandtable/scenario';

/**
 * The sites at which rules draw in most turns: their chances, and what a rule without a condition and chance draws in any
 * case. In the order of the text.
 */
export function foreseenSites({ rules }: Pick<Scenario, 'rules'>): string[] {
  return rules.flatMap((rule) =>
    rule.chance ? [rule.chance.site] : isCertain(rule) ? rule.effects.flatMap(drawnAnyway) : [],
  );
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
