import {
  beginsMonth,
  type Calendar,
  dayNumber,
  dayNumbered,
  dayOf,
  isoDate,
  momentOfTurn,
  monthOfTurn,
  turnOfDate,
} from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';

type Unit = Calendar['turn']['unit'];

function calendar(start: string, count: number, unit: Unit): Calendar {
  return { start, turn: { count, unit }, turns: 5000, turnsPerMove: 1 };
}

describe('days', () => {
  it('numbers days as the platform does, from year 1 to 3000', () => {
    // 0000-03-01 is 719468 days before 1970-01-01; the platform's own calendar is the independent judge.
    for (let number = 306; number < 1_096_000; number += 317) {
      const expected = new Date((number - 719_468) * 86_400_000).toISOString().slice(0, 10);
      expect(isoDate(dayNumbered(number))).toBe(expected);
      expect(dayNumber(dayNumbered(number))).toBe(number);
    }
  });

  it.each(['2023-02-29', '2100-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-1-01', 'yesterday', ''])(
    'knows no day %j',
    (date) => expect(dayOf(date)).toBeUndefined(),
  );

  it.each(['2024-02-29', '2000-02-29', '2024-12-31'])('knows the day %s', (date) => {
    expect(isoDate(dayOf(date) ?? { year: 0, month: 0, day: 0 })).toBe(date);
  });
});

describe('turns', () => {
  it.each([
    ['2024-07-01', 1, 'month', 0, '2024-07-01', 0],
    ['2024-07-01', 1, 'month', 1, '2024-07-01', 0],
    ['2024-07-01', 1, 'month', 7, '2025-01-01', 0],
    ['2024-07-01', 1, 'month', 48, '2028-06-01', 0],
    ['2024-01-31', 1, 'month', 2, '2024-02-29', 0],
    ['2024-01-31', 1, 'month', 3, '2024-03-31', 0],
    ['2024-11-30', 3, 'month', 2, '2025-02-28', 0],
    ['2027-04-05', 1, 'week', 12, '2027-06-21', 0],
    ['2027-12-30', 2, 'day', 3, '2028-01-03', 0],
    ['2027-02-28', 6, 'hour', 8, '2027-03-01', 18],
  ] as const)('from %s, %i %s, turn %i begins on %s at %i', (start, count, unit, turn, date, hour) => {
    expect(momentOfTurn(calendar(start, count, unit), turn)).toEqual({ date, hour });
  });

  it('tells the month and which turns begin one', () => {
    const weeks = calendar('2027-04-05', 1, 'week');
    expect([1, 2, 3, 4, 5, 8, 9].map((turn) => monthOfTurn(weeks, turn))).toEqual([4, 4, 4, 4, 5, 5, 5]);
    // 2027-04-05 (the first turn), 05-03, 05-31 is still May, 06-07.
    expect([1, 2, 3, 4, 5, 6, 9, 10].map((turn) => beginsMonth(weeks, turn))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
    const quarters = calendar('2024-07-01', 3, 'month');
    expect([1, 2, 3].map((turn) => beginsMonth(quarters, turn))).toEqual([true, true, true]);
  });

  it.each([
    ['2024-07-01', 1, 'month', '2027-03-31', 33, false],
    ['2024-07-01', 1, 'month', '2027-04-01', 34, true],
    ['2024-07-01', 1, 'month', '2024-06-30', 0, false],
    ['2024-01-31', 1, 'month', '2024-02-29', 2, true],
    ['2024-01-31', 1, 'month', '2024-02-28', 1, false],
    ['2027-04-05', 1, 'week', '2027-05-10', 6, true],
    ['2027-04-05', 1, 'week', '2027-05-09', 5, false],
    ['2027-04-05', 6, 'hour', '2027-04-06', 5, true],
    ['2027-04-05', 5, 'hour', '2027-04-06', 5, false],
  ] as const)('from %s, %i %s, %s is in turn %i', (start, count, unit, date, turn, boundary) => {
    expect(turnOfDate(calendar(start, count, unit), date)).toEqual({ turn, boundary });
  });

  it('is turned back by the date of each turn', () => {
    for (const [count, unit] of [
      [1, 'month'],
      [2, 'week'],
      [3, 'day'],
      [24, 'hour'],
    ] as const) {
      for (let turn = 1; turn <= 300; turn += 7) {
        const it = calendar('2024-03-31', count, unit);
        expect(turnOfDate(it, momentOfTurn(it, turn).date)).toEqual({ turn, boundary: true });
      }
    }
  });

  it('says nothing of a text that is no date', () => {
    expect(turnOfDate(calendar('2024-07-01', 1, 'month'), '2027-02-30')).toBeUndefined();
  });
});
