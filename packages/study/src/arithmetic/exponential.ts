import { LN2_HIGH, LN2_LOW } from './logarithm.ts';

/** What is left after whole powers of two is at most 0.347: its power beyond this one no longer counts in a double. */
const TERMS_MOST = 16;

/**
 * e to a power, in the four operations that every machine rounds alike; the platform's own may differ in the last digit.
 * Whole powers of two are taken out, the rest is a short series. Below about -745 it is 0, above 710 infinite.
 */
export function exponential(power: number): number {
  if (power > 710) return Number.POSITIVE_INFINITY;
  if (power < -746) return 0;
  const doublings = Math.round(power / (LN2_HIGH + LN2_LOW));
  const rest = power - doublings * LN2_HIGH - doublings * LN2_LOW;
  let sum = 1;
  for (let term = TERMS_MOST; term >= 1; term -= 1) sum = 1 + (sum * rest) / term;
  const factor = doublings < 0 ? 0.5 : 2;
  for (let left = Math.abs(doublings); left > 0; left -= 1) sum *= factor;
  return sum;
}
