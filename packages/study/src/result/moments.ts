import type { SampleMoments } from '@sandtable/engine';

/**
 * Count, mean and sum of squared distances of many series of samples, one sample at a time, in columns.
 * Source: Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962).
 */
export type MomentColumns = {
  readonly counts: Int32Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;
};

export function newMoments(series: number): MomentColumns {
  return { counts: new Int32Array(series), means: new Float64Array(series), squares: new Float64Array(series) };
}

export function addSample({ counts, means, squares }: MomentColumns, series: number, sample: number): void {
  const count = (counts[series] ?? 0) + 1;
  const mean = means[series] ?? 0;
  const distance = sample - mean;
  const next = mean + distance / count;
  counts[series] = count;
  means[series] = next;
  squares[series] = (squares[series] ?? 0) + distance * (sample - next);
}

/** What the samples of a series came to; the variance is that of the samples, NaN for fewer than two. */
export function momentsAt({ counts, means, squares }: MomentColumns, series: number): SampleMoments {
  const count = counts[series] ?? 0;
  return { count, mean: means[series] ?? 0, variance: (squares[series] ?? 0) / (count - 1) };
}
