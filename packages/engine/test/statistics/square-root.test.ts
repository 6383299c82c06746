import { describe, expect, it } from 'vitest';
import { squareRoot } from '../../src/statistics/square-root.ts';

describe('the square root', () => {
  it('is that of the platform to the last digit or the one before', () => {
    for (let number = 1e-12; number < 1e12; number *= 1.37) {
      expect(Math.abs(squareRoot(number) / Math.sqrt(number) - 1)).toBeLessThan(3e-16);
    }
    expect([0, 1, 4, 1e-300, 1e300].map(squareRoot)).toEqual([0, 1, 2, 1e-150, 1e150]);
  });

  it('ends for every number', () => {
    expect([-1, Number.NaN, Number.POSITIVE_INFINITY].map(squareRoot)).toEqual([
      0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect(squareRoot(5e-324)).toBeCloseTo(2.2e-162, 163);
  });
});
