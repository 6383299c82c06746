import { type SampleMoments, studentInterval, wilsonInterval } from '@sandtable/engine';
import { WHOLE } from '@sandtable/scenario';
import type { FigureCounts } from '../result/figure-counts.ts';
import { histogramQuantile, histogramQuantileInterval } from '../statistics/histogram.ts';
import type { Estimate } from './answer.ts';

/** Of all intervals that an answer tells. */
export const CONFIDENCE = 95;

/** A share of runs, in hundredths of a percent. */
export function shareEstimate(successes: number, runs: number): Estimate {
  if (runs === 0) return NOTHING_KNOWN;
  const { low, high } = wilsonInterval(successes, runs, CONFIDENCE);
  return { value: (WHOLE * successes) / runs, low: WHOLE * low, high: WHOLE * high, runs };
}

/** A mean over runs. With a single one nothing is known of how far it may be off, and the interval is that one value. */
export function meanEstimate(moments: SampleMoments): Estimate {
  const { count, mean } = moments;
  if (count === 0) return NOTHING_KNOWN;
  if (count < 2) return { value: mean, low: mean, high: mean, runs: count };
  return { value: mean, ...studentInterval(moments, CONFIDENCE), runs: count };
}

/**
 * A quantile over the runs of an option, with the interval between two of them that holds the model's own: as many lie
 * below it as a binomial distribution allows. Its ends are known as well as the spread counts.
 */
export function quantileEstimate({ spread, spreadUnit }: FigureCounts, option: number, percent: number): Estimate {
  const counted = spread[option]?.histogram();
  const runs = counted?.count ?? 0;
  if (!counted || runs === 0) return NOTHING_KNOWN;
  const { low, high } = histogramQuantileInterval(counted, percent, CONFIDENCE);
  const value = spreadUnit * histogramQuantile(counted, percent);
  // On a side where too few runs lie the outermost says most.
  const [first, last] = [counted.bins[0]?.from ?? 0, (counted.bins.at(-1)?.from ?? 0) + counted.width - 1];
  return { value, low: spreadUnit * Math.max(low, first), high: spreadUnit * Math.min(high, last), runs };
}

/** Where every run failed. */
export const NOTHING_KNOWN: Estimate = { value: 0, low: 0, high: 0, runs: 0 };
