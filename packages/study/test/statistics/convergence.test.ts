import { meanInterval, wilsonInterval } from '@sandtable/engine';
import { describe, expect, it } from 'vitest';
import { convergenceOf } from '../../src/statistics/convergence.ts';

describe('how an estimate settled', () => {
  it('is told at powers of two and at the end', () => {
    const samples = Array.from({ length: 100 }, (_, index) => (index * 37) % 23);
    const milestones = convergenceOf(samples, 'mean', 95);
    expect(milestones.map(({ runs }) => runs)).toEqual([2, 4, 8, 16, 32, 64, 100]);
    for (const { runs, estimate, interval } of milestones) {
      const part = samples.slice(0, runs);
      expect(estimate).toBeCloseTo(part.reduce((sum, each) => sum + each, 0) / runs, 12);
      expect(interval.low).toBeCloseTo(meanInterval(part, 95).low, 10);
      expect(interval.high).toBeCloseTo(meanInterval(part, 95).high, 10);
    }
  });

  it('of a share has its interval', () => {
    const samples = Array.from({ length: 64 }, (_, index) => (index % 3 === 0 ? 1 : 0));
    const milestones = convergenceOf(samples, 'share', 99);
    expect(milestones.at(-1)).toEqual({
      runs: 64,
      estimate: expect.closeTo(22 / 64, 12),
      interval: wilsonInterval(22, 64, 99),
    });
    expect(milestones).toHaveLength(6);
  });

  it('of a single run is not known', () => {
    expect(convergenceOf([4], 'mean', 95)).toEqual([
      { runs: 1, estimate: 4, interval: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } },
    ]);
    expect(convergenceOf([], 'mean', 95)).toEqual([]);
  });
});
