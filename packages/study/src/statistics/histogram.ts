import { type Confidence, type ConfidenceInterval, quantileRanks } from '@sandtable/engine';
import { assertInteger } from '../assert.ts';

/** How often numbers came, in bins of `width` whole numbers; a bin begins at a multiple of the width. */
export type Histogram = {
  /** A power of two; 1 while every number is counted by itself. */
  readonly width: number;
  readonly count: number;
  /** Those that are not empty, rising: each holds the whole numbers from..from + width - 1. */
  readonly bins: readonly { readonly from: number; readonly count: number }[];
};

/** Counts whole numbers in bounded memory. */
export type HistogramCounting = {
  readonly add: (value: number) => void;
  /** Takes in what another part of the runs counted. */
  readonly merge: (other: Histogram) => void;
  readonly histogram: () => Histogram;
};

/**
 * Counts exactly while there are at most `binsMost` different numbers; beyond, bins are joined two by two until they
 * fit, so that a number is known only to within width - 1. The result does not depend on the order of the numbers, nor
 * on how they were parted and merged: the width is the least power of two with which they fit.
 *
 * @param binsMost 2 or more: bins that lie on both sides of 0 are never joined
 */
export function makeHistogramCounting(binsMost: number): HistogramCounting {
  assertInteger('most bins', binsMost, 2, 0x1000000);
  let width = 1;
  let counts = new Map<number, number>();
  const put = (value: number, times: number): void => {
    const bin = Math.floor(value / width);
    counts.set(bin, (counts.get(bin) ?? 0) + times);
    while (counts.size > binsMost) widen();
  };
  const widen = (): void => {
    const finer = counts;
    width *= 2;
    counts = new Map();
    for (const [bin, count] of finer) counts.set(Math.floor(bin / 2), (counts.get(Math.floor(bin / 2)) ?? 0) + count);
  };
  return {
    add: (value) => {
      assertInteger('a counted number', value, -EXACT_MOST, EXACT_MOST);
      put(value, 1);
    },
    merge: (other) => {
      while (width < other.width) widen();
      for (const { from, count } of other.bins) put(from, count);
    },
    histogram: () => {
      const bins = [...counts].map(([bin, count]) => ({ from: bin * width, count })).sort((a, b) => a.from - b.from);
      return { width, count: bins.reduce((sum, { count }) => sum + count, 0), bins };
    },
  };
}

const EXACT_MOST = Number.MAX_SAFE_INTEGER;

/**
 * The quantile, by the rule of the engine's sample quantile: the least number that at least `percent` of all do not
 * exceed. It is the least number of its bin, up to width - 1 below the exact one. NaN where nothing was counted.
 *
 * @param percent above 0 and up to 100
 */
export function histogramQuantile(histogram: Histogram, percent: number): number {
  return numberOfRank(histogram, Math.max(Math.ceil((percent * histogram.count) / 100), 1)) ?? Number.NaN;
}

/** The interval of a quantile, by the rule of the engine's `quantileInterval`; bins make it wider, never narrower. */
export function histogramQuantileInterval(
  histogram: Histogram,
  percent: number,
  confidence: Confidence,
): ConfidenceInterval {
  const { low, high } = quantileRanks(histogram.count, percent, confidence);
  const highest = numberOfRank(histogram, high);
  return {
    low: numberOfRank(histogram, low) ?? Number.NEGATIVE_INFINITY,
    high: highest === undefined ? Number.POSITIVE_INFINITY : highest + histogram.width - 1,
  };
}

/** The least number of the bin in which the sample of this rank lies, counted from 1. */
function numberOfRank({ bins }: Histogram, rank: number): number | undefined {
  if (rank < 1) return undefined;
  let cumulated = 0;
  for (const { from, count } of bins) {
    cumulated += count;
    if (cumulated >= rank) return from;
  }
  return undefined;
}
