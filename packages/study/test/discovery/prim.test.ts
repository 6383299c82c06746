import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { studyKeyFromSeed } from '@sandtable/random';
import { describe, expect, it } from 'vitest';
import { sobolDesign } from '../../src/design/sobol.ts';
import { measureBox } from '../../src/discovery/box.ts';
import { balancedBox, discoverBoxes, type Patience } from '../../src/discovery/prim.ts';
import type { ScoredPoints } from '../../src/discovery/scored-points.ts';

const patience: Patience = { peelShare: 0.05, pasteShare: 0.05, massLeast: 0.05 };
const once = { boxesMost: 1, densityLeast: 0 };
const unlimitedNumbers = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/**
 * The 882 points of Bryant and Lempert, "Thinking inside the box", Technological Forecasting & Social Change 77 (2010):
 * nine uncertainties of a policy for renewable energy, and in which cases it costs most. Shared by its authors with the
 * EMA Workbench (Kwakkel, BSD licence), which publishes what it finds in them in the page "Performing Scenario Discovery
 * in Python" of its documentation.
 */
function energyPolicy(): ScoredPoints {
  const text = readFileSync(join(import.meta.dirname, 'bryant-lempert-2010.csv'), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map(Number));
  return {
    dimensions: Array.from({ length: 9 }, () => ({})),
    columns: Array.from({ length: 9 }, (_, dimension) => rows.map((row) => row[dimension]!)),
    interest: rows.map((row) => row[9]!),
  };
}

const COST = 0;
const BIOMASS = 1;
const ELASTICITY = 5;
const BACKSTOP = 8;

describe('the published example of Bryant and Lempert', () => {
  const points = energyPolicy();
  const { trajectories } = discoverBoxes(points, { ...patience, peelShare: 0.1 }, once, () => 21);
  const boxes = trajectories[0]!.boxes;

  it('is peeled through the published boxes', () => {
    expect(boxes[0]).toMatchObject({ points: 882, coverage: 1, mass: 1, restricted: 0 });
    expect(boxes[21]!.coverage).toBeCloseTo(0.752809, 6);
    expect(boxes[21]!.density).toBeCloseTo(0.770115, 6);
    expect(boxes[21]!.mass).toBeCloseTo(0.0986395, 7);
    expect(boxes.at(-1)).toMatchObject({ density: 1, restricted: 6 });
    expect(boxes.at(-1)!.coverage).toBeCloseTo(0.5056179775280899, 14);
    expect(boxes.at(-1)!.mass).toBeCloseTo(0.05102040816326531, 14);
  });

  it('has the published limits', () => {
    const { limits } = boxes[21]!;
    expect(limits[BIOMASS]).toEqual({ low: Number.NEGATIVE_INFINITY, high: expect.closeTo(755.8, 3) });
    expect(limits[ELASTICITY]).toEqual({ low: expect.closeTo(-0.422, 6), high: Number.POSITIVE_INFINITY });
    expect(limits[BACKSTOP]).toEqual({ low: expect.closeTo(150.05, 3), high: Number.POSITIVE_INFINITY });
    expect(limits[COST]).toEqual({ low: expect.closeTo(72.65, 3), high: Number.POSITIVE_INFINITY });
    for (const other of [2, 3, 4, 6, 7]) expect(limits[other]).toEqual(unlimitedNumbers);
  });

  it('has the published quasi-p-values', () => {
    const { restrictions } = boxes[21]!;
    expect(restrictions.map(({ dimension, side }) => [dimension, side])).toEqual([
      [COST, 'low'],
      [BIOMASS, 'high'],
      [ELASTICITY, 'low'],
      [BACKSTOP, 'low'],
    ]);
    const published = [0.15741333528927348, 4.716968553178765e-6, 1.1849299115762218e-16, 3.515112530263049e-11];
    for (const [place, value] of published.entries()) expect(restrictions[place]!.quasiP / value).toBeCloseTo(1, 10);
  });

  it('without its weakest restriction is the published box', () => {
    const limits = boxes[21]!.limits.with(COST, unlimitedNumbers);
    const { coverage, density, mass, restricted } = measureBox(points, limits);
    expect(coverage).toBeCloseTo(0.764045, 6);
    expect(density).toBeCloseTo(0.715789, 6);
    expect(mass).toBeCloseTo(0.10771, 5);
    expect(restricted).toBe(3);
  });
});

