import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { saltelliDesign } from '../../src/design/saltelli.ts';
import { type VarianceIndices, varianceIndices } from '../../src/sensitivity/variance-indices.ts';

const key = studyKeyFromSeed('indices');
const bootstrap = { key, resamples: 199, confidence: 99 } as const;

function indicesOf(model: (at: Float64Array) => number, dimensions: number, samples: number): VarianceIndices {
  const design = saltelliDesign(key, samples, dimensions);
  const means = Float64Array.from({ length: design.points }, (_, point) => model(design.at(point)));
  return varianceIndices(dimensions, means, bootstrap);
}

/** Ishigami and Homma (1990) with a = 7 and b = 0.1, over -pi..pi. */
function ishigami(at: Float64Array): number {
  const [x = 0, y = 0, z = 0] = at.map((u) => (2 * u - 1) * Math.PI);
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

describe("Sobol' indices", () => {
  it('of the Ishigami function are the published ones', () => {
    // Saltelli et al., Global Sensitivity Analysis: The Primer (2008); variance 13.8446, mean 3.5.
    const { dimensions, mean, variance, samples, leftOut } = indicesOf(ishigami, 3, 4096);
    const published = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    for (const [dimension, [first = 0, total = 0]] of published.entries()) {
      const found = dimensions[dimension]!;
      expect(Math.abs(found.first - first)).toBeLessThan(0.01);
      expect(Math.abs(found.total - total)).toBeLessThan(0.01);
      expect(found.firstInterval.low).toBeLessThan(first);
      expect(found.firstInterval.high).toBeGreaterThan(first);
      expect(found.totalInterval.low).toBeLessThan(total);
      expect(found.totalInterval.high).toBeGreaterThan(total);
    }
    expect(mean).toBeCloseTo(3.5, 1);
    expect(Math.abs(variance / 13.8446 - 1)).toBeLessThan(0.01);
    expect([samples, leftOut]).toEqual([4096, 0]);
  });

  it("of Sobol's g-function are the analytic ones", () => {
    // Sobol' and Levitan (1999): prod (|4 u - 2| + a) / (1 + a); V_i = 1 / 3 (1 + a_i)^2, V = prod (1 + V_i) - 1.
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const model = (at: Float64Array): number =>
      at.reduce((product, u, each) => (product * (Math.abs(4 * u - 2) + a[each]!)) / (1 + a[each]!), 1);
    const { dimensions } = indicesOf(model, 8, 8192);
    const parts = a.map((each) => 1 / (3 * (1 + each) ** 2));
    const product = parts.reduce((all, part) => all * (1 + part), 1);
    for (const [dimension, part] of parts.entries()) {
      expect(Math.abs(dimensions[dimension]!.first - part / (product - 1))).toBeLessThan(0.01);
      const total = (part * product) / (1 + part) / (product - 1);
      expect(Math.abs(dimensions[dimension]!.total - total)).toBeLessThan(0.01);
    }
  });

  it('leave out whole samples, and say how many points had no number', () => {
    const design = saltelliDesign(key, 64, 3);
    const means = Float64Array.from({ length: design.points }, (_, point) => ishigami(design.at(point)));
    const rest = means.filter((_, point) => Math.floor(point / 5) !== 2 && Math.floor(point / 5) !== 7);
    for (const point of [10, 14, 39]) means[point] = Number.NaN;
    expect(varianceIndices(3, means, bootstrap)).toEqual({ ...varianceIndices(3, rest, bootstrap), leftOut: 3 });
    expect(varianceIndices(3, means, bootstrap).samples).toBe(62);
  });

  it('are not known where nothing varies, or nothing is left', () => {
    const same = varianceIndices(1, [4, 4, 4, 4, 4, 4], bootstrap);
    expect(same.dimensions[0]).toMatchObject({ first: Number.NaN, totalInterval: { low: Number.NaN } });
    expect(varianceIndices(1, [4, Number.NaN, 4], bootstrap)).toMatchObject({
      samples: 0,
      leftOut: 1,
      mean: Number.NaN,
    });
  });
});
