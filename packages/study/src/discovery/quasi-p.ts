import { exponential } from '../arithmetic/exponential.ts';
import { logGamma } from '../arithmetic/log-gamma.ts';
import { logarithm } from '../arithmetic/logarithm.ts';

/** Terms that add less than this do not count any more. */
const NEGLIGIBLE = 1e-17;

/**
 * How likely at least so many successes are among so many tries, each with this chance: one side of the binomial test.
 * For a restriction of a box it says how easily the box without it would give the box with it by chance alone; only
 * quasi, since the box was chosen for being good.
 *
 * Source: Bryant and Lempert, "Thinking inside the box: A participatory, computer-assisted approach to scenario
 * discovery", Technological Forecasting & Social Change 77 (2010), appendix.
 *
 * @param successes 0..tries, a whole number
 * @param chance 0..1
 */
export function quasiP(successes: number, tries: number, chance: number): number {
  if (successes <= 0 || chance >= 1) return 1;
  if (chance <= 0) return 0;
  const ways = logGamma(tries + 1) - logGamma(successes + 1) - logGamma(tries - successes + 1);
  const misses = tries - successes;
  let term = exponential(ways + successes * logarithm(chance) + misses * logarithm(1 - chance));
  let sum = 0;
  for (let hits = successes; hits <= tries; hits += 1) {
    sum += term;
    const next = (term * (tries - hits) * chance) / ((hits + 1) * (1 - chance));
    if (next < term && next < sum * NEGLIGIBLE) break;
    term = next;
  }
  return Math.min(sum, 1);
}
