/**
 * The natural logarithm in the four operations that every machine rounds alike; the platform's own may differ in the
 * last digit. The number is halved or doubled until it lies near 1, which loses nothing, and there ln m is twice the
 * inverse hyperbolic tangent of (m - 1) / (m + 1), a short series.
 *
 * @param number above 0; of 0 it is minus infinity, below NaN
 */
export function logarithm(number: number): number {
  if (!(number > 0)) return number === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (number === Number.POSITIVE_INFINITY) return number;
  let mantissa = number;
  let halvings = 0;
  for (; mantissa > SQUARE_ROOT_OF_2; halvings += 1) mantissa /= 2;
  for (; mantissa <= SQUARE_ROOT_OF_2 / 2; halvings -= 1) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let power = ratio;
  let sum = 0;
  for (let odd = 1; odd <= ODD_MOST; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return halvings * LN2_HIGH + (2 * sum + halvings * LN2_LOW);
}

const SQUARE_ROOT_OF_2 = Math.SQRT2;

/** The ratio is at most 0.172: its power beyond this one no longer counts in a double. */
const ODD_MOST = 21;

/** ln 2 in two parts: the first has so few digits that its small multiples are exact. */
export const LN2_HIGH = 0x2c5c85fdf4 / 0x4000000000;
export const LN2_LOW = 1.6465949582897082e-12;
