import type { Confidence, ConfidenceInterval } from '@sandtable/engine';
import { below, drawInto, type RunKey, type StudyKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';
import { purposeKey } from '../design/unit-draw.ts';

/** How a bootstrap is done: the same key, count and resamples pick the same, whatever is asked of them. */
export type Bootstrap = {
  readonly key: StudyKey;
  /** How many items there are to pick from. */
  readonly count: number;
  /** How often as many are picked; 999 gives round percentiles. */
  readonly resamples: number;
  readonly confidence: Confidence;
};

/**
 * Percentile intervals for statistics of which no formula is known: as many items are picked as there are, with
 * repetition, again and again, and an interval leaves out the same share of what comes of it on either side. It takes
 * the items for their whole population; with fewer than about 20 of them it is too narrow. Where any resample has no
 * number for a statistic (NaN), its interval is not known either: NaN to NaN.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 *
 * @param statistics what is asked of a pick, given as numbers of items, 0..count - 1: always as many figures
 * @returns an interval for each figure
 */
export function bootstrapIntervals(
  { key, count, resamples, confidence }: Bootstrap,
  statistics: (picked: Uint32Array) => readonly number[],
): ConfidenceInterval[] {
  assertInteger('number of items', count, 1, 0x7fffffff);
  assertInteger('number of resamples', resamples, 1, 0x7fffffff);
  const own = purposeKey(key, 'statistics.bootstrap');
  const picked = new Uint32Array(count);
  const found: (readonly number[])[] = [];
  for (let resample = 0; resample < resamples; resample += 1) {
    pick(picked, own, resample);
    found.push(statistics(picked));
  }
  return (found[0] ?? []).map((_, figure) =>
    percentileInterval(
      found.map((figures) => figures[figure] ?? Number.NaN),
      confidence,
    ),
  );
}

/** A word of a block for each item. */
function pick(picked: Uint32Array, key: RunKey, resample: number): void {
  const words = new Uint32Array(4);
  for (let place = 0; place < picked.length; place += 1) {
    if (place % 4 === 0) drawInto(words, key, { high: 0, low: place / 4 }, resample, 0);
    picked[place] = below(words[place % 4]!, picked.length);
  }
}

function percentileInterval(figures: readonly number[], confidence: Confidence): ConfidenceInterval {
  if (figures.some(Number.isNaN)) return { low: Number.NaN, high: Number.NaN };
  const sorted = figures.toSorted((a, b) => a - b);
  const rank = Math.max(Math.floor(((figures.length + 1) * (100 - confidence)) / 200), 1);
  return { low: sorted[rank - 1]!, high: sorted[figures.length - rank]! };
}
