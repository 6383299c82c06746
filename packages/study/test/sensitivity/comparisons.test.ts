import { describe, expect, it } from 'vitest';
import { screeningDesign } from '../../src/design/screening.ts';
import { mainEffects } from '../../src/sensitivity/main-effects.ts';
import { scorecard } from '../../src/sensitivity/scorecard.ts';
import { tornado } from '../../src/sensitivity/tornado.ts';

describe('a tornado', () => {
  it('has the widest bar first, from the least to the most of base, low and high', () => {
    // Base 10; low and high of the first: 9 and 12; levels of the second: 10, 4, 11; of the third: 12 and 13.
    const { base, bars, leftOut } = tornado([{}, { levels: 3 }, {}], [10, 9, 12, 10, 4, 11, 12, 13]);
    expect([base, leftOut]).toEqual([10, 0]);
    expect(bars).toEqual([
      { dimension: 1, outcomes: [10, 4, 11], swing: 7 },
      { dimension: 0, outcomes: [9, 12], swing: 3 },
      { dimension: 2, outcomes: [12, 13], swing: 3 },
    ]);
  });

  it('goes on without points that have no number, and says how many', () => {
    const { bars, leftOut } = tornado([{}, {}], [Number.NaN, Number.NaN, Number.NaN, 3, 5]);
    expect(bars.map(({ dimension, swing }) => [dimension, swing])).toEqual([
      [1, 2],
      [0, Number.NaN],
    ]);
    expect(leftOut).toBe(3);
  });
});

describe('main effects', () => {
  const design = screeningDesign(11, 'plain');
  const slopes = [5, -3, 0, 0, 2, 0, 0, 0, 0, 1, 0];
  const sign = (u: number): number => (u > 0.5 ? 1 : -1);
  const means = Float64Array.from({ length: 12 }, (_, point) =>
    design.at(point).reduce((sum, u, dimension) => sum + (slopes[dimension]! * sign(u)) / 2, 100),
  );

  it('of a linear outcome are exact, with intervals from the variances of the means', () => {
    const variances = new Float64Array(12).fill(0.3);
    const { dimensions, leftOut } = mainEffects(design, means, { variances, confidence: 95 });
    expect(dimensions.map(({ effect }) => effect)).toEqual(slopes.map((slope) => expect.closeTo(slope, 12)));
    // Var = 0.3 / 6 + 0.3 / 6 = 0.1; 1.959964 of its root.
    expect(dimensions[0]!.interval!.high).toBeCloseTo(5 + 1.959964 * Math.sqrt(0.1), 6);
    expect(dimensions[0]!.interval!.low).toBeCloseTo(5 - 1.959964 * Math.sqrt(0.1), 6);
    expect(leftOut).toBe(0);
  });

  it('have no interval where no variance is known', () => {
    expect(mainEffects(design, means).dimensions[0]).toEqual({ effect: expect.closeTo(5, 12) });
  });

  it('compare the points that are left, and say how many were not', () => {
    const some = means.slice();
    some[11] = Number.NaN;
    const { dimensions, leftOut } = mainEffects(design, some);
    expect(leftOut).toBe(1);
    const high = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((point) => design.at(point)[0]! > 0.5);
    const low = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((point) => design.at(point)[0]! < 0.5);
    const mean = (points: number[]): number => points.reduce((sum, point) => sum + means[point]!, 0) / points.length;
    expect(dimensions[0]!.effect).toBeCloseTo(mean(high) - mean(low), 12);
  });
});

describe('main effects of nothing', () => {
  it('are not known', () => {
    const design = screeningDesign(3, 'plain');
    const nothing = new Float64Array(design.points).fill(Number.NaN);
    const { dimensions, leftOut } = mainEffects(design, nothing, { variances: nothing, confidence: 95 });
    expect(dimensions[0]).toEqual({ effect: Number.NaN, interval: { low: Number.NaN, high: Number.NaN } });
    expect(leftOut).toBe(4);
  });
});

describe('the scorecard of excursions', () => {
  const base = [1, 2, 3, 4, 5, 6];

  it('ranks cases by what they change, up or down', () => {
    const scores = scorecard(
      base,
      [
        { name: 'a little', samples: [1, 2, 4, 4, 5, 6] },
        { name: 'much less', samples: base.map((each) => each - 5) },
        { name: 'nothing', samples: base },
        { name: 'as much more', samples: base.map((each) => each + 5) },
        { name: 'nobody knows', samples: base.map(() => Number.NaN) },
      ],
      'mean',
      95,
    );
    expect(scores.map(({ name, rank, clear, leftOut }) => [rank, name, clear, leftOut])).toEqual([
      [1, 'much less', true, 0],
      [1, 'as much more', true, 0],
      [3, 'a little', false, 0],
      [4, 'nothing', false, 0],
      [5, 'nobody knows', false, 6],
    ]);
    // Differences 0, 0, 1, 0, 0, 0: mean 1/6, variance 1/6, t(5) = 2.571.
    expect(scores[2]!.interval.high).toBeCloseTo(1 / 6 + 2.571 / 6, 3);
  });

  it('of shares uses their own interval, which is never a point', () => {
    const yes = [1, 0, 1, 1, 0, 0, 1, 0, 1, 1];
    const [same] = scorecard(yes, [{ name: 'the same', samples: yes }], 'share', 95);
    expect(same!.difference).toBe(0);
    expect(same!.interval.high).toBeGreaterThan(0);
    expect(same!.clear).toBe(false);
  });
});
