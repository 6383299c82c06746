import { assertInteger } from '../assert.ts';

/**
 * A design of an experiment: points in the unit cube, made one by one when they are asked for, so that ten million need
 * no memory. A point is a pure function of the design's arguments and the point's number: any may be made anywhere, in
 * any order.
 */
export type Design = {
  /** How many points there are. */
  readonly points: number;
  /**
   * The coordinates of a point, 0..points - 1: one in [0, 1) for each dimension. NaN stands for the base value, the
   * default of what varies. The array is the caller's to keep.
   */
  readonly at: (point: number) => Float64Array;
};

/**
 * One thing that a design varies. With `levels`, an integer from 1, it has that many listed values, and a coordinate u
 * means the one with the number floor(u * levels), from 0; without, every coordinate is a value of its own.
 */
export type Dimension = { readonly levels?: number };

/** No design has more points, so that a point's number always fits a word. */
export const POINTS_MOST = 0xffffffff;

/** Low and high where a dimension is seen at two places only: its 10% and its 90% quantile. */
export const LOW_COORDINATE = 0.1;
export const HIGH_COORDINATE = 0.9;

/** The coordinate in the middle of a level, which rounding cannot push into the next. */
export function levelCoordinate(level: number, levels: number): number {
  return (level + 0.5) / levels;
}

/** Which level a coordinate means: 0..levels - 1. */
export function levelAt(coordinate: number, levels: number): number {
  return Math.min(Math.floor(coordinate * levels), levels - 1);
}

/** A design whose points are asked for within its bounds only. */
export function makeDesign(points: number, at: Design['at']): Design {
  assertInteger('number of points', points, 1, POINTS_MOST);
  return {
    points,
    at: (point) => {
      assertInteger('point', point, 0, points - 1);
      return at(point);
    },
  };
}
