import type { Parameter } from '@sandtable/scenario';
import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { parameterQuantile } from '../../src/distribution/parameter-quantile.ts';

const parameter = (min: number, max: number, varies?: Parameter['varies']): Parameter => ({
  id: 'resolve',
  title: {},
  min,
  max,
  default: min,
  kind: 'number',
  grounds: { sources: [] },
  ...(varies ? { varies } : {}),
});

/** How often each number from min to max comes, of a thousand coordinates evenly spread for each number. */
function sharesOf({ min, max, ...rest }: Parameter): number[] {
  const quantile = parameterQuantile({ min, max, ...rest });
  const count = 1000 * (max - min + 1);
  const shares = new Array<number>(max - min + 1).fill(0);
  for (let index = 0; index < count; index += 1) shares[quantile((index + 0.5) / count) - min]! += 1 / count;
  return shares;
}

describe('a parameter without a distribution, or uniform', () => {
  it('has every number of its range alike', () => {
    for (const share of sharesOf(parameter(-2, 4))) expect(share).toBeCloseTo(1 / 7, 10);
    for (const share of sharesOf(parameter(0, 1, { as: 'uniform', arguments: [] }))) expect(share).toBeCloseTo(0.5, 10);
  });

  it('reaches both ends, and not beyond', () => {
    const quantile = parameterQuantile(parameter(-1_000_000_000, 1_000_000_000));
    expect([quantile(0), quantile(1 - 2 ** -53)]).toEqual([-1_000_000_000, 1_000_000_000]);
  });
});

