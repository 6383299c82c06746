import { describe, expect, it } from 'vitest';
import { addSums, makeIntegerSumming, momentsOfSums } from '../../src/statistics/integer-sums.ts';

const sumsOf = (values: readonly number[]) => {
  const summing = makeIntegerSumming();
  for (const value of values) summing.add(value);
  return summing.sums();
};

describe('sums of whole numbers', () => {
  it('give mean and variance', () => {
    expect(momentsOfSums(sumsOf([2, 4, 4, 4, 5, 5, 7, 9]))).toEqual({ count: 8, mean: 5, variance: 32 / 7 });
  });

  it('are exact where doubles are not: NumAcc4 of the statistical reference data sets', () => {
    // NIST StRD, NumAcc4: 10000000.2 once, then 10000000.1 and 10000000.3 500 times each; in tenths. Certified mean
    // 10000000.2 and standard deviation 0.1.
    const values = [
      100000002,
      ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 100000001 : 100000003)),
    ];
    expect(momentsOfSums(sumsOf(values))).toEqual({ count: 1001, mean: 100000002, variance: 1 });
  });

  it('do not depend on order nor on how they are parted, and keep numbers of any size', () => {
    const values = Array.from(
      { length: 3000 },
      (_, index) => ((index * 7919) % 104_729) ** (1 + (index % 3)) * (-1) ** index,
    );
    const whole = sumsOf(values);
    const exact = values.map(BigInt);
    expect(whole.sum).toBe(exact.reduce((sum, each) => sum + each, 0n));
    expect(whole.squares).toBe(exact.reduce((sum, each) => sum + each * each, 0n));
    expect(sumsOf(values.toReversed())).toEqual(whole);
    expect(addSums(sumsOf(values.slice(0, 1234)), sumsOf(values.slice(1234)))).toEqual(whole);
  });

  it('can be read while they grow', () => {
    const summing = makeIntegerSumming();
    summing.add(3);
    expect(summing.sums()).toEqual({ count: 1, sum: 3n, squares: 9n });
    summing.add(-4);
    expect(summing.sums()).toEqual({ count: 2, sum: -1n, squares: 25n });
  });

  it('take whole numbers only', () => {
    expect(() => makeIntegerSumming().add(0.5)).toThrow('a whole number');
  });
});
