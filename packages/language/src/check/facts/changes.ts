import { blocksOf, type Effect, type Expression, type Interval, intervalOf, type Target } from '@sandtable/scenario';
import { type Known, MAYBE, naming } from './known.ts';

/** What effects can do to a variable in one go: what it can be set to, and by how much at most it rises and falls. */
export type Change = { readonly set?: Interval; readonly raise: number; readonly lower: number };

/** Told of each change, and of signals; the number of times counts the `repeat` around it. */
export type Changes = {
  readonly changed: (variable: string, change: Change, times: number) => void;
  readonly sent: (signal: string) => void;
};

const WHOLE = 10_000;
const UNKNOWN: Interval = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** Follows effects through everything that can come about in a world of which so much is known. */
export function followEffects(effects: readonly Effect[], outer: Known, changes: Changes, times = 1): void {
  let known = outer;
  for (const effect of effects) {
    if (effect.do === 'let') known = naming(known, [[effect.name, numbers(effect.value, known)]]);
    else if (effect.do === 'send') changes.sent(effect.signal);
    else if (effect.do === 'change') followChange(effect, known, changes, times);
    else if (effect.do === 'move') followMove(effect, known, changes, times);
    else {
      const often = effect.do === 'repeat' ? times * effect.times : times;
      for (const inner of possibleBlocks(effect, known)) followEffects(inner, known, changes, often);
    }
  }
}

/** The lists of effects in an effect that can come about. */
function possibleBlocks(effect: Effect, known: Known): readonly (readonly Effect[])[] {
  switch (effect.do) {
    case 'chance': {
      const { min, max } = numbers(effect.chance.percentage, known);
      const isSure = min >= WHOLE && effect.chance.scale === undefined;
      return [...(max > 0 ? [effect.then] : []), ...(isSure ? [] : [effect.otherwise])];
    }
    case 'if': {
      const { min, max } = judged(effect.when, known);
      return [...(max > 0 ? [effect.then] : []), ...(min < 1 ? [effect.otherwise] : [])];
    }
    case 'one-of': {
      const possible = effect.branches.filter(({ percentage }) => numbers(percentage, known).max > 0);
      return [...possible.map((branch) => branch.effects), effect.otherwise];
    }
    default:
      return blocksOf(effect).map((block) => block.effects);
  }
}

/** Whether a condition can hold, and whether it must. */
export function judged(condition: Expression, known: Known): Interval {
  const found = intervalOf(condition, known);
  if ('problem' in found) return MAYBE;
  return { min: found.min > 0 || found.max < 0 ? 1 : 0, max: found.min === 0 && found.max === 0 ? 0 : 1 };
}

function followMove(
  { amount, from, to }: Extract<Effect, { do: 'move' }>,
  known: Known,
  { changed }: Changes,
  times: number,
): void {
  const most = Math.max(numbers(amount, known).max, 0);
  for (const id of possibleTargets(from, known)) changed(id, { raise: 0, lower: most }, times);
  for (const id of possibleTargets(to, known)) changed(id, { raise: most, lower: 0 }, times);
}

function followChange(
  effect: Extract<Effect, { do: 'change' }>,
  known: Known,
  { changed }: Changes,
  times: number,
): void {
  const by = numbers(effect.amount, known);
  const [up, down] = [Math.max(by.max, 0), Math.max(0 - by.min, 0)];
  for (const id of possibleTargets(effect.target, known)) {
    if (effect.how === 'set') changed(id, { set: by, raise: 0, lower: 0 }, times);
    else changed(id, effect.how === 'raise' ? { raise: up, lower: down } : { raise: down, lower: up }, times);
  }
}

function numbers(expression: Expression, known: Known): Interval {
  const found = intervalOf(expression, known);
  return 'problem' in found ? UNKNOWN : found;
}

/** The variables that a target can be, whatever was chosen. */
export function possibleTargets(target: Target, known: Known): readonly string[] {
  if (target.op === 'variable') return [target.id];
  const index = intervalOf(target.index, known);
  return 'problem' in index ? target.ids : target.ids.slice(Math.max(index.min, 0), index.max + 1);
}
