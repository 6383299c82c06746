import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { baseDesign } from '../../src/design/base.ts';
import { type Design, levelAt, levelCoordinate } from '../../src/design/design.ts';
import { fullFactorial, fullFactorialPoints } from '../../src/design/full-factorial.ts';
import { randomDesign } from '../../src/design/random.ts';

const key = studyKeyFromSeed('designs');

function pointsOf(design: Design): number[][] {
  return Array.from({ length: design.points }, (_, point) => [...design.at(point)]);
}

describe('a coordinate and its level', () => {
  it('belong together for every number of levels up to 200', () => {
    for (let levels = 1; levels <= 200; levels += 1) {
      for (let level = 0; level < levels; level += 1)
        expect(levelAt(levelCoordinate(level, levels), levels)).toBe(level);
    }
  });

  it('are floor(u * levels)', () => {
    expect([0, 0.24, 0.25, 0.5, 0.99].map((u) => levelAt(u, 4))).toEqual([0, 0, 1, 2, 3]);
    expect(levelAt(1 - 2 ** -53, 3)).toBe(2);
  });
});

describe('the base design', () => {
  it('is one point with everything at its base value', () => {
    expect(pointsOf(baseDesign(3))).toEqual([[Number.NaN, Number.NaN, Number.NaN]]);
  });

  it('has no second point', () => {
    expect(() => baseDesign(3).at(1)).toThrow('expected point to be an integer from 0 to 0, found 1');
  });
});

describe('a full factorial', () => {
  it('has every combination once, the last dimension changing fastest', () => {
    const levels = [2, 3];
    const found = pointsOf(fullFactorial(levels)).map((at) =>
      at.map((u, index) => levelAt(u, levels[index]!)).join(''),
    );
    expect(found).toEqual(['00', '01', '02', '10', '11', '12']);
  });

  it('counts its points before it is made', () => {
    expect(fullFactorialPoints([3, 4, 5])).toBe(60);
    expect(fullFactorialPoints([])).toBe(1);
    expect(() => fullFactorial(new Array<number>(40).fill(2))).toThrow('number of points');
  });
});

describe('a random design', () => {
  it('is uniform in each dimension, and its dimensions and neighbours know nothing of each other', () => {
    const count = 20_000;
    const points = pointsOf(randomDesign(key, count, 3));
    const z = (mean: number, variance: number): number => mean / Math.sqrt(variance / count);
    for (const dimension of [0, 1, 2]) {
      const column = points.map((point) => point[dimension]! - 0.5);
      expect(Math.abs(z(column.reduce((sum, u) => sum + u, 0) / count, 1 / 12))).toBeLessThan(4);
      expect(Math.abs(z(column.reduce((sum, u) => sum + u * u - 1 / 12, 0) / count, 1 / 180))).toBeLessThan(4);
      const other = points.map((point) => point[(dimension + 1) % 3]! - 0.5);
      const next = column.map((u, index) => u * column[(index + 1) % count]!);
      expect(Math.abs(z(column.reduce((sum, u, index) => sum + u * other[index]!, 0) / count, 1 / 144))).toBeLessThan(
        4,
      );
      expect(Math.abs(z(next.reduce((sum, product) => sum + product, 0) / count, 1 / 144))).toBeLessThan(4);
    }
  });

  it('is fine-grained: the last 26 of its 53 bits know nothing of the first ones', () => {
    const count = 20_000;
    const design = randomDesign(key, count, 1);
    let sum = 0;
    for (let point = 0; point < count; point += 1) {
      const [u = 0] = design.at(point);
      sum += (u - 0.5) * (((u * 2 ** 27) % 1) - 0.5);
    }
    expect(Math.abs(sum / Math.sqrt(count / 144))).toBeLessThan(4);
  });

  it('begins the same however many points are asked for, and differs by key', () => {
    expect(randomDesign(key, 10, 4).at(7)).toEqual(randomDesign(key, 1000, 4).at(7));
    expect(randomDesign(studyKeyFromSeed('others'), 10, 4).at(7)).not.toEqual(randomDesign(key, 10, 4).at(7));
  });
});
