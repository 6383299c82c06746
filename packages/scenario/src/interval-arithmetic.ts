import { divideDown, fits, INTEGER_LEAST, INTEGER_MOST, modulo, WHOLE } from './arithmetic.ts';
import { at } from './assert.ts';
import type { Comparison } from './comparison.ts';

/** The numbers from min to max, both included. */
export type Interval = { readonly min: number; readonly max: number };

/** Why an operation on intervals has no result that is proved. */
export type Unproved = { readonly problem: string; readonly interval: Interval };

/** `-3..4`, or `7` for a single number. */
export function spanOf({ min, max }: Interval): string {
  return min === max ? String(min) : `${min}..${max}`;
}

/** The smallest interval around all of them. There is at least one. */
export function unionOf(intervals: readonly Interval[]): Interval {
  let { min, max } = at(intervals, 0);
  for (const each of intervals) {
    if (each.min < min) min = each.min;
    if (each.max > max) max = each.max;
  }
  return { min, max };
}

/** The interval, if all of it fits 32 bits. */
export function fitting(interval: Interval): Interval | Unproved {
  if (fits(interval.min) && fits(interval.max)) return interval;
  return { problem: `can be ${spanOf(interval)}, beyond the ${INTEGER_LEAST}..${INTEGER_MOST} of 32 bits`, interval };
}

/** The objection to a number where yes or no is asked for. */
export function conditionProblem(interval: Interval): Unproved | undefined {
  if (interval.min >= 0 && interval.max <= 1) return undefined;
  return { problem: `needs yes or no, but a part of it can be ${spanOf(interval)}`, interval };
}

export function addedInterval(a: Interval, b: Interval): Interval {
  return { min: a.min + b.min, max: a.max + b.max };
}

export function subtractedInterval(a: Interval, b: Interval): Interval {
  return { min: a.min - b.max, max: a.max - b.min };
}

/** Bilinear, so the extremes lie at corners. A corner beyond 2^53 is rounded, but never back into 32 bits. */
export function multipliedInterval(a: Interval, b: Interval): Interval {
  const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((corner) => corner + 0);
  return { min: Math.min(...corners), max: Math.max(...corners) };
}

export function absoluteInterval({ min, max }: Interval): Interval {
  const ends = [Math.abs(min), Math.abs(max)];
  return { min: min <= 0 && max >= 0 ? 0 : Math.min(...ends), max: Math.max(...ends) };
}

/** Monotone in each operand while the divisor keeps its sign, so the extremes lie at corners; rounding keeps order. */
export function dividedInterval(a: Interval, b: Interval): Interval | Unproved {
  const zero = zeroProblem(b);
  if (zero) return zero;
  const corners = [a.min, a.max].flatMap((dividend) => [divideDown(dividend, b.min), divideDown(dividend, b.max)]);
  return fitting({ min: Math.min(...corners), max: Math.max(...corners) });
}

export function moduloInterval(a: Interval, b: Interval): Interval | Unproved {
  const zero = zeroProblem(b);
  if (zero) return zero;
  if (b.min === b.max && divideDown(a.min, b.min) === divideDown(a.max, b.min)) {
    // Within one round of the divisor the remainder rises with the dividend.
    return { min: modulo(a.min, b.min), max: modulo(a.max, b.min) };
  }
  if (b.min > 0) return { min: 0, max: a.min >= 0 ? Math.min(b.max - 1, a.max) : b.max - 1 };
  return { min: a.max <= 0 ? Math.max(b.min + 1, a.min) : b.min + 1, max: 0 };
}

function zeroProblem(divisor: Interval): Unproved | undefined {
  if (divisor.min > 0 || divisor.max < 0) return undefined;
  return { problem: `the divisor can be 0: it is ${spanOf(divisor)}`, interval: divisor };
}

/** `p of n`: the product must fit before it is divided by 100%. */
export function sharedInterval(hundredths: Interval, of: Interval): Interval | Unproved {
  const product = fitting(multipliedInterval(hundredths, of));
  if ('problem' in product) return { ...product, problem: `the percentage times the number ${product.problem}` };
  return { min: divideDown(product.min, WHOLE), max: divideDown(product.max, WHOLE) };
}

/** 0..0 or 1..1 where every pair of numbers compares the same, else 0..1. */
export function comparedInterval(how: Comparison, a: Interval, b: Interval): Interval {
  switch (how) {
    case 'less':
      return known(a.max < b.min, a.min >= b.max);
    case 'at-most':
      return known(a.max <= b.min, a.min > b.max);
    case 'greater':
      return known(a.min > b.max, a.max <= b.min);
    case 'at-least':
      return known(a.min >= b.max, a.max < b.min);
    case 'equal':
      return known(a.min === b.max && a.max === b.min, a.max < b.min || a.min > b.max);
    case 'unequal':
      return known(a.max < b.min || a.min > b.max, a.min === b.max && a.max === b.min);
  }
}

function known(always: boolean, never: boolean): Interval {
  return { min: always ? 1 : 0, max: never ? 0 : 1 };
}
