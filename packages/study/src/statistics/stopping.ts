import { type Confidence, wilsonIntervalOfReach } from '@sandtable/engine';
import { assertInteger, fail } from '../assert.ts';
import { normalQuantile } from '../distribution/normal.ts';

/** How long a study goes on: until each share is known to so much, or the budget is spent. */
export type StoppingRule = {
  /** Half the width of the widest interval that is good enough, as a fraction of 1: 0.01 for a point. */
  readonly halfWidth: number;
  readonly confidence: Confidence;
  /** After so many runs it is judged for the first time, then after twice as many, and so on. */
  readonly firstRuns: number;
  /** It is judged for the last time after so many runs, whatever is known then. */
  readonly budgetRuns: number;
};

/** What a look at the runs came to. */
export type Look = {
  readonly decision: 'enough' | 'go-on' | 'budget-spent';
  /** Half the width of each share's interval, in the order given. */
  readonly halfWidths: readonly number[];
};

/** After how many runs it is judged, rising: fixed beforehand, so that it depends on no result and no clock. */
export function looksOf({ firstRuns, budgetRuns }: StoppingRule): number[] {
  assertInteger('runs of the budget', budgetRuns, 1, Number.MAX_SAFE_INTEGER);
  assertInteger('first number of runs', firstRuns, 1, budgetRuns);
  const looks: number[] = [];
  for (let runs = firstRuns; runs < budgetRuns; runs *= 2) looks.push(runs);
  return [...looks, budgetRuns];
}

/**
 * Whether enough is known after one of the rule's looks.
 *
 * Whoever may stop at any of several looks is wrong if any of them is: at 95%, one study in seven with five looks, and
 * one in five with ten (Armitage, McPherson and Rowe, "Repeated significance tests on accumulating data", JRSS A 132
 * (1969), for even steps). So what may lie outside is shared alike among the looks (Bonferroni), and the rule's
 * confidence holds for each share by itself, at whatever look the study stops. With five looks that costs 1.7 times the
 * runs, with ten twice. It does not hold for all shares at once.
 *
 * @param runs one of `looksOf`
 * @param successes for each share, in how many of the runs it came about
 */
export function lookAt(rule: StoppingRule, runs: number, successes: readonly number[]): Look {
  const looks = looksOf(rule);
  if (!looks.includes(runs)) fail(`a look after ${looks.join(', ')} runs`, runs);
  const reach = stoppingReach(rule);
  const halfWidths = successes.map((each) => {
    const { low, high } = wilsonIntervalOfReach(each, runs, reach);
    return (high - low) / 2;
  });
  if (halfWidths.every((each) => each <= rule.halfWidth)) return { decision: 'enough', halfWidths };
  return { decision: runs < rule.budgetRuns ? 'go-on' : 'budget-spent', halfWidths };
}

/** How many standard errors the intervals of such a study reach to either side, for `wilsonIntervalOfReach`. */
export function stoppingReach(rule: StoppingRule): number {
  const outside = (100 - rule.confidence) / 100 / looksOf(rule).length;
  return -normalQuantile(outside / 2);
}
