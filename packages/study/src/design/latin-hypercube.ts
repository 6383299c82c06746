import type { StudyKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';
import { type Design, makeDesign } from './design.ts';
import { keyedPermutation } from './permutation.ts';
import { purposeKey, unitDraw } from './unit-draw.ts';

/**
 * A Latin hypercube: along each dimension the cube is cut into as many slices as there are points, and each slice holds
 * exactly one, somewhere in it. The orders of the dimensions are shuffled independently. All points belong together: a
 * part of them is no Latin hypercube, and another number of points gives other ones.
 *
 * Source: McKay, Beckman and Conover, "A comparison of three methods for selecting values of input variables in the
 * analysis of output from a computer code", Technometrics 21 (1979).
 */
export function latinHypercube(key: StudyKey, points: number, dimensions: number): Design {
  assertInteger('number of dimensions', dimensions, 1, 0x7fffffff);
  const orderKey = purposeKey(key, 'design.latin-hypercube.order');
  const placeKey = purposeKey(key, 'design.latin-hypercube.place');
  const orders = Array.from({ length: dimensions }, (_, dimension) => keyedPermutation(orderKey, dimension, points));
  return makeDesign(points, (point) =>
    Float64Array.from(orders, (order, dimension) =>
      withinSlice(order(point), unitDraw(placeKey, point, dimension), points),
    ),
  );
}

/** A place in a slice. Rounding up could reach the next slice; half of the slice is then as good a place as any. */
function withinSlice(slice: number, place: number, slices: number): number {
  const coordinate = (slice + place) / slices;
  return Math.floor(coordinate * slices) === slice ? coordinate : (slice + 0.5) / slices;
}
