import { logarithm } from './logarithm.ts';

/** From here on Stirling's series is as exact as a double with the terms below. */
const STIRLING_LEAST = 12;

/** Half the logarithm of twice pi. */
const HALF_LN_2_PI = 0.9189385332046728;

/** The series' coefficients: Bernoulli numbers B_2k / (2k (2k - 1)). */
const COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * The logarithm of the gamma function, by Stirling's series; small numbers are first raised by the recurrence.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.1.15 and 6.1.40.
 *
 * @param number above 0
 */
export function logGamma(number: number): number {
  let raised = number;
  let product = 1;
  for (; raised < STIRLING_LEAST; raised += 1) product *= raised;
  let power = 1 / raised;
  let series = 0;
  for (const coefficient of COEFFICIENTS) {
    series += coefficient * power;
    power /= raised * raised;
  }
  return (raised - 0.5) * logarithm(raised) - raised + HALF_LN_2_PI + series - logarithm(product);
}
