import { assertInteger } from '../assert.ts';
import { type Design, HIGH_COORDINATE, LOW_COORDINATE, makeDesign } from './design.ts';
import { signTable } from './sign-table.ts';

/** With more dimensions than this a screening is no longer what one wants to read. */
export const SCREENING_DIMENSIONS_MOST = 1000;

/**
 * A screening by Plackett and Burman: each dimension is low or high, in little more points than there are dimensions, so that
 * every main effect is told as exactly as if all points had been spent on it alone. Two-factor interactions blur the
 * main effects unless the design is folded over. Of a dimension with more than two levels, two are seen: those at the
 * 10% and the 90%.
 *
 * @param dimensions 1..`SCREENING_DIMENSIONS_MOST`
 * @param fold `folded` plays every point once more with low and high exchanged, after all others
 */
export function screeningDesign(dimensions: number, fold: 'plain' | 'folded'): Design {
  assertInteger('number of dimensions', dimensions, 1, SCREENING_DIMENSIONS_MOST);
  const { rows, sign } = signTable(dimensions);
  return makeDesign(fold === 'folded' ? 2 * rows : rows, (point) => {
    const side = point < rows ? 1 : -1;
    return Float64Array.from({ length: dimensions }, (_, dimension) =>
      side * sign(point % rows, dimension) > 0 ? HIGH_COORDINATE : LOW_COORDINATE,
    );
  });
}
