import { squareRoot } from '@sandtable/engine';
import type { Parameter } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { betaDistribution } from './beta.ts';
import { normalDistribution, normalQuantile } from './normal.ts';

/** A range with so many numbers is tabled: it takes a few milliseconds, and every draw is then a look-up. */
const TABLED_MOST = 4096;

/** From a coordinate in [0, 1) to a whole number. */
type Quantile = (coordinate: number) => number;

/**
 * How a parameter varies, as a function from a design's coordinate to the parameter's number: its quantile, so that
 * coordinates spread evenly give numbers spread as its `varies` says, and NaN gives its default. Numbers are whole and
 * within the parameter's bounds; they rise with the coordinate, and are the same on every machine.
 *
 * A distribution over whole numbers is the one over all numbers, rounded; it reaches half a unit beyond its ends, so
 * that the numbers at the ends have their full share. Without `varies`, every number of the range is equally likely.
 */
export function parameterQuantile(parameter: Parameter): Quantile {
  const { min, max, default: usual } = parameter;
  const quantile = quantileOf(parameter);
  return (coordinate) => {
    if (Number.isNaN(coordinate)) return usual;
    if (!(coordinate >= 0 && coordinate < 1)) fail('a coordinate from 0 to below 1, or NaN', coordinate);
    return Math.min(Math.max(quantile(coordinate), min), max);
  };
}

function quantileOf({ id, min, max, varies }: Parameter): Quantile {
  const given = varies?.arguments ?? [];
  const argument = (place: number): number => given[place] ?? fail(`${place + 1} arguments of ${varies?.as}`, id);
  switch (varies?.as) {
    case undefined:
    case 'uniform':
      return (coordinate) => min + Math.floor(coordinate * (max - min + 1));
    case 'triangular':
      return triangular(argument(0), argument(1), argument(2));
    case 'normal':
      return normal(argument(0), argument(1), min, max);
    case 'pert':
      return pert(argument(0), argument(1), argument(2));
  }
}

function triangular(low: number, mode: number, high: number): Quantile {
  const left = mode - low + 0.5;
  const right = high - mode + 0.5;
  const width = left + right;
  return (coordinate) => {
    const isLeft = coordinate * width < left;
    return rounded(
      isLeft
        ? low - 0.5 + squareRoot(coordinate * width * left)
        : high + 0.5 - squareRoot((1 - coordinate) * width * right),
    );
  };
}

/**
 * Cut at the bounds: what would lie beyond is left out, not heaped up there. Where a bound lies above the mean, both
 * are looked at from the other side, because far below it a chance keeps its digits and far above it does not.
 */
function normal(mean: number, deviation: number, min: number, max: number): Quantile {
  const isAbove = min > mean;
  const side = isAbove ? -1 : 1;
  const [from, to] = isAbove ? [max + 0.5, min - 0.5] : [min - 0.5, max + 0.5];
  const chanceFrom = normalDistribution((side * (from - mean)) / deviation);
  const chance = normalDistribution((side * (to - mean)) / deviation) - chanceFrom;
  // So far out that nothing is left of the distribution: the number nearest to its mean.
  if (!(chance > 0)) return () => rounded(mean);
  return (coordinate) => {
    const along = isAbove ? 1 - coordinate : coordinate;
    return rounded(mean + side * deviation * normalQuantile(chanceFrom + along * chance));
  };
}

/**
 * The beta distribution of program evaluation (PERT): its mode is as given, and its mean (low + 4 mode + high) / 6.
 * Source: Malcolm, Roseboom, Clark and Fazar, "Application of a technique for research and development program
 * evaluation", Operations Research 7 (1959).
 */
function pert(low: number, mode: number, high: number): Quantile {
  const start = low - 0.5;
  const width = high - low + 1;
  const below = betaDistribution(1 + (4 * (mode - start)) / width, 1 + (4 * (high + 0.5 - mode)) / width);
  const chanceUpTo = tabled((number) => below((number + 1) / width), width);
  return (coordinate) => {
    // The least number of which the chance to be at most that is more than the coordinate.
    let least = low;
    let most = high;
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      if (chanceUpTo(middle - low) > coordinate) most = middle;
      else least = middle + 1;
    }
    return least;
  };
}

/** The same function of 0..count - 1, reckoned once for each where they are not too many to keep. */
function tabled(of: (number: number) => number, count: number): (number: number) => number {
  if (count > TABLED_MOST) return of;
  const table = Float64Array.from({ length: count }, (_, number) => of(number));
  return (number) => table[number]!;
}

/** To the nearest, half up. */
function rounded(number: number): number {
  return Math.floor(number + 0.5);
}
