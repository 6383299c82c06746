import { describe, expect, it } from 'vitest';
import { countPairs, pairedDifference, pairedShareDifference } from '../../src/statistics/paired.ts';

describe('a paired difference of means', () => {
  it("is that of Student's first example", () => {
    // Student, "The probable error of a mean", Biometrika 6 (1908): additional hours of sleep of ten patients by two
    // drugs. Mean difference 1.58, standard deviation 1.23; t(9) = 2.262 gives 0.70 to 2.46.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const { difference, interval, pairs, leftOut } = pairedDifference(second, first, 95);
    expect(difference).toBeCloseTo(1.58, 10);
    expect(interval.low).toBeCloseTo(0.7, 3);
    expect(interval.high).toBeCloseTo(2.46, 3);
    expect([pairs, leftOut]).toEqual([10, 0]);
  });

  it('says which runs it could not compare', () => {
    const found = pairedDifference([1, Number.NaN, 3, 5], [0, 0, Number.NaN, 2], 95);
    expect(found).toMatchObject({ difference: 2, pairs: 2, leftOut: 2 });
  });

  it('compares run by run', () => {
    expect(() => pairedDifference([1, 2], [1], 95)).toThrow('1 runs of the changed case, found 2');
  });
});

describe('a paired difference of shares', () => {
  it('is that of the published example', () => {
    // Complete responses before and after a therapy (Cavo et al. 2012), in Fagerland, Lydersen and Laake, Statistical
    // Analysis of Contingency Tables (2017), chapter 8: -0.0621 (-0.1186 to -0.0046) by Newcombe's method.
    const counts = { both: 59, changedOnly: 6, baseOnly: 16, neither: 80, leftOut: 0 };
    const { difference, interval, pairs } = pairedShareDifference(counts, 95);
    expect(difference).toBeCloseTo(-0.0621, 4);
    expect(interval.low).toBeCloseTo(-0.1186, 4);
    expect(interval.high).toBeCloseTo(-0.0046, 4);
    expect(pairs).toBe(161);
  });

  it('is counted run by run', () => {
    const counts = countPairs([1, 1, 0, 0, 1, Number.NaN, 0], [1, 0, 1, 0, 0, 1, Number.NaN]);
    expect(counts).toEqual({ both: 1, changedOnly: 2, baseOnly: 1, neither: 1, leftOut: 2 });
    expect(pairedShareDifference(counts, 95)).toMatchObject({
      difference: expect.closeTo(1 / 5, 14),
      pairs: 5,
      leftOut: 2,
    });
  });

  it('turns around with its cases', () => {
    const there = pairedShareDifference(
      { both: 20, changedOnly: 9, baseOnly: 3, neither: 68, leftOut: 0 },
      99,
    ).interval;
    const back = pairedShareDifference({ both: 20, changedOnly: 3, baseOnly: 9, neither: 68, leftOut: 0 }, 99).interval;
    expect(back.low).toBeCloseTo(-there.high, 14);
    expect(back.high).toBeCloseTo(-there.low, 14);
  });

  it('of cases that never differ still has a width, and stays within its bounds', () => {
    const { difference, interval } = pairedShareDifference(
      { both: 0, changedOnly: 0, baseOnly: 0, neither: 50, leftOut: 0 },
      95,
    );
    expect(difference).toBe(0);
    expect(interval.low).toBeLessThan(0);
    expect(interval.low).toBeGreaterThan(-0.11);
    const all = pairedShareDifference({ both: 0, changedOnly: 30, baseOnly: 0, neither: 0, leftOut: 0 }, 95);
    expect(all.difference).toBe(1);
    expect(all.interval.high).toBe(1);
  });
});
