import { describe, expect, test } from 'vitest';
import { partsOfShard, placeOfRow, rowOfPlace, scheduleOf } from '../../src/plan/schedule.ts';

describe('a schedule', () => {
  const schedule = scheduleOf(2, 3, [2, 5]);

  test('plays all options of a run side by side, all runs of a sample together, and later stages later', () => {
    const places = Array.from({ length: 30 }, (_, row) => placeOfRow(schedule, row));
    expect(places.slice(0, 5)).toEqual([
      { point: 0, run: 0 },
      { point: 1, run: 0 },
      { point: 0, run: 1 },
      { point: 1, run: 1 },
      { point: 2, run: 0 },
    ]);
    expect(places[11]).toEqual({ point: 5, run: 1 });
    expect(places.slice(12, 19).map(({ point, run }) => `${point}:${run}`)).toEqual([
      '0:2',
      '1:2',
      '0:3',
      '1:3',
      '0:4',
      '1:4',
      '2:2',
    ]);
  });

  test('has each run of each point in one row, and finds it', () => {
    const rows = Array.from({ length: 30 }, (_, row) => rowOfPlace(schedule, placeOfRow(schedule, row)));
    expect(rows).toEqual(Array.from({ length: 30 }, (_, row) => row));
    expect(rowOfPlace(schedule, { point: 0, run: 5 })).toBeUndefined();
    expect(rowOfPlace(schedule, { point: 6, run: 0 })).toBeUndefined();
    expect(() => placeOfRow(schedule, 30)).toThrow('a row of the study');
  });

  test('is cut into parts that cover every row once and end where stages end', () => {
    const { parts, stages } = scheduleOf(2, 500, [10, 20, 33]);
    expect(parts.map(({ index }) => index)).toEqual(parts.map((_, index) => index));
    let next = 0;
    for (const { firstRow, rows } of parts) {
      expect(firstRow).toBe(next);
      next += rows;
    }
    expect(next).toBe(33_000);
    for (const { firstRow } of stages) expect(parts.some((part) => part.firstRow === firstRow)).toBe(true);
    const shards = [1, 2, 3].flatMap((index) => partsOfShard(parts, { index, of: 3 }));
    expect(new Set(shards).size).toBe(parts.length);
    expect(shards).toHaveLength(parts.length);
  });
});
