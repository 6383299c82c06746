import type { Calendar, Chance } from '@sandtable/scenario';

/** A length of time as an author writes it: `8 months`, `3 turns`. */
export type DurationUnit = Calendar['turn']['unit'] | 'turn';

/** A game has at most so many turns, and nothing waits longer. */
export const TURNS_MOST = 5000;

type Fraction = { readonly numerator: number; readonly denominator: number };

/**
 * Lengths in two-hundredths of an hour, the largest unit in which a mean Gregorian month (146097/4800 days) is whole.
 * So every ratio of two lengths of time is an exact fraction.
 */
const LENGTH: { readonly [unit in Calendar['turn']['unit']]: number } = {
  hour: 200,
  day: 4_800,
  week: 33_600,
  month: 146_097,
};

/** The length of one unit in turns of the calendar, in lowest terms: exact for turns and for the calendar's own unit. */
export function turnsPerUnit(turn: Calendar['turn'], unit: DurationUnit): Fraction {
  if (unit === 'turn') return { numerator: 1, denominator: 1 };
  return inLowestTerms(LENGTH[unit], LENGTH[turn.unit] * turn.count);
}

/** The length of one unit in hours, in lowest terms (a month is 146097/200 hours). */
export function hoursPerUnit(turn: Calendar['turn'], unit: DurationUnit): Fraction {
  return unit === 'turn'
    ? inLowestTerms(LENGTH[turn.unit] * turn.count, LENGTH.hour)
    : inLowestTerms(LENGTH[unit], LENGTH.hour);
}

/** How many turns `count` units are, rounded half up, at least one: for `after` and `wait`, which mean "not at once". */
export function turnsRoundedFrom(turn: Calendar['turn'], count: number, unit: DurationUnit): number {
  const { numerator, denominator } = turnsPerUnit(turn, unit);
  return Math.max(1, Math.floor((2 * count * numerator + denominator) / (2 * denominator)));
}

/** Turn over unit, for a chance given as a rate: so the expected number in a unit is the percentage. Equal: undefined. */
export function rateScale(step: Calendar['turn'], unit: DurationUnit): Chance['scale'] {
  const { numerator, denominator } = turnsPerUnit(step, unit);
  return numerator === denominator ? undefined : { numerator: denominator, denominator: numerator };
}

/**
 * How often a file's rules are judged: each turn, or with `steps every week` on the first turn of each week, where that
 * is rarer than the turns are.
 */
export function stepOf(turn: Calendar['turn'], every: Calendar['turn']['unit'] | undefined): Calendar['turn'] {
  if (every === undefined || LENGTH[every] <= LENGTH[turn.unit] * turn.count) return turn;
  return { count: 1, unit: every };
}

function inLowestTerms(numerator: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
