import type { SampleMoments } from '@sandtable/engine';
import { fail } from '../assert.ts';

/**
 * All that a mean and its interval need of whole numbers, kept exactly: so the order in which runs finish, and on how
 * many threads, leaves no trace. What is not whole is counted in a smaller unit.
 */
export type IntegerSums = { readonly count: number; readonly sum: bigint; readonly squares: bigint };

/** Adds numbers up one by one. */
export type IntegerSumming = {
  /** @param value a whole number that a double holds exactly */
  readonly add: (value: number) => void;
  /** What was added so far. */
  readonly sums: () => IntegerSums;
};

/** Up to here two numbers can be added in doubles without loss. */
const EXACT_HALF = 2 ** 52;

export function makeIntegerSumming(): IntegerSumming {
  let count = 0;
  let sum = 0n;
  let squares = 0n;
  // What has not gone into the big integers yet: doubles are far faster, and exact while they are small.
  let recentSum = 0;
  let recentSquares = 0;
  const flush = (): void => {
    sum += BigInt(recentSum);
    squares += BigInt(recentSquares);
    recentSum = 0;
    recentSquares = 0;
  };
  return {
    add: (value) => {
      if (!Number.isSafeInteger(value)) fail('a whole number that a double holds exactly', value);
      count += 1;
      const square = value * value;
      if (square > EXACT_HALF) {
        sum += BigInt(value);
        squares += BigInt(value) * BigInt(value);
        return;
      }
      recentSum += value;
      recentSquares += square;
      if (recentSquares > EXACT_HALF) flush();
    },
    sums: () => {
      flush();
      return { count, sum, squares };
    },
  };
}

/** What two parts of the runs come to together. */
export function addSums(a: IntegerSums, b: IntegerSums): IntegerSums {
  return { count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

/** Mean and variance, each rounded once; NaN where there are too few numbers for them. For `studentInterval`. */
export function momentsOfSums({ count, sum, squares }: IntegerSums): SampleMoments {
  const runs = BigInt(count);
  return {
    count,
    mean: Number(sum) / count,
    variance: Number(runs * squares - sum * sum) / (count * (count - 1)),
  };
}
