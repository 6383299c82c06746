import { INTEGER_MOST } from '../arithmetic.ts';
import type { Effect } from '../effect.ts';
import { withLocals } from '../environment.ts';
import { intervalOf } from '../interval.ts';
import { addedInterval, fitting, subtractedInterval } from '../interval-arithmetic.ts';
import { blocksOf, expressionsOfEffect } from '../parts/effects.ts';
import type { Path } from '../path.ts';
import { rollInterval } from '../table-interval.ts';
import { checkPartInterval, checkTextIntervals, type Proving, provedInterval } from './proving.ts';

/** What a name stands for whose number is not proved: that is reported where it is made, and not again at each use. */
const unproved = { min: 1, max: 1 };

/** Proves the numbers in effects and everything in them. */
export function checkEffectIntervals(effects: readonly Effect[], proving: Proving, path: Path): void {
  let known = proving;
  for (const [index, effect] of effects.entries()) {
    const here = [...path, index];
    if (effect.do === 'let') {
      const interval = provedInterval(effect.value, known, [...here, 'value']) ?? unproved;
      known = { ...known, environment: withLocals(known.environment, [[effect.name, interval]]) };
      continue;
    }
    for (const part of expressionsOfEffect(effect)) checkPartInterval(part, known, [...here, ...part.path]);
    checkOwn(effect, known, here);
    for (const block of blocksOf(effect)) checkEffectIntervals(block.effects, known, [...here, ...block.path]);
  }
}

/** Checks what the engines compute from the numbers of an effect. */
function checkOwn(effect: Effect, proving: Proving, path: Path): void {
  switch (effect.do) {
    case 'change':
      checkChange(effect, proving, path);
      break;
    case 'tell':
      checkTextIntervals(effect.text, proving, [...path, 'text']);
      break;
    case 'one-of':
      checkBranches(effect, proving, path);
      break;
    case 'roll':
      checkRoll(effect, proving, path);
  }
}

/** A track saturates, but the sum that is cut off must fit. */
function checkChange(
  { how, target, amount }: Extract<Effect, { do: 'change' }>,
  { environment, report }: Proving,
  path: Path,
): void {
  if (how === 'set') return;
  const before = intervalOf(target, environment);
  const by = intervalOf(amount, environment);
  if ('problem' in before || 'problem' in by) return;
  const after = fitting(how === 'raise' ? addedInterval(before, by) : subtractedInterval(before, by));
  if ('problem' in after) report(path, `before it is cut off at its bounds, the result ${after.problem}`);
}

function checkBranches(
  { branches }: Extract<Effect, { do: 'one-of' }>,
  { environment, report }: Proving,
  path: Path,
): void {
  let sum = 0;
  for (const { percentage } of branches) {
    const interval = intervalOf(percentage, environment);
    if (!('problem' in interval)) sum += Math.max(interval.max, 0);
  }
  if (sum > INTEGER_MOST) report([...path, 'branches'], `the percentages can come to ${sum}, beyond 32 bits`);
}

/** The parts of the roll are proved already; here it is the column and the total that are made of them. */
function checkRoll({ roll }: Extract<Effect, { do: 'roll' }>, { environment, report }: Proving, path: Path): void {
  const parts = expressionsOfEffect({ do: 'roll', roll, outcomes: [] }).map(({ expression }) =>
    intervalOf(expression, environment),
  );
  const proved = parts.flatMap((part) => ('problem' in part ? [] : [part]));
  if (proved.length < parts.length) return;
  const cells = rollInterval(roll, proved, environment);
  if ('problem' in cells) report([...path, 'roll'], cells.problem);
}
