import { studyKeyFromSeed } from '@sandtable/random';
import { SobolSequenceGenerator } from 'sobol';
import { describe, expect, it } from 'vitest';
import { SOBOL_DIMENSIONS_MOST } from '../../src/design/direction-numbers.ts';
import { owenScrambling } from '../../src/design/owen-scrambling.ts';
import { saltelliDesign } from '../../src/design/saltelli.ts';
import { sobolDesign, sobolSequence } from '../../src/design/sobol.ts';
import { purposeKey } from '../../src/design/unit-draw.ts';

const key = studyKeyFromSeed('nets');

describe("Sobol's sequence", () => {
  it('begins as Joe and Kuo publish it', () => {
    // Joe and Kuo, "Notes on generating Sobol' sequences" (2008), the output of their program for three dimensions.
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ];
    const at = sobolSequence(3);
    expect(published.map((_, point) => [...at(point)].map((digits) => digits / 2 ** 32))).toEqual(published);
  });

  it('is that of an independent program in all dimensions', () => {
    const judge = new SobolSequenceGenerator(SOBOL_DIMENSIONS_MOST);
    const at = sobolSequence(SOBOL_DIMENSIONS_MOST);
    for (let point = 0; point < 3000; point += 1) {
      const expected = judge.nextVector().map((coordinate) => coordinate * 2 ** 32);
      if (point % 7 === 0 || point < 10) expect([...at(point)]).toEqual(expected);
    }
  });

  it('has 2^31 points and more', () => {
    const at = sobolSequence(2);
    // Gray's code of 2^32 - 1 is 2^31: the last direction number, which in the first dimension is the last digit.
    expect(at(0xffffffff)[0]).toBe(1);
  });
});

describe('scrambled', () => {
  it.each([
    [4, 0],
    [7, 1],
    [10, 2],
  ])('its first 2^%i points have one in each elementary interval of the first two dimensions', (m, seed) => {
    const design = sobolDesign(studyKeyFromSeed(`net ${seed}`), 2 ** m, 2);
    const points = Array.from({ length: 2 ** m }, (_, point) => design.at(point));
    // The first two dimensions are a (0, m, 2)-net: every box of 2^-a by 2^-(m - a) holds one point.
    for (let a = 0; a <= m; a += 1) {
      const boxes = new Set(points.map(([x, y]) => `${Math.floor(x! * 2 ** a)},${Math.floor(y! * 2 ** (m - a))}`));
      expect(boxes.size).toBe(2 ** m);
    }
  });

  it('every dimension of every block of 2^m points has one point in each slice', () => {
    const design = sobolDesign(key, 1024, 64);
    for (const start of [0, 256, 768]) {
      const points = Array.from({ length: 256 }, (_, index) => design.at(start + index));
      for (let dimension = 0; dimension < 64; dimension += 1) {
        expect(new Set(points.map((at) => Math.floor(at[dimension]! * 256))).size).toBe(256);
      }
    }
  });

  it('integrates a smooth function far better than random points would', () => {
    // The product of 1 + (u - 1/2) over 5 dimensions has mean 1; its variance is (13/12)^5 - 1 = 0.492.
    const errors = Array.from({ length: 20 }, (_, seed) => {
      const design = sobolDesign(studyKeyFromSeed(`integral ${seed}`), 1024, 5);
      let sum = 0;
      for (let point = 0; point < 1024; point += 1)
        sum += design.at(point).reduce((product, u) => product * (0.5 + u), 1);
      return sum / 1024 - 1;
    });
    const meanSquare = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
    expect(meanSquare).toBeLessThan(0.492 / 1024 / 100);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan((4 * Math.sqrt(meanSquare)) / Math.sqrt(errors.length));
  });

  it('is uniform at each point over keys', () => {
    const count = 4000;
    const values = Array.from({ length: count }, (_, seed) => owenScrambling([seed, 1, 2, 3])(0x40000000, 3) / 2 ** 32);
    const sixteenths = new Array<number>(16).fill(0);
    for (const value of values) sixteenths[Math.floor(value * 16)]! += 1;
    const chiSquare = sixteenths.reduce((sum, times) => sum + (times - count / 16) ** 2 / (count / 16), 0);
    expect(chiSquare).toBeLessThan(37.7); // 99.9% of chi-square with 15 degrees of freedom, NIST
  });

  it('flips each digit by a fair coin of its own, which hangs on all the digits before it', () => {
    const count = 4000;
    const one = 0x2545f491;
    const other = one ^ 0x80000000;
    const flips = new Array<number>(32).fill(0);
    const alike = new Array<number>(32).fill(0);
    const withNext = new Array<number>(31).fill(0);
    for (let seed = 0; seed < count; seed += 1) {
      const scrambled = owenScrambling([seed, 4, 5, 6]);
      const flipped = scrambled(one, 2) ^ one;
      const flippedThere = scrambled(other >>> 0, 2) ^ other;
      for (let place = 0; place < 32; place += 1) {
        const flip = (flipped >>> place) & 1;
        flips[place]! += flip;
        if (flip === ((flippedThere >>> place) & 1)) alike[place]! += 1;
        if (place < 31 && flip === ((flipped >>> (place + 1)) & 1)) withNext[place]! += 1;
      }
    }
    // Of 94 counts of 4000 fair coins the farthest from a half lies within four and a half deviations.
    const isFair = (heads: number): boolean => Math.abs(heads - count / 2) < 4.5 * Math.sqrt(count / 4);
    expect(flips.every(isFair)).toBe(true);
    expect(withNext.every(isFair)).toBe(true);
    // The two coordinates differ in their first digit: they share its coin, and no other.
    expect(alike.slice(0, 31).every(isFair)).toBe(true);
    expect(alike[31]).toBe(count);
  });

  it('keeps exactly the common digits of two coordinates, and flips each first different one', () => {
    const scrambled = owenScrambling(purposeKey(key, 'test'));
    for (let place = 0; place < 32; place += 1) {
      const one = 0x9e3779b9;
      const other = (one ^ (0x80000000 >>> place)) >>> 0;
      const difference = (scrambled(one, 5) ^ scrambled(other, 5)) >>> 0;
      expect(Math.clz32(difference)).toBe(place);
    }
  });
});

describe('the design for Sobol indices', () => {
  it('has A, B and A with each coordinate of B in turn', () => {
    const design = saltelliDesign(key, 8, 3);
    expect(design.points).toBe(40);
    for (let sample = 0; sample < 8; sample += 1) {
      const [a, b, ...mixed] = Array.from({ length: 5 }, (_, which) => [...design.at(sample * 5 + which)]);
      expect(mixed).toEqual(a!.map((_, dimension) => a!.map((u, each) => (each === dimension ? b![each] : u))));
      expect(a!.some((u, each) => u === b![each])).toBe(false);
    }
  });

  it('begins the same when it is made longer', () => {
    expect(saltelliDesign(key, 8, 3).at(17)).toEqual(saltelliDesign(key, 64, 3).at(17));
  });
});
