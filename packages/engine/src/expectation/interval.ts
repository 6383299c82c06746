/**
 * Intervals of 99% confidence for what a batch of runs is asked. Nothing here decides anything in a game: these are
 * figures for people and for tests, in ordinary floating point.
 */
export type ConfidenceInterval = { readonly low: number; readonly high: number };

/** The 99.5% quantile of the normal distribution, to the last digit of a double. */
const Z = 2.5758293035489004;

/** How much may lie outside on either side. */
const TAIL = 0.005;

/**
 * The 99.5% quantiles of Student's t for 1 to 30 degrees of freedom, from the published tables (such as NIST/SEMATECH,
 * e-Handbook of Statistical Methods, 1.3.6.7.2).
 */
const T = [
  63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.25, 3.169, 3.106, 3.055, 3.012, 2.977, 2.947, 2.921, 2.898,
  2.878, 2.861, 2.845, 2.831, 2.819, 2.807, 2.797, 2.787, 2.779, 2.771, 2.763, 2.756, 2.75,
];

/**
 * Wilson's interval for a share: `successes` of `runs`, as fractions of 1.
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(successes: number, runs: number): ConfidenceInterval {
  const share = successes / runs;
  const shrink = (Z * Z) / runs;
  const centre = share + shrink / 2;
  const reach = squareRoot(shrink * (share * (1 - share) + shrink / 4));
  // At the ends rounding would leave a hair's breadth to none and to all.
  return {
    low: successes === 0 ? 0 : (centre - reach) / (1 + shrink),
    high: successes === runs ? 1 : (centre + reach) / (1 + shrink),
  };
}

/** Student's interval for the mean of the distribution that the samples are from; unbounded for a single one. */
export function meanInterval(samples: readonly number[]): ConfidenceInterval {
  const count = samples.length;
  const mean = meanOf(samples);
  if (count < 2) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0);
  const reach = studentQuantile(count - 1) * squareRoot(squares / (count - 1) / count);
  return { low: mean - reach, high: mean + reach };
}

export function meanOf(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

/**
 * The sample quantile: the least sample that at least `percent` of them do not exceed.
 *
 * @param percent above 0 and up to 100
 */
export function quantileOf(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(Math.ceil((percent * sorted.length) / 100), 1);
  return sorted[rank - 1] ?? Number.NaN;
}

/**
 * The interval between two order statistics that holds the distribution's quantile: as many samples lie below it as a
 * binomial distribution of `samples.length` and `percent` allows. It assumes nothing of the distribution, and has no
 * end on a side where even the outermost sample is not sure enough.
 */
export function quantileInterval(samples: readonly number[], percent: number): ConfidenceInterval {
  const sorted = samples.toSorted((a, b) => a - b);
  const below = binomialDistribution(sorted.length, percent / 100);
  let cumulated = 0;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const [count, share] of below.entries()) {
    // P(at most count - 1 samples below) < TAIL: the quantile is hardly ever smaller than the sample of this rank.
    if (cumulated <= TAIL) low = sorted[count - 1] ?? low;
    cumulated += share;
    if (cumulated >= 1 - TAIL) {
      high = sorted[count] ?? high;
      break;
    }
  }
  return { low, high };
}

/** The 99.5% quantile of Student's t. Beyond the table: Abramowitz and Stegun (1964), 26.7.5, good to four digits. */
function studentQuantile(degrees: number): number {
  const tabled = T[degrees - 1];
  if (tabled !== undefined) return tabled;
  const z2 = Z * Z;
  const g1 = (Z * (z2 + 1)) / 4;
  const g2 = (Z * (z2 * (5 * z2 + 16) + 3)) / 96;
  const g3 = (Z * (z2 * (z2 * (3 * z2 + 19) + 17) - 15)) / 384;
  return Z + (g1 + (g2 + g3 / degrees) / degrees) / degrees;
}

/** The chance of each number of successes, 0..tries: reckoned outward from the likeliest, so that nothing vanishes. */
function binomialDistribution(tries: number, chance: number): number[] {
  if (chance >= 1) return Array.from({ length: tries + 1 }, (_, count) => (count === tries ? 1 : 0));
  const weights = new Array<number>(tries + 1).fill(0);
  const mode = Math.min(Math.floor((tries + 1) * chance), tries);
  weights[mode] = 1;
  const odds = chance / (1 - chance);
  for (let count = mode + 1; count <= tries; count += 1) {
    weights[count] = ((weights[count - 1] ?? 0) * (tries - count + 1) * odds) / count;
  }
  for (let count = mode - 1; count >= 0; count -= 1) {
    weights[count] = ((weights[count + 1] ?? 0) * (count + 1)) / ((tries - count) * odds);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * The square root, by Newton's steps from above: each is nearer until rounding lets none be. Only the four operations
 * that every machine rounds alike; the platform's own may differ in the last digit.
 */
function squareRoot(number: number): number {
  if (number <= 0) return 0;
  let root = Math.max(number, 1);
  for (;;) {
    const nearer = (root + number / root) / 2;
    if (nearer >= root) return root;
    root = nearer;
  }
}
