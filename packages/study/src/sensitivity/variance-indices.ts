import type { ConfidenceInterval } from '@sandtable/engine';
import { fail } from '../assert.ts';
import { type Bootstrap, bootstrapIntervals } from '../statistics/bootstrap.ts';
import { countMissing } from './missing.ts';

/** How much of the outcome's variance is a dimension's, as fractions of 1; estimates may fall a little outside. */
export type VarianceIndex = {
  /** By itself: what would be gone on average if it were known. */
  readonly first: number;
  readonly firstInterval: ConfidenceInterval;
  /** With all its interactions: what would be left on average if all others were known. */
  readonly total: number;
  readonly totalInterval: ConfidenceInterval;
};

export type VarianceIndices = {
  /** In the order of the dimensions. NaN where the outcome never varies. */
  readonly dimensions: readonly VarianceIndex[];
  /** Mean and variance of the outcome over the points A and B. */
  readonly mean: number;
  readonly variance: number;
  /** How many samples, of dimensions + 2 points each, were whole and used. */
  readonly samples: number;
  /** How many points had no number (NaN); each takes its sample with it. */
  readonly leftOut: number;
};

/**
 * Sobol' indices of a `saltelliDesign`, with bootstrap intervals over its samples. The dice's part in the outcomes, where
 * they are means of few runs, is counted as if it were interaction: it raises the total indices.
 *
 * Sources: Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications 181
 * (2010), table 2: (b) for the first index, and (f), which is Jansen's, for the total one.
 *
 * @param dimensions how many
 * @param means the outcome at each point of the design
 */
export function varianceIndices(
  dimensions: number,
  means: ArrayLike<number>,
  bootstrap: Omit<Bootstrap, 'count'>,
): VarianceIndices {
  const block = dimensions + 2;
  if (means.length % block !== 0) fail(`outcomes for whole samples of ${block} points`, means.length);
  const samples = wholeSamples(Array.from(means), block);
  const all = Uint32Array.from(samples, (_, sample) => sample);
  const { mean, variance, indices } = estimate(samples, all, dimensions);
  const intervals =
    samples.length === 0
      ? indices.map(() => ({ low: Number.NaN, high: Number.NaN }))
      : bootstrapIntervals(
          { ...bootstrap, count: samples.length },
          (picked) => estimate(samples, picked, dimensions).indices,
        );
  return {
    dimensions: Array.from({ length: dimensions }, (_, dimension) => ({
      first: indices[2 * dimension]!,
      firstInterval: intervals[2 * dimension]!,
      total: indices[2 * dimension + 1]!,
      totalInterval: intervals[2 * dimension + 1]!,
    })),
    mean,
    variance,
    samples: samples.length,
    leftOut: countMissing(means),
  };
}

function wholeSamples(means: readonly number[], block: number): number[][] {
  return Array.from({ length: means.length / block }, (_, sample) =>
    means.slice(sample * block, (sample + 1) * block),
  ).filter((sample) => !sample.some(Number.isNaN));
}

/** Mean, variance, and the first and the total index of each dimension in turn. */
function estimate(
  samples: readonly (readonly number[])[],
  picked: Uint32Array,
  dimensions: number,
): { readonly mean: number; readonly variance: number; readonly indices: number[] } {
  const count = picked.length;
  let sum = 0;
  for (const sample of picked) sum += samples[sample]![0]! + samples[sample]![1]!;
  const mean = sum / (2 * count);
  let squares = 0;
  const sums = new Float64Array(2 * dimensions);
  for (const which of picked) {
    const sample = samples[which]!;
    const a = sample[0]! - mean;
    const b = sample[1]! - mean;
    squares += a * a + b * b;
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      const change = sample[dimension + 2]! - mean - a;
      sums[2 * dimension]! += b * change;
      sums[2 * dimension + 1]! += (change * change) / 2;
    }
  }
  const indices = Array.from(sums, (each) => each / count / (squares / (2 * count)));
  return { mean, variance: squares / (2 * count), indices };
}
