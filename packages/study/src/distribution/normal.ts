import { squareRoot } from '@sandtable/engine';
import { exponential } from '../arithmetic/exponential.ts';
import { logarithm } from '../arithmetic/logarithm.ts';

const SQUARE_ROOT_OF_2_PI = 2.5066282746310002;

/** Beyond so many standard deviations the tail's continued fraction is shorter than the series. */
const TAIL_FROM = 3.5;

/** How likely a standard normal variable is to lie below `z`. */
export function normalDistribution(z: number): number {
  const density = exponential((-z * z) / 2) / SQUARE_ROOT_OF_2_PI;
  if (z < -TAIL_FROM) return lowerTail(-z, density);
  if (z > TAIL_FROM) return 1 - lowerTail(z, density);
  // Abramowitz and Stegun (1964), 26.2.11.
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** Laplace's continued fraction, Abramowitz and Stegun (1964), 26.2.14, for z above 0. */
function lowerTail(z: number, density: number): number {
  let value = z;
  for (let term = 100; term >= 1; term -= 1) value = z + term / value;
  return density / value;
}

/**
 * The quantile of the standard normal distribution: what lies below with the chance `p`.
 *
 * Source: Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37 (1988),
 * the version of 16 digits. Coefficients stand as published, from the highest power down.
 *
 * @param p 0..1; at the ends it is infinite
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const fromHalf = p - 0.5;
  if (Math.abs(fromHalf) <= 0.425) return fromHalf * rational(0.180625 - fromHalf * fromHalf, CENTRE);
  const root = squareRoot(-logarithm(fromHalf < 0 ? p : 1 - p));
  const distance = root <= 5 ? rational(root - 1.6, SHOULDER) : rational(root - 5, TAIL);
  return fromHalf < 0 ? -distance : distance;
}

/** The coefficients of a quotient of two polynomials, each from the highest power down. */
type Rational = { readonly above: readonly number[]; readonly below: readonly number[] };

function rational(x: number, { above, below }: Rational): number {
  const at = (polynomial: readonly number[]): number =>
    polynomial.reduce((sum, coefficient) => sum * x + coefficient, 0);
  return at(above) / at(below);
}

const CENTRE: Rational = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};

const SHOULDER: Rational = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};

const TAIL: Rational = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};
