import { fail } from '../assert.ts';
import type { Dimension } from '../design/design.ts';

/** What a study found at its points, as a search for boxes needs it. */
export type ScoredPoints = {
  readonly dimensions: readonly Dimension[];
  /** For each dimension a number for each point: a value, or where the dimension has levels the level's number, from 0. */
  readonly columns: readonly ArrayLike<number>[];
  /**
   * How much each point is of interest, 0..1: 1 where what is sought came about and 0 where it did not, or the share of
   * the point's runs in which it did. NaN where the point has no outcome: such points are left out.
   */
  readonly interest: ArrayLike<number>;
};

/** The points that have an outcome and are in no earlier box, as flags, with what all points come to. */
export type Ground = {
  readonly points: ScoredPoints;
  /** The numbers of the points along each dimension, from its least value to its greatest. */
  readonly orders: readonly Uint32Array[];
  /** 1 for each point that may still be in a box. */
  readonly open: Uint8Array;
  /** How many points have an outcome, and their interest together: what mass and coverage are shares of. */
  readonly known: number;
  readonly interestOfAll: number;
};

/** Sorts the points along each dimension once, so that a search need not. */
export function groundOf(points: ScoredPoints): Ground {
  const { columns, dimensions, interest } = points;
  if (columns.length !== dimensions.length)
    fail(`a column for each of ${dimensions.length} dimensions`, columns.length);
  const open = new Uint8Array(interest.length);
  let interestOfAll = 0;
  for (let point = 0; point < interest.length; point += 1) {
    const each = interest[point]!;
    if (Number.isNaN(each)) continue;
    if (!(each >= 0 && each <= 1)) fail('an interest from 0 to 1', each);
    open[point] = 1;
    interestOfAll += each;
  }
  return {
    points,
    orders: columns.map((column) => orderAlong(column, interest.length)),
    open,
    known: open.reduce((sum, flag) => sum + flag, 0),
    interestOfAll,
  };
}

/** By value, equal ones in the order of their numbers. */
function orderAlong(column: ArrayLike<number>, count: number): Uint32Array {
  if (column.length !== count) fail(`a value for each of ${count} points`, column.length);
  const values = Float64Array.from(column);
  if (values.some(Number.isNaN)) fail('a value at each point', Number.NaN);
  return Uint32Array.from(values, (_, point) => point).sort((a, b) => values[a]! - values[b]! || a - b);
}
