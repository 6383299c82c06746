import { type Confidence, normalReach } from './confidence.ts';
import { squareRoot } from './square-root.ts';

/** Beyond so many degrees of freedom the expansion is as exact as the sum, to nine digits. */
const SUMMED_DEGREES_MOST = 200;

/** Halving the bracket so often leaves nothing to halve. */
const BISECTIONS = 60;

/** Student's quantile for one degree of freedom and 99%, the greatest of all, lies below this. */
const QUANTILE_MOST = 64;

/**
 * How many standard errors an interval reaches to either side when they are estimated themselves: the quantile of
 * Student's distribution, which leaves half of the rest on either side.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4, solved for the quantile,
 * and 26.7.5 where there are many degrees of freedom.
 *
 * @param degrees degrees of freedom, an integer from 1
 */
export function studentReach(degrees: number, confidence: Confidence): number {
  if (degrees > SUMMED_DEGREES_MOST) return expanded(degrees, normalReach(confidence));
  let low = normalReach(confidence);
  let high = QUANTILE_MOST;
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (withinReach(middle, degrees) * 100 < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chance that a Student variable lies within -t..t: with the angle whose tangent is t / sqrt(degrees). */
function withinReach(t: number, degrees: number): number {
  const length = squareRoot(degrees + t * t);
  const sine = t / length;
  const cosineSquared = degrees / (degrees + t * t);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? squareRoot(degrees) / length : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let even = isOdd ? 2 : 1; even <= degrees - 3; even += 2) {
    term *= (cosineSquared * even) / (even + 1);
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (arcTangent(t / squareRoot(degrees)) + sine * sum) : sine * sum;
}

/** The angle is halved until its series is short. */
function arcTangent(tangent: number): number {
  if (tangent > 0.1) return 2 * arcTangent(tangent / (1 + squareRoot(1 + tangent * tangent)));
  const square = tangent * tangent;
  let power = tangent;
  let sum = 0;
  for (let odd = 1; odd <= 15; odd += 2) {
    sum += power / odd;
    power *= -square;
  }
  return sum;
}

function expanded(degrees: number, z: number): number {
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * (z2 * (5 * z2 + 16) + 3)) / 96;
  const g3 = (z * (z2 * (z2 * (3 * z2 + 19) + 17) - 15)) / 384;
  const g4 = (z * (z2 * (z2 * (z2 * (79 * z2 + 776) + 1482) - 1920) - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}
