import { type Confidence, tailOf } from './confidence.ts';

/** Counts less likely than this, as against the likeliest, are no longer told from impossible. */
const NEGLIGIBLE = 1e-30;

/**
 * Between which two of so many sorted samples the distribution's quantile lies: their ranks from 1, where `low` is 0 and
 * `high` is `count + 1` if even the outermost sample is not sure enough.
 *
 * @param percent above 0 and up to 100
 */
export function quantileRanks(
  count: number,
  percent: number,
  confidence: Confidence,
): { readonly low: number; readonly high: number } {
  const tail = tailOf(confidence);
  const { first, shares } = binomialDistribution(count, percent / 100);
  let cumulated = 0;
  let low = 0;
  for (const [place, share] of shares.entries()) {
    // P(at most rank - 1 samples below) <= tail: the quantile is hardly ever smaller than the sample of this rank.
    if (cumulated <= tail) low = first + place;
    cumulated += share;
    if (cumulated >= 1 - tail) return { low, high: first + place + 1 };
  }
  return { low, high: count + 1 };
}

/**
 * The chance of each number of successes from `first` on, as far as it counts: reckoned outward from the likeliest, so
 * that nothing vanishes.
 */
function binomialDistribution(tries: number, chance: number): { readonly first: number; readonly shares: number[] } {
  if (chance >= 1) return { first: tries, shares: [1] };
  const mode = Math.min(Math.floor((tries + 1) * chance), tries);
  const odds = chance / (1 - chance);
  const above: number[] = [];
  for (let count = mode + 1, weight = 1; count <= tries && weight > NEGLIGIBLE; count += 1) {
    weight = (weight * (tries - count + 1) * odds) / count;
    above.push(weight);
  }
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= 0 && weight > NEGLIGIBLE; count -= 1) {
    weight = (weight * (count + 1)) / ((tries - count) * odds);
    below.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, shares: weights.map((weight) => weight / total) };
}
