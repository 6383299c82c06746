import { type Confidence, type ConfidenceInterval, normalReach, squareRoot } from '@sandtable/engine';
import { fail } from '../assert.ts';
import type { Design } from '../design/design.ts';
import { countMissing } from './missing.ts';

/** How much higher the outcome is where a dimension is high than where it is low, on average over all else. */
export type MainEffect = {
  readonly effect: number;
  /** From the variances of the means; left out where these are not known. */
  readonly interval?: ConfidenceInterval;
};

export type MainEffects = {
  /** In the order of the dimensions. */
  readonly dimensions: readonly MainEffect[];
  /** How many points had no number (NaN). Without them the dimensions are no longer told apart cleanly. */
  readonly leftOut: number;
};

/**
 * The main effects of a `screeningDesign`. Two-factor interactions blur them unless the design is folded over.
 *
 * @param means the outcome at each point of the design
 * @param noise for each point the variance of its mean, which is that of its runs divided by their number
 */
export function mainEffects(
  design: Design,
  means: ArrayLike<number>,
  noise?: { readonly variances: ArrayLike<number>; readonly confidence: Confidence },
): MainEffects {
  if (means.length !== design.points) fail(`an outcome for each of ${design.points} points`, means.length);
  const coordinates = Array.from({ length: design.points }, (_, point) => design.at(point));
  const known = coordinates.flatMap((_, point) => (Number.isNaN(means[point]!) ? [] : [point]));
  const average = (points: readonly number[]): number =>
    points.reduce((sum, point) => sum + means[point]!, 0) / points.length;
  const dimensions = Array.from(design.at(0), (_, dimension): MainEffect => {
    const high = known.filter((point) => coordinates[point]![dimension]! > 0.5);
    const low = known.filter((point) => coordinates[point]![dimension]! < 0.5);
    const effect = average(high) - average(low);
    if (!noise) return { effect };
    const variance = varianceOfMean(high, noise.variances) + varianceOfMean(low, noise.variances);
    const reach = normalReach(noise.confidence) * squareRoot(variance);
    return { effect, interval: { low: effect - reach, high: effect + reach } };
  });
  return { dimensions, leftOut: countMissing(means) };
}

function varianceOfMean(points: readonly number[], variances: ArrayLike<number>): number {
  return points.reduce((sum, point) => sum + variances[point]!, 0) / (points.length * points.length);
}
