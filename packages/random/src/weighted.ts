import { assertInteger, fail } from './assert.ts';
import { below } from './below.ts';

const TOTAL_MOST = 0xffffffff;

/** What weights come to, with a negative weight as 0. It must stay below 2^32. */
export function totalWeight(weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight)) fail('a weight to be an integer', weight);
    if (weight > 0) total += weight;
  }
  assertInteger('total weight', total, 0, TOTAL_MOST);
  return total;
}

/**
 * The index of one of the weights, each as likely as its share of the total; undefined when all are 0 or below.
 * One word decides: the weights lie end to end in the order given, and `below(word, total)` falls into one of them.
 */
export function choose(word: number, weights: readonly number[]): number | undefined {
  const total = totalWeight(weights);
  if (total === 0) return undefined;
  let left = below(word, total);
  for (const [index, weight] of weights.entries()) {
    if (weight <= 0) continue;
    if (left < weight) return index;
    left -= weight;
  }
  return fail('a choice within the total weight', total);
}
