import type { Confidence } from '@sandtable/engine';
import { countPairs, type PairedDifference, pairedDifference, pairedShareDifference } from '../statistics/paired.ts';

/** One changed case beside the base. */
export type Excursion = {
  readonly name: string;
  /** A number for each run, in the order of the base's runs; for a share 1 or 0. NaN where there is none. */
  readonly samples: ArrayLike<number>;
};

export type Score = PairedDifference & {
  readonly name: string;
  /** 1 for the case that changes most, up or down; equal changes share a rank. */
  readonly rank: number;
  /** Whether the interval leaves 0 out: the change is not the dice's. */
  readonly clear: boolean;
};

/**
 * What each change does by itself to a figure, against one base case and under common random numbers.
 *
 * @param base a number for each run
 * @param of a mean has Student's interval of the differences, a share Newcombe's
 * @returns the cases by rank, equal ones in the order given, those that cannot be compared last
 */
export function scorecard(
  base: ArrayLike<number>,
  excursions: readonly Excursion[],
  of: 'mean' | 'share',
  confidence: Confidence,
): Score[] {
  const scores = excursions.map(({ name, samples }) => {
    const found =
      of === 'share'
        ? pairedShareDifference(countPairs(samples, base), confidence)
        : pairedDifference(samples, base, confidence);
    return { name, ...found, clear: found.interval.low > 0 || found.interval.high < 0 };
  });
  const size = ({ difference }: PairedDifference): number => (Number.isNaN(difference) ? -1 : Math.abs(difference));
  return scores
    .map((score) => ({ ...score, rank: 1 + scores.filter((other) => size(other) > size(score)).length }))
    .sort((a, b) => a.rank - b.rank);
}
