import { membership } from './box.ts';
import { type Limit, relaxed, restrictedSides, withLimit } from './limit.ts';
import type { Ground } from './scored-points.ts';

/**
 * The next box of a pasting: of all small slices that lie just outside, the one is taken back in that leaves the box
 * densest, and of equally dense ones the one with most points, as long as the density does not fall. A slice beyond a
 * limit is the points nearest to it, as many as `pasteShare` of those in the box, at least one, and all that are equal
 * to the last of them; of a dimension with levels it is all points of one level.
 *
 * Source: Friedman and Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999), 14.2.
 *
 * @param inside the numbers of the points in the box
 * @returns undefined where every slice makes the box thinner
 */
export function pasted(
  ground: Ground,
  limits: readonly Limit[],
  inside: readonly number[],
  pasteShare: number,
): Limit[] | undefined {
  const { interest } = ground.points;
  const sumOf = (points: readonly number[]): number => points.reduce((sum, point) => sum + interest[point]!, 0);
  const all = sumOf(inside);
  let best: { limits: Limit[]; density: number; added: number } = {
    limits: [],
    density: all / inside.length,
    added: 0,
  };
  const most = Math.max(Math.floor(inside.length * pasteShare), 1);
  for (const { dimension, limit, added } of slicesOutside(ground, limits, most)) {
    const density = (all + sumOf(added)) / (inside.length + added.length);
    const isBest = density > best.density || (density === best.density && added.length > best.added);
    if (isBest) best = { limits: withLimit(limits, dimension, limit), density, added: added.length };
  }
  return best.added > 0 ? best.limits : undefined;
}

/** A slice that could be taken back in: the limit that does it, and the points that come. */
type Slice = { readonly dimension: number; readonly limit: Limit; readonly added: readonly number[] };

function slicesOutside(ground: Ground, limits: readonly Limit[], most: number): Slice[] {
  const { columns, dimensions } = ground.points;
  const isInside = membership(ground, limits);
  return limits.flatMap((limit, dimension) =>
    restrictedSides(limit, dimensions[dimension]!).flatMap((side): Slice[] => {
      const without = withLimit(limits, dimension, relaxed(limit, side, dimensions[dimension]!));
      const isInsideWithout = membership(ground, without);
      const outside = [...ground.orders[dimension]!].filter(
        (point) => ground.open[point] === 1 && isInsideWithout(point) && !isInside(point),
      );
      if (outside.length === 0) return [];
      const column = columns[dimension]!;
      if ('levels' in limit)
        return levelSlices(outside, column, limit.levels).map((slice) => ({ dimension, ...slice }));
      const nearFirst = side === 'low' ? outside.reverse() : outside;
      return [{ dimension, ...nearestSlice(nearFirst, column, limit, side, most) }];
    }),
  );
}

function levelSlices(
  outside: readonly number[],
  column: ArrayLike<number>,
  levels: readonly number[],
): Omit<Slice, 'dimension'>[] {
  const missing = [...new Set(outside.map((point) => column[point]!))];
  return missing.map((level) => ({
    limit: { levels: [...levels, level].sort((a, b) => a - b) },
    added: outside.filter((point) => column[point] === level),
  }));
}

/** The limit moves halfway to the next point that stays out, or away where none does. */
function nearestSlice(
  nearFirst: readonly number[],
  column: ArrayLike<number>,
  limit: { readonly low: number; readonly high: number },
  side: 'low' | 'high' | 'levels',
  most: number,
): Omit<Slice, 'dimension'> {
  let count = Math.min(most, nearFirst.length);
  while (count < nearFirst.length && column[nearFirst[count]!] === column[nearFirst[count - 1]!]) count += 1;
  const farthest = column[nearFirst[count - 1]!]!;
  const next = nearFirst[count];
  const away = side === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const place = next === undefined ? away : (farthest + column[next]!) / 2;
  return {
    limit: side === 'low' ? { ...limit, low: place } : { ...limit, high: place },
    added: nearFirst.slice(0, count),
  };
}
