import { quantileInterval, quantileOf } from '@sandtable/engine';
import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { randomDesign } from '../../src/design/random.ts';
import { histogramQuantile, histogramQuantileInterval, makeHistogramCounting } from '../../src/statistics/histogram.ts';

const counted = (values: readonly number[], binsMost: number) => {
  const counting = makeHistogramCounting(binsMost);
  for (const value of values) counting.add(value);
  return counting;
};

const design = randomDesign(studyKeyFromSeed('numbers'), 5000, 2);
/** Whole numbers around 0 with long tails. */
const numbers = Array.from({ length: 5000 }, (_, point) => {
  const [u = 0, v = 0] = design.at(point);
  return Math.round((u - 0.4) * 300 * v ** -0.5);
});

describe('a histogram', () => {
  it('counts every number by itself while they are few', () => {
    expect(counted([3, -1, 3, 0, 7, 3], 4).histogram()).toEqual({
      width: 1,
      count: 6,
      bins: [
        { from: -1, count: 1 },
        { from: 0, count: 1 },
        { from: 3, count: 3 },
        { from: 7, count: 1 },
      ],
    });
  });

  it('joins bins two by two when there are too many', () => {
    expect(counted([3, -1, 0, 7, 6, 1], 4).histogram()).toEqual({
      width: 2,
      count: 6,
      bins: [
        { from: -2, count: 1 },
        { from: 0, count: 2 },
        { from: 2, count: 1 },
        { from: 6, count: 2 },
      ],
    });
  });

  it('is the same in any order, and from any parts', () => {
    const whole = counted(numbers, 64).histogram();
    expect(whole.bins.length).toBeLessThanOrEqual(64);
    expect(counted(numbers.toReversed(), 64).histogram()).toEqual(whole);
    expect(
      counted(
        numbers.toSorted((a, b) => a - b),
        64,
      ).histogram(),
    ).toEqual(whole);
    const few = counted(numbers.slice(0, 20), 64);
    few.merge(counted(numbers.slice(20), 64).histogram());
    expect(few.histogram()).toEqual(whole);
    const many = counted(numbers.slice(20), 64);
    many.merge(counted(numbers.slice(0, 20), 64).histogram());
    expect(many.histogram()).toEqual(whole);
  });

  it('knows quantiles to within its width', () => {
    const { width } = counted(numbers, 64).histogram();
    expect(width).toBeGreaterThan(1);
    for (const percent of [1, 10, 50, 90, 99, 100]) {
      const exact = quantileOf(numbers, percent);
      expect(histogramQuantile(counted(numbers, 100_000).histogram(), percent)).toBe(exact);
      const from = histogramQuantile(counted(numbers, 64).histogram(), percent);
      expect(from).toBeLessThanOrEqual(exact);
      expect(from + width - 1).toBeGreaterThanOrEqual(exact);
    }
  });

  it('knows intervals of quantiles, never too narrow', () => {
    const { width } = counted(numbers, 64).histogram();
    for (const percent of [1, 50, 99]) {
      const exact = quantileInterval(numbers, percent, 95);
      expect(histogramQuantileInterval(counted(numbers, 100_000).histogram(), percent, 95)).toEqual(exact);
      const { low, high } = histogramQuantileInterval(counted(numbers, 64).histogram(), percent, 95);
      expect(exact.low - low).toBeGreaterThanOrEqual(0);
      expect(exact.low - low).toBeLessThan(width);
      expect(high - exact.high).toBeGreaterThanOrEqual(0);
      expect(high - exact.high).toBeLessThan(width);
    }
    expect(histogramQuantileInterval(counted([1, 2, 3], 64).histogram(), 50, 95)).toEqual({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('of nothing has no quantile', () => {
    expect(histogramQuantile(makeHistogramCounting(2).histogram(), 50)).toBeNaN();
  });

  it('holds the greatest numbers on both sides of 0 in two bins', () => {
    const greatest = Number.MAX_SAFE_INTEGER;
    expect(counted([-greatest, 5, greatest], 2).histogram()).toEqual({
      width: 2 ** 53,
      count: 3,
      bins: [
        { from: -(2 ** 53), count: 1 },
        { from: 0, count: 2 },
      ],
    });
  });
});
