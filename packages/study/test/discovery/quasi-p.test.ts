import { describe, expect, it } from 'vitest';
import { quasiP } from '../../src/discovery/quasi-p.ts';

describe('one side of the binomial test', () => {
  it.each([
    [3, 10, 0.3],
    [7, 10, 0.5],
    [10, 10, 0.9],
    [40, 100, 0.25],
    [1, 50, 0.01],
  ])('for %i of %i at %f is the sum of the binomial distribution', (successes, tries, chance) => {
    const choose = (hits: number): number => {
      let ways = 1;
      for (let each = 1; each <= hits; each += 1) ways = (ways * (tries - hits + each)) / each;
      return ways;
    };
    let sum = 0;
    for (let hits = successes; hits <= tries; hits += 1)
      sum += choose(hits) * chance ** hits * (1 - chance) ** (tries - hits);
    expect(quasiP(successes, tries, chance) / sum).toBeCloseTo(1, 11);
  });

  it('has its ends', () => {
    expect([quasiP(0, 5, 0.5), quasiP(5, 5, 1), quasiP(1, 5, 0)]).toEqual([1, 1, 0]);
    expect(quasiP(10_000, 20_000, 0.5)).toBeCloseTo(0.5 + 0.5 * 0.005642, 5);
  });
});
