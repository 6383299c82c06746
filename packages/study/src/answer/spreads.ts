import { quantileOf, squareRoot } from '@sandtable/engine';
import { type Factor, levelsOf } from '../plan/factor.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { Counts } from '../result/tally.ts';
import type { Range } from './answer.ts';
import { type PointMean, pointMeans } from './point-means.ts';

/** Where the middle 90% begin and end. */
const LOW_PERCENT = 5;
const HIGH_PERCENT = 95;

/**
 * How far a figure moves with what is uncertain in numbers: the middle 90% of the samples, each as the mean of its runs,
 * without what listed values do to it, and without the part of the variance that the dice of so few runs would make by
 * themselves. Undefined where nothing varies by its distribution, or each point has one run, so that the two cannot be
 * told apart.
 */
export function spreadByParameters(
  layout: StudyLayout,
  counts: Counts,
  figure: number,
  option: number,
): Range | undefined {
  const { factors } = layout.space;
  if (!varied(layout).some((place) => levelsOf(factors[place] as Factor) === undefined)) return undefined;
  const means = pointMeans(layout, counts, figure, option);
  if (means.length < 2 || means.some(({ varianceOfMean }) => Number.isNaN(varianceOfMean))) return undefined;
  const listed = listedPlaces(layout);
  const groups = Map.groupBy(means, ({ point }) => {
    const values = layout.space.valuesAt(point);
    return listed.map((place) => values[place]).join();
  });
  const overall = averageOf(means);
  const distances = [...groups.values()].flatMap((group) => {
    const own = averageOf(group);
    return group.map(({ mean }) => mean - own);
  });
  const total = distances.reduce((sum, each) => sum + each * each, 0) / distances.length;
  // Dice that all samples share do not spread them.
  const byDice = !layout.space.ownDice
    ? 0
    : means.reduce((sum, { varianceOfMean }) => sum + varianceOfMean, 0) / means.length;
  const shrink = total > byDice ? squareRoot((total - byDice) / total) : 0;
  return {
    low: overall + shrink * quantileOf(distances, LOW_PERCENT),
    high: overall + shrink * quantileOf(distances, HIGH_PERCENT),
  };
}

/**
 * How far a figure moves with policies and whatever else has listed values: from the least to the most of the averages
 * of the values, over all that vary so. Undefined where none does, or only one sample is played.
 */
export function spreadByListed(layout: StudyLayout, counts: Counts, figure: number, option: number): Range | undefined {
  const listed = listedPlaces(layout);
  const means = pointMeans(layout, counts, figure, option);
  const averages = listed.flatMap((place) => {
    const groups = Map.groupBy(means, ({ point }) => layout.space.valuesAt(point)[place] ?? null);
    return [...groups.values()].map(averageOf);
  });
  if (averages.length === 0 || layout.space.samples === 1) return undefined;
  return { low: Math.min(...averages), high: Math.max(...averages) };
}

/** The places of what varies among the factors; what is compared comes before. */
function varied({ space, compared }: StudyLayout): number[] {
  return space.factors.map((_, place) => place).slice(compared);
}

function listedPlaces(layout: StudyLayout): number[] {
  return varied(layout).filter((place) => levelsOf(layout.space.factors[place] as Factor) !== undefined);
}

function averageOf(means: readonly PointMean[]): number {
  return means.reduce((sum, { mean }) => sum + mean, 0) / means.length;
}
