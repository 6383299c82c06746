import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/design/design.ts';
import { gridDistance, morrisDesign } from '../../src/design/morris.ts';

const key = studyKeyFromSeed('trajectories');
const dimensions: Dimension[] = [{}, {}, { levels: 2 }, { levels: 3 }, { levels: 6 }];
const design = morrisDesign(key, 400, dimensions);
const trajectories = Array.from({ length: 400 }, (_, trajectory) =>
  Array.from({ length: 6 }, (_, step) => [...design.at(trajectory * 6 + step)]),
);

describe("Morris's design", () => {
  it('changes one dimension at a time, each once, by two thirds of the grid or half of the levels', () => {
    const distances = new Map([
      [0, 2 / 3],
      [1, 2 / 3],
      [2, 1],
      [3, 1 / 2],
      [4, 3 / 5],
    ]);
    for (const points of trajectories) {
      const changed = points.slice(1).map((point, step) => {
        const differing = point.flatMap((u, dimension) => (u === points[step]![dimension] ? [] : [dimension]));
        expect(differing).toHaveLength(1);
        const [dimension = 0] = differing;
        const distance = gridDistance(points[step]![dimension]!, point[dimension]!, dimensions[dimension]!);
        expect(Math.abs(distance)).toBeCloseTo(distances.get(dimension)!, 14);
        return dimension;
      });
      expect(changed.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('stands on the grid at the middles of its levels', () => {
    const seen = dimensions.map((_, dimension) =>
      [...new Set(trajectories.flat().map((point) => point[dimension]!))].toSorted((a, b) => a - b),
    );
    expect(seen).toEqual([
      [0.125, 0.375, 0.625, 0.875],
      [0.125, 0.375, 0.625, 0.875],
      [0.25, 0.75],
      [1 / 6, 0.5, 5 / 6],
      [0.5, 1.5, 2.5, 3.5, 4.5, 5.5].map((place) => place / 6),
    ]);
  });

  it('starts anywhere alike, moves first any dimension alike, and up as often as down', () => {
    const near = (count: number, expected: number): void => {
      expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
    };
    for (const u of [0.125, 0.375, 0.625, 0.875]) near(trajectories.filter(([start]) => start![0] === u).length, 100);
    for (let dimension = 0; dimension < 5; dimension += 1) {
      near(trajectories.filter(([start, next]) => start![dimension] !== next![dimension]).length, 80);
      near(trajectories.filter((points) => points[5]![dimension]! > points[0]![dimension]!).length, 200);
    }
  });

  it('begins the same when it is made longer', () => {
    expect(morrisDesign(key, 4, dimensions).at(20)).toEqual(design.at(20));
  });

  it('stands still where a dimension has a single level', () => {
    const still = morrisDesign(key, 4, [{ levels: 1 }, {}]);
    for (let point = 0; point < still.points; point += 1) expect(still.at(point)[0]).toBe(0.5);
    expect(() => morrisDesign(key, 4, [{ levels: 0 }])).toThrow('number of levels');
  });
});
