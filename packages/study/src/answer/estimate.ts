import { normalReach, type SampleMoments, squareRoot, studentInterval, wilsonInterval } from '@sandtable/engine';
import { WHOLE } from '@sandtable/scenario';
import { type Clusters, clusteredVariance } from '../result/clusters.ts';
import type { FigureCounts } from '../result/figure-counts.ts';
import { momentsAt } from '../result/moments.ts';
import { type Histogram, histogramQuantile, histogramQuantileInterval } from '../statistics/histogram.ts';
import type { Estimate } from './answer.ts';

/** Of all intervals that an answer tells. */
export const CONFIDENCE = 95;

/** Where every run failed. */
export const NOTHING_KNOWN: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN, runs: 0 };

/**
 * A share of runs, in hundredths of a percent.
 *
 * @param known as many runs that know nothing of each other would know it as well; all of them where no dice are shared
 */
export function shareEstimate(successes: number, runs: number, known = runs): Estimate {
  if (runs === 0) return NOTHING_KNOWN;
  const share = successes / runs;
  const { low, high } = wilsonInterval(share * known, known, CONFIDENCE);
  return { value: WHOLE * share, low: WHOLE * low, high: WHOLE * high, runs };
}

/** A mean over runs that know nothing of each other. Of a single one nobody knows how far it may be off. */
export function meanEstimate(moments: SampleMoments): Estimate {
  const { count, mean } = moments;
  if (count === 0) return NOTHING_KNOWN;
  if (count < 2) return { ...NOTHING_KNOWN, value: mean, runs: count };
  return { value: mean, ...studentInterval(moments, CONFIDENCE), runs: count };
}

/** A mean over runs of which those in a cluster have the same dice; without clusters they know nothing of each other. */
export function clusteredMean(moments: SampleMoments, clusters: Clusters | undefined, series: number): Estimate {
  if (!clusters || moments.count === 0) return meanEstimate(moments);
  const { count, mean } = moments;
  const { clusters: known, varianceOfMean } = clusteredVariance(clusters, series, mean);
  return { ...meanEstimate({ count: known, mean, variance: varianceOfMean * known }), runs: count };
}

/** A share of such runs. */
export function clusteredShare(
  successes: number,
  runs: number,
  clusters: Clusters | undefined,
  series: number,
): Estimate {
  if (!clusters || runs === 0) return shareEstimate(successes, runs);
  const share = successes / runs;
  const { clusters: known, varianceOfMean } = clusteredVariance(clusters, series, share);
  const alone = share * (1 - share);
  // Where all or none of the runs are counted, no more is known than of so many dice.
  if (known < 2 || alone === 0 || varianceOfMean === 0) return shareEstimate(successes, runs, known);
  return shareEstimate(successes, runs, Math.min(runs, alone / varianceOfMean));
}

/**
 * A quantile over the runs of an option, with the interval between two of them that holds the model's own: as many lie
 * below it as a binomial distribution allows. Its ends are known as well as the spread counts.
 */
export function quantileEstimate(counts: FigureCounts, option: number, percent: number): Estimate {
  const { spread, spreadUnit } = counts;
  const counted = spread[option]?.histogram();
  const [first, last] = [counted?.bins[0], counted?.bins.at(-1)];
  if (!counted || !first || !last) return NOTHING_KNOWN;
  const { low, high } = quantileInterval(counts, option, counted, percent);
  // On a side where too few runs lie the outermost says most.
  const [least, most] = [first.from, last.from + counted.width - 1];
  return {
    value: spreadUnit * histogramQuantile(counted, percent),
    low: spreadUnit * Math.max(low, least),
    high: spreadUnit * Math.min(high, most),
    runs: counted.count,
  };
}

function quantileInterval(
  { byOption, byDice }: FigureCounts,
  option: number,
  counted: Histogram,
  percent: number,
): { readonly low: number; readonly high: number } {
  if (!byDice) return histogramQuantileInterval(counted, percent, CONFIDENCE);
  const { count, mean, variance } = momentsAt(byOption, option);
  const { clusters, varianceOfMean } = clusteredVariance(byDice.byOption, option, mean);
  const known = clusters > 1 && varianceOfMean > 0 ? Math.min(count, variance / varianceOfMean) : clusters;
  const reach = normalReach(CONFIDENCE) * squareRoot((percent * (100 - percent)) / known);
  const at = (each: number): number => histogramQuantile(counted, each);
  return {
    low: percent - reach > 0 ? at(percent - reach) : Number.NEGATIVE_INFINITY,
    high: percent + reach < 100 ? at(percent + reach) : Number.POSITIVE_INFINITY,
  };
}