describe('a planted box', () => {
  const design = sobolDesign(studyKeyFromSeed('planted'), 4096, 5);
  const rows = Array.from({ length: 4096 }, (_, point) => design.at(point));
  const columns = Array.from({ length: 5 }, (_, dimension) => rows.map((row) => row[dimension]!));
  const numbers = columns.map(() => ({}));
  const isPlanted = (row: Float64Array): boolean => row[1]! > 0.6 && row[3]! > 0.2 && row[3]! < 0.7;

  it('is found again: its limits, and nothing else', () => {
    const interest = rows.map((row) => (isPlanted(row) ? 1 : 0));
    const { trajectories } = discoverBoxes({ dimensions: numbers, columns, interest }, patience, once);
    const { boxes, chosen } = trajectories[0]!;
    const { limits, coverage, density, restricted, restrictions } = boxes[chosen]!;
    expect(restricted).toBe(2);
    expect(coverage).toBeGreaterThan(0.95);
    expect(density).toBeGreaterThan(0.95);
    expect(limits[1]).toEqual({ low: expect.closeTo(0.6, 1), high: Number.POSITIVE_INFINITY });
    expect(limits[3]).toEqual({ low: expect.closeTo(0.2, 1), high: expect.closeTo(0.7, 1) });
    for (const each of restrictions) expect(each.quasiP).toBeLessThan(1e-6);
  });

  it('is found by shares of runs as well', () => {
    // Three runs of four go wrong inside, one of ten outside.
    const interest = rows.map((row) => (isPlanted(row) ? 0.75 : 0.1));
    const { trajectories } = discoverBoxes({ dimensions: numbers, columns, interest }, patience, once);
    const densest = trajectories[0]!.boxes.at(-1)!;
    expect(densest.restrictions.map(({ dimension }) => dimension).every((each) => each === 1 || each === 3)).toBe(true);
    expect(densest.density).toBeCloseTo(0.75, 10);
  });

  it('of two, the second is found where the first left off', () => {
    const isSecond = (row: Float64Array): boolean => row[0]! < 0.25 && row[4]! < 0.5;
    const interest = rows.map((row) => (isPlanted(row) || isSecond(row) ? 1 : 0));
    const { trajectories } = discoverBoxes(
      { dimensions: numbers, columns, interest },
      { ...patience, massLeast: 0.02 },
      { boxesMost: 3, densityLeast: 0.8 },
    );
    const [first, second] = trajectories.map(({ boxes, chosen }) => boxes[chosen]!);
    expect(first!.restrictions.map(({ dimension, side }) => `${dimension} ${side}`)).toEqual([
      '1 low',
      '3 low',
      '3 high',
    ]);
    expect(second!.restrictions.map(({ dimension, side }) => `${dimension} ${side}`)).toEqual(['0 high', '4 high']);
    expect(first!.coverage + second!.coverage).toBeGreaterThan(0.95);
  });

  it('of levels is found level by level, whatever their order', () => {
    const policies = rows.map((row) => Math.floor(row[0]! * 5));
    const interest = rows.map((row, point) => ([1, 4].includes(policies[point]!) && row[1]! > 0.5 ? 1 : 0));
    const points = { dimensions: [{ levels: 5 }, {}, {}], columns: [policies, columns[1]!, columns[2]!], interest };
    const { trajectories } = discoverBoxes(points, patience, once);
    const { boxes, chosen } = trajectories[0]!;
    expect(boxes[chosen]!.limits[0]).toEqual({ levels: [1, 4] });
    expect(boxes[chosen]!.limits[1]).toEqual({ low: expect.closeTo(0.5, 1), high: Number.POSITIVE_INFINITY });
    expect(boxes[chosen]!.restricted).toBe(2);
    expect(boxes[chosen]!.density).toBeGreaterThan(0.95);
  });

  it('peeled too far is pasted back', () => {
    // A step of 40% overshoots the limit at 0.5 by far; what is taken back in is as dense.
    const interest = rows.map((row) => (row[2]! > 0.5 ? 1 : 0));
    const points = { dimensions: [{}], columns: [columns[2]!], interest };
    const { trajectories } = discoverBoxes(points, { peelShare: 0.4, pasteShare: 0.01, massLeast: 0.05 }, once);
    const last = trajectories[0]!.boxes.at(-1)!;
    expect(trajectories[0]!.boxes.some(({ points: count }) => count < 0.4 * 4096)).toBe(true);
    expect(last).toMatchObject({ density: 1 });
    expect(last.coverage).toBeGreaterThan(0.97);
  });
});

