import { type Confidence, normalReach } from './confidence.ts';
import { quantileRanks } from './quantile-ranks.ts';
import { squareRoot } from './square-root.ts';
import { studentReach } from './student.ts';

/**
 * Intervals for what a batch of runs is asked, of 99% confidence unless another is named. Nothing here decides anything
 * in a game: these are figures for people and for tests, in ordinary floating point.
 */
export type ConfidenceInterval = { readonly low: number; readonly high: number };

const USUAL = 99 satisfies Confidence;

/**
 * Wilson's interval for a share: `successes` of `runs`, as fractions of 1.
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(successes: number, runs: number, confidence: Confidence = USUAL): ConfidenceInterval {
  return wilsonIntervalOfReach(successes, runs, normalReach(confidence));
}

/** Wilson's interval that reaches so many standard errors: for confidences that have no name of their own. */
export function wilsonIntervalOfReach(successes: number, runs: number, reach: number): ConfidenceInterval {
  const share = successes / runs;
  const shrink = (reach * reach) / runs;
  const centre = share + shrink / 2;
  const spread = squareRoot(shrink * (share * (1 - share) + shrink / 4));
  // At the ends rounding would leave a hair's breadth to none and to all.
  return {
    low: successes === 0 ? 0 : (centre - spread) / (1 + shrink),
    high: successes === runs ? 1 : (centre + spread) / (1 + shrink),
  };
}

/** Student's interval for the mean of the distribution that the samples are from; unbounded for a single one. */
export function meanInterval(samples: readonly number[], confidence: Confidence = USUAL): ConfidenceInterval {
  const count = samples.length;
  const mean = meanOf(samples);
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0);
  return studentInterval({ count, mean, variance: squares / (count - 1) }, confidence);
}

/** What an interval for a mean needs of its samples; the variance is that of the samples, with count - 1 below. */
export type SampleMoments = { readonly count: number; readonly mean: number; readonly variance: number };

/** The same from what the samples came to; unbounded where there are fewer than two. */
export function studentInterval(moments: SampleMoments, confidence: Confidence): ConfidenceInterval {
  const { count, mean, variance } = moments;
  if (count < 2) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const reach = studentReach(count - 1, confidence) * squareRoot(variance / count);
  return { low: mean - reach, high: mean + reach };
}

export function meanOf(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

/**
 * The sample quantile: the least sample that at least `percent` of them do not exceed.
 *
 * @param percent above 0 and up to 100
 */
export function quantileOf(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(Math.ceil((percent * sorted.length) / 100), 1);
  return sorted[rank - 1] ?? Number.NaN;
}

/**
 * The interval between two order statistics that holds the distribution's quantile: as many samples lie below it as a
 * binomial distribution of `samples.length` and `percent` allows. It assumes nothing of the distribution, and has no
 * end on a side where even the outermost sample is not sure enough.
 */
export function quantileInterval(
  samples: readonly number[],
  percent: number,
  confidence: Confidence = USUAL,
): ConfidenceInterval {
  const sorted = samples.toSorted((a, b) => a - b);
  const { low, high } = quantileRanks(sorted.length, percent, confidence);
  return {
    low: sorted[low - 1] ?? Number.NEGATIVE_INFINITY,
    high: sorted[high - 1] ?? Number.POSITIVE_INFINITY,
  };
}
