// The arithmetic of scenarios is on exact 32-bit integers. Doubles carry it: sums, differences and quotients of 32-bit
// integers are exact in them, and of products only those that fit 32 bits are ever kept.

export const INTEGER_LEAST = -0x80000000;
export const INTEGER_MOST = 0x7fffffff;

/** 100%, in hundredths of a percent. */
export const WHOLE = 10_000;

/** Whether an exact integer fits 32 bits. */
export function fits(value: number): boolean {
  return value >= INTEGER_LEAST && value <= INTEGER_MOST;
}

/** `value`, or the nearer bound where it lies outside min..max. */
export function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/**
 * The quotient rounded down: -7 / 2 is -4. Exact for 32-bit operands: a quotient that is no integer is further from
 * the next one than a double can be off.
 *
 * @param divisor not 0
 */
export function divideDown(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor) + 0;
}

/**
 * The remainder that goes with {@link divideDown}; it takes the divisor's sign: -7 mod 2 is 1, 7 mod -2 is -1.
 *
 * @param divisor not 0
 */
export function modulo(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  return (remainder !== 0 && remainder < 0 !== divisor < 0 ? remainder + divisor : remainder) + 0;
}

/** `40% of hulls`, rounded down. The product of the two must fit 32 bits. */
export function shareOf(hundredths: number, of: number): number {
  return divideDown(hundredths * of, WHOLE);
}
