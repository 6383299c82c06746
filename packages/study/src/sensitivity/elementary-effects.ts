import { type ConfidenceInterval, squareRoot } from '@sandtable/engine';
import { fail } from '../assert.ts';
import type { Design, Dimension } from '../design/design.ts';
import { gridDistance } from '../design/morris.ts';
import { type Bootstrap, bootstrapIntervals } from '../statistics/bootstrap.ts';
import { countMissing } from './missing.ts';

/** What moving one dimension over its whole grid would change, as seen from many places. */
export type ElementaryEffect = {
  /** The mean: effects up and down cancel. */
  readonly mu: number;
  /** The mean of the sizes: how much the dimension matters at all (Campolongo, Cariboni and Saltelli 2007). */
  readonly muStar: number;
  readonly muStarInterval: ConfidenceInterval;
  /** The standard deviation: large where the effect depends on the place, by curvature or by other dimensions. */
  readonly sigma: number;
  /** From so many trajectories. */
  readonly effects: number;
};

export type ElementaryEffects = {
  /** In the order of the dimensions. */
  readonly dimensions: readonly ElementaryEffect[];
  /** How many points had no number (NaN); each takes the effects on both its sides with it. */
  readonly leftOut: number;
};

/**
 * The elementary effects of a `morrisDesign`, with bootstrap intervals over its trajectories.
 *
 * Sources: Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991);
 * Campolongo, Cariboni and Saltelli, "An effective screening design for sensitivity analysis of large models",
 * Environmental Modelling & Software 22 (2007).
 *
 * @param dimensions those of the design
 * @param means the outcome at each point of the design
 */
export function elementaryEffects(
  design: Design,
  dimensions: readonly Dimension[],
  means: ArrayLike<number>,
  bootstrap: Omit<Bootstrap, 'count'>,
): ElementaryEffects {
  if (means.length !== design.points) fail(`an outcome for each of ${design.points} points`, means.length);
  const byDimension = effectsByDimension(design, dimensions, means);
  const count = design.points / (dimensions.length + 1);
  const intervals = bootstrapIntervals({ ...bootstrap, count }, (picked) =>
    byDimension.map((effects) => meanSize(Float64Array.from(picked, (trajectory) => effects[trajectory]!))),
  );
  return {
    dimensions: byDimension.map((effects, dimension) => ({
      ...momentsOf(effects),
      muStarInterval: intervals[dimension]!,
    })),
    leftOut: countMissing(means),
  };
}

/**
 * For each dimension the effect in each trajectory; NaN where one of the two points has no number. A dimension of a
 * single level does not move, and changes nothing.
 */
function effectsByDimension(
  design: Design,
  dimensions: readonly Dimension[],
  means: ArrayLike<number>,
): Float64Array[] {
  const length = dimensions.length + 1;
  const effects = dimensions.map(() => new Float64Array(design.points / length));
  for (let point = 0; point < design.points; point += 1) {
    if (point % length === 0) continue;
    const from = design.at(point - 1);
    const to = design.at(point);
    const moved = to.findIndex((coordinate, dimension) => coordinate !== from[dimension]);
    if (moved < 0) continue;
    const distance = gridDistance(from[moved]!, to[moved]!, dimensions[moved]!);
    effects[moved]![Math.floor(point / length)] = (means[point]! - means[point - 1]!) / distance;
  }
  return effects;
}

function momentsOf(effects: Float64Array): Omit<ElementaryEffect, 'muStarInterval'> {
  const known = effects.filter((effect) => !Number.isNaN(effect));
  const mu = known.reduce((sum, effect) => sum + effect, 0) / known.length;
  const squares = known.reduce((sum, effect) => sum + (effect - mu) * (effect - mu), 0);
  return {
    mu,
    muStar: meanSize(known),
    sigma: known.length > 1 ? squareRoot(squares / (known.length - 1)) : Number.NaN,
    effects: known.length,
  };
}

/** The mean of the sizes of those that are known; NaN of none. */
function meanSize(effects: Float64Array): number {
  let sum = 0;
  let known = 0;
  for (const effect of effects) {
    if (Number.isNaN(effect)) continue;
    sum += Math.abs(effect);
    known += 1;
  }
  return sum / known;
}
