import {
  type Effect,
  type Expression,
  expressionsOfEffect,
  type Interval,
  intervalOf,
  walkExpressions,
} from '@sandtable/scenario';
import { inWords } from '../lower/names/bounds.ts';
import { PERCENTAGE } from '../lower/typing/expression-type.ts';
import type { CheckingFacts } from './checking.ts';
import { assuming } from './facts/assume.ts';
import { type Known, naming } from './facts/known.ts';
import { byOwnPlace } from './place.ts';

const WHOLE = 10_000;

/**
 * A computed chance stays between 0% and 100%. What it can come to is judged where its construct's conditions hold;
 * what the effects before it change is left out of account, so that only what is beyond by the conditions too is told.
 */
export function checkChancesFit(checking: CheckingFacts): void {
  const { reached, machines } = checking.facts;
  const found = new Map<Expression, Interval>();
  for (const { conditions, chance, locals, effects, of } of checking.facts.constructs) {
    const known = locals.size === 0 ? reached : naming(reached, locals);
    const scale = 'chance' in of.part ? of.part.chance?.scale : undefined;
    const meet: Meeting = (percentage, interval) => found.set(percentage, interval);
    assuming(known, machines, conditions, () => {
      if (chance) meetChance(chance, known, meet, scale);
      meetInEffects(effects, known, machines, meet);
      return true;
    });
  }
  for (const [node, chances] of byOwnPlace(checking, [...found.keys()])) {
    const intervals = chances.flatMap((each) => found.get(each) ?? []);
    const [min, max] = [Math.min(...intervals.map((each) => each.min)), Math.max(...intervals.map((each) => each.max))];
    if (min >= 0 && max <= WHOLE) continue;
    checking.lowering.report.warning('chance-can-leave', node, messageOf(min, max));
  }
}

type Meeting = (percentage: Expression, interval: Interval) => void;
type Scale = { readonly numerator: number; readonly denominator: number };

function meetInEffects(
  effects: readonly Effect[],
  outer: Known,
  machines: CheckingFacts['facts']['machines'],
  meet: Meeting,
): void {
  let known = outer;
  const inside = (inner: readonly Effect[]) => meetInEffects(inner, known, machines, meet);
  for (const effect of effects) {
    for (const { expression, use } of expressionsOfEffect(effect)) {
      if (use === 'percentage') meetChance(expression, known, meet);
      walkExpressions(expression, (part) => {
        if (part.op === 'hits') meetChance(part.at, known, meet);
      });
    }
    switch (effect.do) {
      case 'let': {
        const value = intervalOf(effect.value, known);
        if (!('problem' in value)) known = naming(known, [[effect.name, value]]);
        break;
      }
      case 'if':
        assuming(known, machines, [effect.when], () => inside(effect.then));
        assuming(known, machines, [{ op: 'not', of: effect.when }], () => inside(effect.otherwise));
        break;
      case 'chance':
        inside(effect.then);
        inside(effect.otherwise);
        break;
      case 'one-of':
        for (const branch of effect.branches) inside(branch.effects);
        inside(effect.otherwise);
        break;
      case 'roll':
        for (const outcome of effect.outcomes) inside(outcome.effects);
        break;
      case 'repeat':
        inside(effect.effects);
        break;
      default:
    }
  }
}

/** A written chance is told as that, and what is shown of a parameter is the author's own range. */
function meetChance(percentage: Expression, known: Known, meet: Meeting, scale?: Scale): void {
  if (percentage.op === 'number') return;
  const found = intervalOf(percentage, known);
  if ('problem' in found) return;
  const { numerator, denominator } = scale ?? { numerator: 1, denominator: 1 };
  meet(percentage, {
    min: Math.ceil((found.min * numerator) / denominator),
    max: Math.floor((found.max * numerator) / denominator),
  });
}

function messageOf(min: number, max: number): string {
  const [least, most] = [min, max].map((each) => inWords(each, PERCENTAGE));
  if (min >= 0) {
    return `This chance can come to ${most}; beyond 100% it counts as 100%. If that is meant, write ‘min(100%, …)’.`;
  }
  if (max <= WHOLE) {
    return `This chance can fall to ${least}; below 0% it counts as 0%. If that is meant, write ‘max(0%, …)’.`;
  }
  return `This chance can be ${least}..${most}; it counts only from 0% to 100%. If that is meant, write ‘max(0%, min(100%, …))’.`;
}
