import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/design/design.ts';
import { morrisDesign } from '../../src/design/morris.ts';
import { elementaryEffects } from '../../src/sensitivity/elementary-effects.ts';

const key = studyKeyFromSeed('effects');
const bootstrap = { key, resamples: 199, confidence: 95 } as const;

/** From the middles of four slices, where the design stands, to 0, 1/3, 2/3, 1, where Morris does. */
const onGrid = (u: number): number => (4 * u - 0.5) / 3;

/**
 * The computational experiment of Morris (1991) with 20 inputs. The coefficients that he draws from a normal
 * distribution are (-1)^i and (-1)^(i + j) here, as in Saltelli, Chan and Scott, Sensitivity Analysis (2000).
 */
function morris(at: Float64Array): number {
  const x = [...at].map(onGrid);
  const w = x.map((each, index) => 2 * ([2, 4, 6].includes(index) ? (1.1 * each) / (each + 0.1) - 0.5 : each - 0.5));
  const upTo = (count: number): number[] => w.slice(0, count);
  const sign = (power: number): number => (power % 2 === 0 ? 1 : -1);
  let y = 0;
  for (let i = 0; i < 20; i += 1) {
    y += (i < 10 ? 20 : sign(i + 1)) * w[i]!;
    for (let j = i + 1; j < 20; j += 1) y += (j < 6 ? -15 : sign(i + j)) * w[i]! * w[j]!;
  }
  return y - 10 * products(upTo(5), 3) + 5 * products(upTo(4), 4);
}

/** The sum of the products of all subsets of this size. */
function products(factors: readonly number[], size: number): number {
  if (size === 0) return 1;
  return factors.reduce((sum, factor, index) => sum + factor * products(factors.slice(index + 1), size - 1), 0);
}

describe('elementary effects', () => {
  const dimensions: Dimension[] = Array.from({ length: 20 }, () => ({}));
  const design = morrisDesign(key, 40, dimensions);
  const means = Float64Array.from({ length: design.points }, (_, point) => morris(design.at(point)));

  it('find what Morris found: ten inputs matter, of which three are linear and seven are not', () => {
    const { dimensions: found, leftOut } = elementaryEffects(design, dimensions, means, bootstrap);
    const important = found.slice(0, 10);
    const unimportant = found.slice(10);
    expect(Math.min(...important.map(({ muStar }) => muStar))).toBeGreaterThan(
      2 * Math.max(...unimportant.map(({ muStar }) => muStar)),
    );
    for (const { mu, muStar, sigma } of found.slice(7, 10)) {
      // Slope 20 in w is 40 in x, and all effects have one sign.
      expect(Math.abs(mu - 40)).toBeLessThan(6);
      expect(muStar).toBeCloseTo(mu, 10);
      expect(sigma).toBeLessThan(15);
    }
    for (const { sigma } of found.slice(0, 7)) expect(sigma).toBeGreaterThan(25);
    expect(leftOut).toBe(0);
  });

  it('have intervals around muStar', () => {
    for (const { muStar, muStarInterval, effects } of elementaryEffects(design, dimensions, means, bootstrap)
      .dimensions) {
      expect(muStarInterval.low).toBeLessThan(muStar);
      expect(muStarInterval.high).toBeGreaterThan(muStar);
      expect(effects).toBe(40);
    }
  });

  it('of a linear outcome are its slopes over the whole grid, whatever the levels', () => {
    const mixed: Dimension[] = [{}, { levels: 2 }, { levels: 3 }, { levels: 5 }];
    const small = morrisDesign(key, 10, mixed);
    // Over the grid: 6 from first to last of four; 3, 4 and 10 from the first to the last of their levels.
    const outcome = ([a = 0, b = 0, c = 0, d = 0]: Float64Array): number =>
      6 * onGrid(a) - 3 * Math.floor(2 * b) + 2 * Math.floor(3 * c) + 2.5 * Math.floor(5 * d);
    const linear = Float64Array.from({ length: small.points }, (_, point) => outcome(small.at(point)));
    const { dimensions: found } = elementaryEffects(small, mixed, linear, bootstrap);
    expect(found.map(({ mu }) => mu)).toEqual([6, -3, 4, 10].map((slope) => expect.closeTo(slope, 10)));
    expect(found.map(({ muStar }) => muStar)).toEqual([6, 3, 4, 10].map((slope) => expect.closeTo(slope, 10)));
    for (const { sigma } of found) expect(sigma).toBeLessThan(1e-10);
  });

  it('of a product of two switches are on or off: sigma is the standard deviation of such a sample', () => {
    const switches: Dimension[] = [{ levels: 2 }, { levels: 2 }];
    const small = morrisDesign(key, 11, switches);
    const product = Float64Array.from({ length: small.points }, (_, point) =>
      small.at(point).reduce((all, u) => all * Math.floor(2 * u), 1),
    );
    for (const { mu, muStar, sigma } of elementaryEffects(small, switches, product, bootstrap).dimensions) {
      expect(mu * 11).toBeCloseTo(Math.round(mu * 11), 10);
      expect(muStar).toBeCloseTo(mu, 12);
      expect(sigma ** 2).toBeCloseTo((11 / 10) * mu * (1 - mu), 12);
    }
  });

  it('of a dimension of a single level are nothing', () => {
    const still: Dimension[] = [{ levels: 1 }, {}];
    const small = morrisDesign(key, 5, still);
    const linear = Float64Array.from({ length: small.points }, (_, point) => 3 * onGrid(small.at(point)[1]!));
    const [none, some] = elementaryEffects(small, still, linear, bootstrap).dimensions;
    expect(none).toEqual({ mu: 0, muStar: 0, muStarInterval: { low: 0, high: 0 }, sigma: 0, effects: 5 });
    expect(some!.mu).toBeCloseTo(3, 12);
  });

  it('say what was left out', () => {
    const some = means.slice();
    some[0] = Number.NaN;
    some[30] = Number.NaN;
    const { dimensions: found, leftOut } = elementaryEffects(design, dimensions, some, bootstrap);
    expect(leftOut).toBe(2);
    // The first point of a trajectory bears one effect, one within bears two.
    expect(found.reduce((sum, { effects }) => sum + effects, 0)).toBe(20 * 40 - 3);
  });
});
