import { constantOf, type Effect, type Expression, intervalOf, type Rule } from '@sandtable/scenario';
import * as ast from '../generated/ast.ts';
import { textOf } from '../lower/expression/text-of.ts';
import type { Checking, CheckingFacts } from './checking.ts';
import { byOwnPlace } from './place.ts';

/** Something has to set a rule off; limits only hold it back. */
export function checkRulesHaveATrigger({ scenario, lowering }: Checking): void {
  for (const rule of scenario.rules) {
    const node = lowering.origins.ofPart(rule);
    if (!ast.isRule(node) || node.clauses.some((clause) => !ast.isLimit(clause) && !ast.isWait(clause))) continue;
    const message = `Nothing says when ‘${node.name}’ happens: write ‘each turn’, ‘when …’, ‘chance …’ or ‘follows …’.`;
    lowering.report.error('missing-clause', node, message, 'name');
  }
}

/** Two rules of the same condition, of which one takes back what the other gives. */
export function checkRulesDoNotCancelOut(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  const seen = new Map<string, { readonly rule: Rule; readonly how: string }>();
  for (const [node, [rule]] of byOwnPlace(checking, scenario.rules)) {
    if (rule === undefined || rule.chance !== undefined) continue;
    const guard = JSON.stringify([rule.when ?? null, rule.limits]);
    for (const { how, id, effect } of steadyChanges(rule)) {
      const key = `${id}\n${guard}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, { rule, how });
      else if (other.how !== how && other.rule !== rule) {
        const target = lowering.origins.ofPart(effect.target);
        const name = target ? textOf(target) : id;
        const message = `In the same turns ‘${other.rule.id}’ ${other.how}s ‘${name}’ and this ${how}s it: write one rule with what remains.`;
        lowering.report.hint('rules-cancel', node, message, 'name');
      }
    }
  }
}

/** A rule that makes its own condition come true again and again, while nothing else takes it away. */
export function checkRulesDoNotFeedThemselves(checking: CheckingFacts): void {
  const { scenario, lowering, facts } = checking;
  for (const [node, rules] of byOwnPlace(checking, scenario.rules)) {
    for (const rule of rules) {
      const { when, chance, limits } = rule;
      if (when === undefined || chance || limits.perGame !== undefined || limits.wait !== undefined) continue;
      const asked = when.op === 'and' ? when.of : [when];
      const fed = asked.length === 1 && asked[0] ? fedBy(checking, rule, asked[0]) : undefined;
      if (fed === undefined) continue;
      const total = facts.totals.get(fed.id);
      const isHeldBack = fed.how === 'raise' ? (total?.lower ?? 0) > 0 : (total?.raise ?? 0) > 0;
      if (total === undefined || total.isSet || isHeldBack) continue;
      const [what, back] = fed.how === 'raise' ? ['raises', 'lowers'] : ['lowers', 'raises'];
      const message = `Once this holds it holds for good: the rule ${what} ‘${fed.name}’ in every turn, and nothing ${back} it. Limit the rule (‘once per game’, ‘wait …’, ‘chance …’), or let something else go the other way.`;
      lowering.report.warning('rule-unbounded', node, message, 'name');
      break;
    }
  }
}

/** Limits that something else makes idle. */
export function checkLimitsCanCount(checking: CheckingFacts): void {
  const { scenario, lowering } = checking;
  for (const [node, parts] of byOwnPlace(checking, [...scenario.rules, ...scenario.actions])) {
    if (!ast.isRule(node) && !ast.isAction(node)) continue;
    const wait = node.clauses.find(ast.isWait);
    if (wait && parts.every(({ limits }) => limits.perGame === 1)) {
      const message = 'What happens once per game never waits: leave out the ‘wait’, or the ‘once per game’.';
      lowering.report.hint('limit-idle', wait, message);
    }
    const perTurn = ast.isRule(node)
      ? node.clauses.find((each) => ast.isLimit(each) && each.per === 'turn')
      : undefined;
    if (perTurn) {
      const message = 'A rule happens at most once in a turn anyway: leave this out.';
      lowering.report.hint('limit-idle', perTurn, message);
    }
  }
}

type Steady = {
  readonly how: 'raise' | 'lower';
  readonly id: string;
  readonly effect: Extract<Effect, { do: 'change' }>;
};

/** What a rule changes whenever it fires, by a fixed amount. */
function steadyChanges({ effects }: Rule): Steady[] {
  return effects.flatMap((effect): Steady[] => {
    if (effect.do !== 'change' || effect.how === 'set' || effect.target.op !== 'variable') return [];
    return (constantOf(effect.amount) ?? 0) > 0 ? [{ how: effect.how, id: effect.target.id, effect }] : [];
  });
}

type Fed = { readonly id: string; readonly how: 'raise' | 'lower'; readonly name: string };

/** What a rule raises while it is above something, or lowers while it is below. */
function fedBy({ facts, lowering }: CheckingFacts, { effects }: Rule, condition: Expression): Fed | undefined {
  if (!('left' in condition) || condition.left.op !== 'variable' || constantOf(condition.right) === undefined) {
    return undefined;
  }
  const { id } = condition.left;
  const how = WAYS[condition.op];
  const node = lowering.origins.ofPart(condition.left);
  if (how === undefined || node === undefined) return undefined;
  const feeds = effects.some((effect) => {
    if (effect.do !== 'change' || effect.how !== how) return false;
    const by = intervalOf(effect.amount, facts.declared);
    return effect.target.op === 'variable' && effect.target.id === id && !('problem' in by) && by.min > 0;
  });
  return feeds ? { id, how, name: textOf(node) } : undefined;
}

const WAYS: Readonly<Record<string, 'raise' | 'lower' | undefined>> = {
  greater: 'raise',
  'at-least': 'raise',
  less: 'lower',
  'at-most': 'lower',
};