describe('the search', () => {
  it('counts points without an outcome and leaves them out', () => {
    const values = Array.from({ length: 100 }, (_, point) => point);
    const interest = values.map((value) => (value % 10 === 3 ? Number.NaN : value >= 70 ? 1 : 0));
    const points = { dimensions: [{}], columns: [values], interest };
    const { trajectories, leftOut } = discoverBoxes(points, patience, once);
    expect(leftOut).toBe(10);
    expect(trajectories[0]!.boxes[0]).toMatchObject({ points: 90, density: 27 / 90, mass: 1, coverage: 1 });
    expect(trajectories[0]!.boxes.at(-1)).toMatchObject({ points: 27, density: 1, coverage: 1 });
  });

  it('does not peel where nothing is of interest, or everything', () => {
    for (const interest of [0, 1]) {
      const points = { dimensions: [{}], columns: [[1, 2, 3, 4]], interest: [interest, interest, interest, interest] };
      const { trajectories } = discoverBoxes(points, patience, { boxesMost: 3, densityLeast: 0 });
      expect(trajectories).toHaveLength(1);
      expect(trajectories[0]!.boxes).toHaveLength(1);
    }
  });

  it('judges a slice by what it gains for each point that goes', () => {
    // The upper half of 100 is of interest. Without level 1, 40 points of which 10 are of interest, the density would
    // rise by 1/6, or 0.0042 a point; without the lowest five by 1/38, or 0.0053 a point.
    const values = Array.from({ length: 100 }, (_, point) => point);
    const interest = values.map((value) => (value >= 50 ? 1 : 0));
    const levels = values.map((value) => (value < 50 ? Number(value % 5 < 3) : Number(value >= 90)));
    const points = { dimensions: [{ levels: 2 }, {}], columns: [levels, values], interest };
    const { trajectories } = discoverBoxes(points, patience, once);
    expect(trajectories[0]!.boxes[1]!.restrictions).toMatchObject([{ dimension: 1, side: 'low' }]);
  });

  it('peels no box below the least mass', () => {
    const values = Array.from({ length: 100 }, (_, point) => point);
    const points = { dimensions: [{}], columns: [values], interest: values.map((value) => value / 100) };
    const { trajectories } = discoverBoxes(points, { peelShare: 0.1, pasteShare: 0.1, massLeast: 0.5 }, once);
    const masses = trajectories[0]!.boxes.map(({ mass }) => mass);
    expect(Math.min(...masses)).toBeGreaterThanOrEqual(0.5);
    expect(Math.min(...masses)).toBeLessThan(0.56);
  });

  it('never cuts between equal values', () => {
    const values = Array.from({ length: 90 }, (_, point) => Math.floor(point / 30));
    const points = { dimensions: [{}], columns: [values], interest: values.map((value) => (value === 1 ? 1 : 0)) };
    const { trajectories } = discoverBoxes(points, patience, once);
    expect(trajectories[0]!.boxes.map(({ limits: [limit] }) => limit)).toEqual([
      unlimitedNumbers,
      { low: Number.NEGATIVE_INFINITY, high: 1.5 },
      { low: 0.5, high: 1.5 },
    ]);
  });

  it('chooses between coverage and density by their harmonic mean', () => {
    const points = { dimensions: [{}], columns: [[1, 2]], interest: [0, 1] };
    const whole = measureBox(points, [unlimitedNumbers]);
    const box = (coverage: number, density: number) => ({ ...whole, coverage, density });
    expect(balancedBox([box(1, 0.1), box(0.8, 0.7), box(0.7, 0.8), box(0.3, 1)])).toBe(1);
  });

  it('takes interests from 0 to 1, and as many values as there are points', () => {
    const points = { dimensions: [{}], columns: [[1, 2]], interest: [0, 2] };
    expect(() => discoverBoxes(points, patience, once)).toThrow('an interest from 0 to 1');
    expect(() => discoverBoxes({ ...points, interest: [0] }, patience, once)).toThrow('a value for each of 1 points');
  });
});
