import { assertInteger } from '../assert.ts';
import { type Design, levelCoordinate, makeDesign, POINTS_MOST } from './design.ts';

/**
 * Every combination of levels. The last dimension changes fastest, as the last digit of a counter does; coordinates are
 * the middles of the levels, (level + 0.5) / levels.
 *
 * @param levels how many each dimension has, from 1; what is continuous is given as many as the caller likes. Their
 * product, the number of points, must not exceed `POINTS_MOST`: ask `fullFactorialPoints` first.
 */
export function fullFactorial(levels: readonly number[]): Design {
  return makeDesign(fullFactorialPoints(levels), (point) => {
    const coordinates = new Float64Array(levels.length);
    let rest = point;
    for (let dimension = levels.length - 1; dimension >= 0; dimension -= 1) {
      const count = levels[dimension]!;
      coordinates[dimension] = levelCoordinate(rest % count, count);
      rest = Math.floor(rest / count);
    }
    return coordinates;
  });
}

/** How many points all combinations are; it may be more than a design can have, and is then not exact. */
export function fullFactorialPoints(levels: readonly number[]): number {
  return levels.reduce((product, each) => {
    assertInteger('number of levels', each, 1, POINTS_MOST);
    return product * each;
  }, 1);
}
