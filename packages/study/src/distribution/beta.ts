import { exponential } from '../arithmetic/exponential.ts';
import { logGamma } from '../arithmetic/log-gamma.ts';
import { logarithm } from '../arithmetic/logarithm.ts';

/** So many terms of the continued fraction are enough for shapes up to about 50. */
const TERMS = 60;

/**
 * The beta distribution: how likely a number is to lie below `x`. For each pair of shapes the constant is reckoned once.
 *
 * Source: the continued fraction of the incomplete beta function, NIST Digital Library of Mathematical Functions,
 * 8.17.22, which is short on that side of the mean on which it is used.
 *
 * @param a, b the shapes, above 0 and up to 50
 */
export function betaDistribution(a: number, b: number): (x: number) => number {
  const logOfConstant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return (x) => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const factor = exponential(logOfConstant + a * logarithm(x) + b * logarithm(1 - x));
    const isLow = x < (a + 1) / (a + b + 2);
    return isLow ? factor / a / continuedFraction(a, b, x) : 1 - factor / b / continuedFraction(b, a, 1 - x);
  };
}

function continuedFraction(a: number, b: number, x: number): number {
  let value = 1;
  for (let m = TERMS; m >= 1; m -= 1) {
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    value = 1 + even / (1 + odd / value);
  }
  return 1 - ((a + b) * x) / (a + 1) / value;
}
