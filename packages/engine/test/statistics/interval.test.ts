import { describe, expect, it } from 'vitest';
import { meanInterval, quantileInterval, quantileOf, wilsonInterval } from '../../src/statistics/interval.ts';
import { quantileRanks } from '../../src/statistics/quantile-ranks.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the interval of a share', () => {
  it.each([
    [8, 10],
    [1, 100],
    [75, 500],
    [499, 500],
    [31_415, 100_000],
  ])('of %i in %i has the shares at its ends for which the score test is just at 99%%', (successes, runs) => {
    const share = successes / runs;
    for (const end of Object.values(wilsonInterval(successes, runs))) {
      // (p - share)^2 = z^2 p (1 - p) / n, with z = 2.575829 of the normal distribution's tables.
      expect(Math.abs(end - share) / Math.sqrt((end * (1 - end)) / runs)).toBeCloseTo(2.575829, 6);
    }
  });

  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i at 95%% is the published one', (successes, runs, low, high) => {
    const interval = wilsonInterval(successes, runs, 95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('reaches to none and all exactly', () => {
    expect(wilsonInterval(0, 100).low).toBe(0);
    expect(wilsonInterval(100, 100).high).toBe(1);
    // z^2 / (n + z^2) = 6.634897 / 106.634897
    expect(wilsonInterval(0, 100).high).toBeCloseTo(0.0622207, 7);
  });
});

describe('the interval of a mean', () => {
  it('is that of Student: 1..5 have mean 3, variance 2.5 and t(4) = 4.60409487', () => {
    const { low, high } = meanInterval([1, 2, 3, 4, 5]);
    expect(low).toBeCloseTo(3 - 4.60409487 * Math.sqrt(0.5), 8);
    expect(high).toBeCloseTo(3 + 4.60409487 * Math.sqrt(0.5), 8);
  });

  it.each([
    [40, 2.704],
    [60, 2.66],
    [100, 2.626],
    [120, 2.617],
    [1000, 2.581],
  ])('beyond the table agrees with the published quantile for %i degrees of freedom, %f', (degrees, quantile) => {
    const samples = Array.from({ length: degrees + 1 }, (_, index) => index % 2);
    const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
    const squares = samples.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const error = Math.sqrt(squares / degrees / samples.length);
    expect((meanInterval(samples).high - mean) / error).toBeCloseTo(quantile, 3);
  });

  it('is a point where all are the same, and unbounded for one', () => {
    expect(meanInterval([6, 6, 6])).toEqual({ low: 6, high: 6 });
    expect(meanInterval([6])).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  });
});

describe('the interval of a quantile', () => {
  /** P(at most `most` of `tries`), exactly: the chance is percent in a hundred. */
  function cumulated(tries: number, percent: number, most: number): number {
    let ways = 0n;
    let choose = 1n;
    for (let count = 0; count <= most; count += 1) {
      ways += choose * BigInt(percent) ** BigInt(count) * BigInt(100 - percent) ** BigInt(tries - count);
      choose = (choose * BigInt(tries - count)) / BigInt(count + 1);
    }
    return Number((ways * 1_000_000_000n) / 100n ** BigInt(tries)) / 1e9;
  }

  it.each([
    [100, 50],
    [500, 90],
    [1000, 10],
    [1500, 95],
  ])('of %i samples at %i%% lies between the ranks that the binomial distribution gives', (count, percent) => {
    const { low, high } = quantileInterval(upTo(count), percent);
    expect(cumulated(count, percent, low - 1)).toBeLessThanOrEqual(0.005);
    expect(cumulated(count, percent, low)).toBeGreaterThan(0.005);
    expect(cumulated(count, percent, high - 1)).toBeGreaterThanOrEqual(0.995);
    expect(cumulated(count, percent, high - 2)).toBeLessThan(0.995);
  });

  it('needs little memory for ten million samples', () => {
    const { low, high } = quantileRanks(10_000_000, 50, 99);
    // 5,000,000 and 2.575829 standard deviations of 1581.14 to either side.
    expect(low).toBeCloseTo(5_000_000 - 2.575829 * 1581.14, -1);
    expect(high).toBeCloseTo(5_000_000 + 2.575829 * 1581.14, -1);
  });

  it('has no end where the outermost sample is not sure enough', () => {
    expect(quantileInterval(upTo(5), 50)).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    expect(quantileInterval(upTo(100), 99)).toMatchObject({ high: Number.POSITIVE_INFINITY });
  });

  it('is around the sample quantile', () => {
    expect(quantileOf([5, 1, 4, 2, 3], 50)).toBe(3);
    expect(quantileOf([5, 1, 4, 2], 50)).toBe(2);
    expect(quantileOf(upTo(10), 90)).toBe(9);
    expect(quantileOf(upTo(10), 91)).toBe(10);
    expect(quantileOf([7], 1)).toBe(7);
  });
});
