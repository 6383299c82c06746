import { type Limit, restrictedSides, withLimit } from './limit.ts';
import type { Ground } from './scored-points.ts';

/** A slice that could be taken away from a box: the limit that does it, and the points that go. */
type Peel = { readonly limit: Limit; readonly gone: readonly number[] };

/**
 * The next box of a peeling: of all small slices, the one is taken away that raises the density most for each point that
 * goes. A slice of a dimension is its highest or its lowest points, as many as `peelShare` says, at least one, and all
 * that are equal to the last of them; the limit lies halfway to the next point. Of a dimension with levels it is all
 * points of one level. Of equally good ones the first counts, but those of dimensions that are restricted already come
 * first: by dimension, the high end before the low one, levels rising.
 *
 * Sources: Friedman and Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999); the measure
 * for each point that goes is that of Kwakkel and Jaxa-Rozen, "Improving scenario discovery for handling heterogeneous
 * uncertainties and multinomial classified outcomes", Environmental Modelling & Software 79 (2016).
 *
 * @param inside the numbers of the points in the box
 * @returns undefined where no slice raises the density
 */
export function peeled(
  ground: Ground,
  limits: readonly Limit[],
  inside: readonly number[],
  peelShare: number,
): Limit[] | undefined {
  const { interest, dimensions } = ground.points;
  const sumOf = (points: readonly number[]): number => points.reduce((sum, point) => sum + interest[point]!, 0);
  const all = sumOf(inside);
  const flags = flagsOf(inside, ground.open.length);
  let best: { limits: Limit[]; gain: number; isNew: boolean } | undefined;
  for (const [dimension, limit] of limits.entries()) {
    const isNew = restrictedSides(limit, dimensions[dimension]!).length === 0;
    const peels =
      'levels' in limit
        ? levelPeels(ground, dimension, limit.levels, inside)
        : endPeels(
            ground.orders[dimension]!.filter((point) => flags[point] === 1),
            ground.points.columns[dimension]!,
            limit,
            peelShare,
          );
    for (const { limit: smaller, gone } of peels) {
      const gain = ((all - sumOf(gone)) / (inside.length - gone.length) - all / inside.length) / gone.length;
      const isBest = !best || gain > best.gain || (gain === best.gain && best.isNew && !isNew);
      if (gain > 0 && isBest) best = { limits: withLimit(limits, dimension, smaller), gain, isNew };
    }
  }
  return best?.limits;
}

function flagsOf(points: readonly number[], count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (const point of points) flags[point] = 1;
  return flags;
}

/** What lies at the two ends, if not all points are there. */
function endPeels(
  sorted: Uint32Array,
  column: ArrayLike<number>,
  limit: { readonly low: number; readonly high: number },
  peelShare: number,
): Peel[] {
  const last = sorted.length - 1;
  const valueAt = (place: number): number => column[sorted[place]!]!;
  const depth = Math.floor(last * peelShare);
  const peels: Peel[] = [];
  let top = last - depth;
  while (top > 0 && valueAt(top - 1) === valueAt(top)) top -= 1;
  if (top > 0) {
    const high = (valueAt(top - 1) + valueAt(top)) / 2;
    peels.push({ limit: { ...limit, high }, gone: [...sorted.subarray(top)] });
  }
  let bottom = depth;
  while (bottom < last && valueAt(bottom + 1) === valueAt(bottom)) bottom += 1;
  if (bottom < last) {
    const low = (valueAt(bottom) + valueAt(bottom + 1)) / 2;
    peels.push({ limit: { ...limit, low }, gone: [...sorted.subarray(0, bottom + 1)] });
  }
  return peels;
}

/** Each level that has points, if it is not the only one. */
function levelPeels(
  { points: { columns } }: Ground,
  dimension: number,
  levels: readonly number[],
  inside: readonly number[],
): Peel[] {
  return levels.flatMap((level) => {
    const gone = inside.filter((point) => columns[dimension]![point] === level);
    if (gone.length === 0 || gone.length === inside.length) return [];
    return [{ limit: { levels: levels.filter((each) => each !== level) }, gone }];
  });
}
