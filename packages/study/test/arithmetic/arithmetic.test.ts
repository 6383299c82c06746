import { describe, expect, it } from 'vitest';
import { exponential } from '../../src/arithmetic/exponential.ts';
import { logGamma } from '../../src/arithmetic/log-gamma.ts';
import { logarithm } from '../../src/arithmetic/logarithm.ts';

/** Numbers of all sizes and both near 1. */
const NUMBERS = Array.from({ length: 2000 }, (_, index) => 1.37 ** (index - 1000) * (1 + index / 7919));

describe('the logarithm', () => {
  it('is that of the platform to 15 digits', () => {
    for (const number of NUMBERS) {
      expect(Math.abs(logarithm(number) - Math.log(number))).toBeLessThanOrEqual(
        4e-16 * Math.max(Math.abs(Math.log(number)), 1e-3),
      );
    }
    for (const near of [1 - 1e-9, 1 + 1e-9, 0.999, 1.001]) expect(logarithm(near) / Math.log(near)).toBeCloseTo(1, 14);
  });

  it('has its ends', () => {
    expect([logarithm(1), logarithm(0), logarithm(-1)]).toEqual([0, Number.NEGATIVE_INFINITY, Number.NaN]);
    expect(logarithm(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(logarithm(5e-324)).toBeCloseTo(-744.4400719213812, 10);
  });
});

describe('the exponential', () => {
  it('is that of the platform to 15 digits', () => {
    for (let power = -700; power < 700; power += 0.37) {
      expect(Math.abs(exponential(power) / Math.exp(power) - 1)).toBeLessThan(1e-15);
    }
  });

  it('has its ends', () => {
    expect([exponential(0), exponential(-800), exponential(711)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
  });
});

describe('the logarithm of the gamma function', () => {
  it('is that of factorials', () => {
    let factorial = 1;
    for (let number = 1; number <= 20; number += 1) {
      expect(logGamma(number)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= number;
    }
  });

  it('is half of ln pi at one half, and obeys the reflection', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    for (const x of [0.1, 0.25, 0.7]) {
      expect(logGamma(x) + logGamma(1 - x)).toBeCloseTo(Math.log(Math.PI / Math.sin(Math.PI * x)), 12);
    }
  });
});
