import { derivedKey, studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { randomDesign } from '../../src/design/random.ts';
import { bootstrapIntervals } from '../../src/statistics/bootstrap.ts';

const key = studyKeyFromSeed('resamples');
const meanOf = (values: readonly number[]) => (picked: Uint32Array) => [
  picked.reduce((sum, item) => sum + values[item]!, 0) / picked.length,
];

describe('a bootstrap', () => {
  it('of a mean reaches as far as the central limit says', () => {
    const values = Array.from({ length: 400 }, (_, index) => index);
    const [interval] = bootstrapIntervals({ key, count: 400, resamples: 1999, confidence: 95 }, meanOf(values));
    // Mean 199.5; standard error sqrt((400^2 - 1) / 12 / 400) = 5.7735, of which 1.96 to either side.
    expect(interval!.low).toBeCloseTo(199.5 - 1.96 * 5.7735, -0.5);
    expect(interval!.high).toBeCloseTo(199.5 + 1.96 * 5.7735, -0.5);
  });

  it('holds the mean of the distribution about as often as it says', () => {
    let held = 0;
    for (let trial = 0; trial < 300; trial += 1) {
      const own = derivedKey(key, trial);
      const design = randomDesign(own, 60, 1);
      const values = Array.from({ length: 60 }, (_, point) => design.at(point)[0]!);
      const [interval] = bootstrapIntervals({ key: own, count: 60, resamples: 199, confidence: 90 }, meanOf(values));
      if (interval!.low <= 0.5 && 0.5 <= interval!.high) held += 1;
    }
    // 270 of 300 with a standard deviation of 5.2; percentile intervals of so few are a little narrow.
    expect(held).toBeGreaterThan(270 - 4 * 5.2);
    expect(held).toBeLessThan(270 + 4 * 5.2);
  });

  it('picks each item as often as any other', () => {
    const times = new Array<number>(10).fill(0);
    bootstrapIntervals({ key, count: 10, resamples: 2000, confidence: 95 }, (picked) => {
      for (const item of picked) times[item]! += 1;
      return [];
    });
    const chiSquare = times.reduce((sum, each) => sum + (each - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(27.88); // 99.9% of chi-square with 9 degrees of freedom, NIST
  });

  it('does not know what some resample has no number for', () => {
    const options = { key, count: 3, resamples: 99, confidence: 95 } as const;
    expect(bootstrapIntervals(options, () => [1, Number.NaN])).toEqual([
      { low: 1, high: 1 },
      { low: Number.NaN, high: Number.NaN },
    ]);
  });
});
