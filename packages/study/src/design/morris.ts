import { below, draw, type StudyKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';
import { type Design, type Dimension, levelAt, levelCoordinate, makeDesign, POINTS_MOST } from './design.ts';
import { keyedPermutation } from './permutation.ts';
import { purposeKey } from './unit-draw.ts';

/** The grid of a dimension without levels of its own. */
const GRID_LEVELS = 4;

/**
 * The design of Morris for elementary effects: trajectories of dimensions + 1 points, each of which differs from the one
 * before in one dimension; which is next is shuffled for each trajectory, where it starts is drawn. Without levels a
 * dimension has a grid of four, at the quantiles 12.5%, 37.5%, 62.5% and 87.5%, and steps over two of them, two thirds
 * of the grid's length; with levels it steps over half of them, rounded down. A longer design begins with a shorter one.
 *
 * Source: Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991). His
 * grid has its ends at the ends of each factor's range; ours at quantiles, because a distribution may have no ends.
 *
 * A dimension with a single level never moves: its step leads to the same point again.
 */
export function morrisDesign(key: StudyKey, trajectories: number, dimensions: readonly Dimension[]): Design {
  assertInteger('number of trajectories', trajectories, 1, POINTS_MOST);
  const grids = dimensions.map(gridLevels);
  const startKey = purposeKey(key, 'design.morris.start');
  const orderKey = purposeKey(key, 'design.morris.order');
  const length = dimensions.length + 1;
  return makeDesign(trajectories * length, (point) => {
    const trajectory = Math.floor(point / length);
    const steps = point % length;
    const order = keyedPermutation(orderKey, trajectory, dimensions.length);
    const moved = new Set(Array.from({ length: steps }, (_, place) => order(place)));
    return Float64Array.from(grids, (levels, dimension) => {
      const [startWord, coinWord] = draw(startKey, { high: 0, low: trajectory }, dimension, 0);
      const start = below(startWord, levels);
      const level = moved.has(dimension) ? start + stepFrom(start, levels, coinWord >= 0x80000000) : start;
      return levelCoordinate(level, levels);
    });
  });
}

/**
 * How far a dimension moves from one coordinate to another, as a share of its grid's length, with its sign: 2/3 or -2/3
 * where it has no levels of its own. A grid of a single level has no length.
 */
export function gridDistance(from: number, to: number, dimension: Dimension): number {
  const levels = gridLevels(dimension);
  return (levelAt(to, levels) - levelAt(from, levels)) / (levels - 1);
}

function gridLevels({ levels = GRID_LEVELS }: Dimension): number {
  assertInteger('number of levels', levels, 1, POINTS_MOST);
  return levels;
}

/** Half the levels up or down, whichever stays on the grid; in the middle of an odd number both do, and a coin says. */
function stepFrom(start: number, levels: number, heads: boolean): number {
  const step = Math.floor(levels / 2);
  const canRise = start + step < levels;
  const canFall = start - step >= 0;
  return canRise && (heads || !canFall) ? step : -step;
}