describe('every distribution', () => {
  const sorted = (count: number) =>
    fc
      .array(fc.integer({ min: -50, max: 5000 }), { minLength: count, maxLength: count })
      .map((numbers) => numbers.sort((a, b) => a - b));
  const varying = fc.oneof(
    fc.record({ as: fc.constantFrom('triangular' as const, 'pert' as const), arguments: sorted(3) }),
    fc.record({
      as: fc.constant('normal' as const),
      arguments: fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 1, max: 3000 })),
    }),
  );

  it('gives whole numbers within the bounds, and within low and high, that rise with the coordinate', () => {
    fc.assert(
      fc.property(varying, sorted(2), ({ as, arguments: given }, [min = 0, max = 0]) => {
        const isBetween = as !== 'normal';
        const [low, high] = isBetween ? [given[0]!, given[2]!] : [min, max];
        const quantile = parameterQuantile(parameter(low, high, { as, arguments: [...given] }));
        let before = low;
        for (let step = 0; step < 64; step += 1) {
          const number = quantile((step + step / 64) / 65);
          expect(Number.isInteger(number) && number >= before && number <= high).toBe(true);
          before = number;
        }
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });
});

describe('a base value', () => {
  it('is the default', () => {
    expect(parameterQuantile({ ...parameter(0, 9), default: 7 })(Number.NaN)).toBe(7);
  });

  it('is asked for by NaN only', () => {
    expect(() => parameterQuantile(parameter(0, 9))(1)).toThrow('a coordinate from 0 to below 1, or NaN');
  });
});

describe('triangular', () => {
  it('has the quantiles of the triangle', () => {
    // Of 0, 300000, 1000000: F(x) = x^2 / (10^6 * 300000) up to the mode, which has 30% below it.
    const quantile = parameterQuantile(
      parameter(0, 1_000_000, { as: 'triangular', arguments: [0, 300_000, 1_000_000] }),
    );
    for (const u of [0.01, 0.1, 0.25, 0.3]) expect(Math.abs(quantile(u) - Math.sqrt(u * 3e11))).toBeLessThan(2);
    for (const u of [0.5, 0.75, 0.99])
      expect(Math.abs(quantile(u) - (1e6 - Math.sqrt((1 - u) * 7e11)))).toBeLessThan(2);
  });

  it('is likeliest at its mode even at an end of a short range', () => {
    const [none = 0, one = 0, two = 0] = sharesOf(parameter(0, 2, { as: 'triangular', arguments: [0, 0, 2] }));
    // By hand: the triangle from -1/2 over 0 to 5/2 has 7/15, 6/15 and 2/15 in its three units.
    expect([none, one, two].map((share) => Math.round(share * 1000))).toEqual([467, 400, 133]);
    const mirrored = sharesOf(parameter(0, 2, { as: 'triangular', arguments: [0, 2, 2] }));
    expect(mirrored.map((share) => Math.round(share * 1000))).toEqual([133, 400, 467]);
  });

  it('of one number is that number', () => {
    const quantile = parameterQuantile(parameter(0, 9, { as: 'triangular', arguments: [4, 4, 4] }));
    expect([0, 0.3, 0.999].map(quantile)).toEqual([4, 4, 4]);
  });
});

describe('normal', () => {
  it('has the quantiles of the normal distribution', () => {
    const quantile = parameterQuantile(parameter(0, 1_000_000, { as: 'normal', arguments: [500_000, 50_000] }));
    for (const [u, z] of [
      [0.025, -1.959964],
      [0.25, -0.67449],
      [0.5, 0],
      [0.9, 1.281552],
      [0.999, 3.090232],
    ] as const) {
      expect(Math.abs(quantile(u) - (500_000 + 50_000 * z))).toBeLessThanOrEqual(1);
    }
  });

  it('is cut at the bounds: what lies beyond is not heaped up there', () => {
    // Half of the distribution is cut away; of the rest each unit keeps its part, the first unit reaches down to -1/2.
    const shares = sharesOf(parameter(0, 30, { as: 'normal', arguments: [0, 10] }));
    const below = (x: number): number => normalBySimpson(x / 10);
    for (const [number, share] of shares.entries()) {
      const expected = (below(number + 0.5) - below(number - 0.5)) / (below(30.5) - below(-0.5));
      expect(share).toBeCloseTo(expected, 3);
    }
  });

  it('whose bounds lie far out on one side falls off from the nearer one', () => {
    for (const [min, max, mean] of [
      [100, 110, 0],
      [-110, -100, 0],
    ] as const) {
      const shares = sharesOf(parameter(min, max, { as: 'normal', arguments: [mean, 10] }));
      const fromNear = min > 0 ? shares : shares.toReversed();
      // Ten deviations out the density falls by exp(-1) or a little more in each unit of a tenth of a deviation.
      expect(fromNear[1]! / fromNear[0]!).toBeGreaterThan(0.32);
      expect(fromNear[1]! / fromNear[0]!).toBeLessThan(0.37);
    }
  });

  it('of which nothing is left within the bounds is the number nearest to the mean', () => {
    expect(parameterQuantile(parameter(0, 9, { as: 'normal', arguments: [1000, 1] }))(0.5)).toBe(9);
    expect(parameterQuantile(parameter(0, 9, { as: 'normal', arguments: [-1000, 1] }))(0.5)).toBe(0);
  });
});

describe('pert', () => {
  it('has the quantiles of its beta distribution', () => {
    const quantile = parameterQuantile(
      parameter(0, 1_000_000, { as: 'pert', arguments: [200_000, 400_000, 1_000_000] }),
    );
    for (const u of [0.01, 0.1, 0.5, 0.9, 0.99]) {
      expect(Math.abs(quantile(u) - (200_000 + 800_000 * jStat.beta.inv(u, 2, 4)))).toBeLessThan(3);
    }
  });

  it('has the mean and the spread of the method', () => {
    const shares = sharesOf(parameter(0, 100, { as: 'pert', arguments: [10, 30, 90] }));
    const mean = shares.reduce((sum, share, number) => sum + share * number, 0);
    const variance = shares.reduce((sum, share, number) => sum + share * (number - mean) ** 2, 0);
    // (low + 4 mode + high) / 6, and (mean - low)(high - mean) / 7 with ends half a unit farther out, and rounding's 1/12.
    expect(mean).toBeCloseTo((10 + 4 * 30 + 90) / 6, 0);
    expect(variance).toBeCloseTo(((mean - 9.5) * (90.5 - mean)) / 7 + 1 / 12, 0);
    expect(shares.indexOf(Math.max(...shares))).toBe(30);
  });

  it('of one number is that number', () => {
    expect(parameterQuantile(parameter(0, 9, { as: 'pert', arguments: [4, 4, 4] }))(0.7)).toBe(4);
  });
});

/** The normal distribution by Simpson's rule on its density. */
function normalBySimpson(z: number): number {
  const steps = 2000;
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const x = (z * step) / steps;
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-x * x) / 2);
  }
  return 0.5 + (sum * z) / steps / 3 / Math.sqrt(2 * Math.PI);
}
