import { fail } from '../assert.ts';
import { type Limit, lets, relaxed, restrictedSides, type Side, withLimit } from './limit.ts';
import { quasiP } from './quasi-p.ts';
import { type Ground, groundOf, type ScoredPoints } from './scored-points.ts';

/** A part of the cube: a limit for each dimension, and what the points in it come to. */
export type Box = {
  readonly limits: readonly Limit[];
  /** What restricts it, by dimension. */
  readonly restrictions: readonly Restriction[];
  /** How many dimensions are restricted. */
  readonly restricted: number;
  /** How many points lie in it. */
  readonly points: number;
  /** How much of all interest lies in it: 1 is all; NaN where nothing is of interest. */
  readonly coverage: number;
  /** The mean interest of the points in it; NaN in an empty box. */
  readonly density: number;
  /** Which share of all points lies in it. */
  readonly mass: number;
};

/** One side of one dimension on which a box lets less than everything through. */
export type Restriction = {
  readonly dimension: number;
  readonly side: Side;
  /** How easily chance alone would give such a density without this restriction; see `quasiP`. */
  readonly quasiP: number;
};

/** What any box comes to among the points, such as one that a person drew, or of which a restriction is dropped. */
export function measureBox(points: ScoredPoints, limits: readonly Limit[]): Box {
  if (limits.length !== points.dimensions.length)
    fail(`a limit for each of ${points.dimensions.length} dimensions`, limits.length);
  return boxOn(groundOf(points), limits);
}

/** The box among the points that are open. */
export function boxOn(ground: Ground, limits: readonly Limit[]): Box {
  const { dimensions } = ground.points;
  const { points, interest } = contentOf(ground, limits);
  const sides = dimensions.flatMap((dimension, place) =>
    restrictedSides(limits[place]!, dimension).map((side) => ({ dimension: place, side })),
  );
  const restrictions = sides.map(({ dimension, side }): Restriction => {
    const without = relaxed(limits[dimension]!, side, dimensions[dimension]!);
    const wider = contentOf(ground, withLimit(limits, dimension, without));
    // Shares of runs are counted as whole points together.
    const chance = Math.round(wider.interest) / wider.points;
    return { dimension, side, quasiP: points === 0 ? 1 : quasiP(Math.round(interest), points, chance) };
  });
  return {
    limits,
    restrictions,
    restricted: new Set(sides.map(({ dimension }) => dimension)).size,
    points,
    coverage: interest / ground.interestOfAll,
    density: interest / points,
    mass: points / ground.known,
  };
}

/** Whether a point lies in a box: only where something is restricted is there anything to look at. */
export function membership(
  { points: { columns, dimensions } }: Ground,
  limits: readonly Limit[],
): (point: number) => boolean {
  const restricted = limits.flatMap((limit, dimension) =>
    restrictedSides(limit, dimensions[dimension]!).length > 0 ? [{ limit, column: columns[dimension]! }] : [],
  );
  return (point) => restricted.every(({ limit, column }) => lets(limit, column[point]!));
}

function contentOf(ground: Ground, limits: readonly Limit[]): { readonly points: number; readonly interest: number } {
  const isInside = membership(ground, limits);
  let points = 0;
  let interest = 0;
  for (let point = 0; point < ground.open.length; point += 1) {
    if (ground.open[point] === 0 || !isInside(point)) continue;
    points += 1;
    interest += ground.points.interest[point]!;
  }
  return { points, interest };
}
