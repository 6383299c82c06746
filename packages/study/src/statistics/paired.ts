import { type Confidence, type ConfidenceInterval, meanInterval, squareRoot, wilsonInterval } from '@sandtable/engine';
import { fail } from '../assert.ts';

/** How much more something is in a changed case than in the base, over runs under common random numbers. */
export type PairedDifference = {
  readonly difference: number;
  readonly interval: ConfidenceInterval;
  /** How many runs were compared. */
  readonly pairs: number;
  /** How many were not, because one of the two has no number (NaN). */
  readonly leftOut: number;
};

/**
 * The mean of the differences, run by run, with Student's interval. Where the same dice move both cases the same way,
 * it is much narrower than those of the two means.
 *
 * @param changed, base a number for each run, in the same order
 */
export function pairedDifference(
  changed: ArrayLike<number>,
  base: ArrayLike<number>,
  confidence: Confidence,
): PairedDifference {
  const differences = pairsOf(changed, base)
    .map(([inChanged, inBase]) => inChanged - inBase)
    .filter((difference) => !Number.isNaN(difference));
  const difference = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  return {
    difference,
    interval: meanInterval(differences, confidence),
    pairs: differences.length,
    leftOut: base.length - differences.length,
  };
}

function pairsOf(changed: ArrayLike<number>, base: ArrayLike<number>): [number, number][] {
  if (changed.length !== base.length) fail(`${base.length} runs of the changed case`, changed.length);
  return Array.from(base, (inBase, run) => [changed[run]!, inBase]);
}

/** In how many runs something came about in both cases, in one of them only, and in neither. */
export type PairedCounts = {
  readonly both: number;
  readonly changedOnly: number;
  readonly baseOnly: number;
  readonly neither: number;
  /** In how many a case has no answer. */
  readonly leftOut: number;
};

/** Counts the runs of two yes-no cases: 1 and 0, NaN where there is no answer, in the same order. */
export function countPairs(changed: ArrayLike<number>, base: ArrayLike<number>): PairedCounts {
  const counts = { both: 0, changedOnly: 0, baseOnly: 0, neither: 0, leftOut: 0 };
  for (const [inChanged, inBase] of pairsOf(changed, base)) {
    if (Number.isNaN(inChanged + inBase)) counts.leftOut += 1;
    else if (inChanged > 0) counts[inBase > 0 ? 'both' : 'changedOnly'] += 1;
    else counts[inBase > 0 ? 'baseOnly' : 'neither'] += 1;
  }
  return counts;
}

/**
 * The difference of two shares, changed less base, as fractions of 1, over runs under common random numbers.
 *
 * Source: Newcombe, "Improved confidence intervals for the difference between binomial proportions based on paired
 * data", Statistics in Medicine 17 (1998), method 10: the two Wilson intervals, joined by the correlation of the cases.
 */
export function pairedShareDifference(counts: PairedCounts, confidence: Confidence): PairedDifference {
  const { both, changedOnly, baseOnly, neither, leftOut } = counts;
  const pairs = both + changedOnly + baseOnly + neither;
  const changed = { share: (both + changedOnly) / pairs, ...wilsonInterval(both + changedOnly, pairs, confidence) };
  const base = { share: (both + baseOnly) / pairs, ...wilsonInterval(both + baseOnly, pairs, confidence) };
  const correlation = correlationOf(counts);
  const difference = changed.share - base.share;
  const down = joined(changed.share - changed.low, base.high - base.share, correlation);
  const up = joined(base.share - base.low, changed.high - changed.share, correlation);
  return { difference, interval: { low: difference - down, high: difference + up }, pairs, leftOut };
}

/** The third side of a triangle of which two sides and the cosine between them are known. */
function joined(one: number, other: number, cosine: number): number {
  return squareRoot(one * one - 2 * cosine * one * other + other * other);
}

/** The correlation of two yes-no cases, with the paper's correction towards 0 where it is positive. */
function correlationOf({ both, changedOnly, baseOnly, neither }: PairedCounts): number {
  const margins = (both + changedOnly) * (baseOnly + neither) * (both + baseOnly) * (changedOnly + neither);
  if (margins === 0) return 0;
  const excess = both * neither - changedOnly * baseOnly;
  const pairs = both + changedOnly + baseOnly + neither;
  return (excess > 0 ? Math.max(excess - pairs / 2, 0) : excess) / squareRoot(margins);
}
