import type { Calendar } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { hoursPerUnit, rateScale, stepOf, turnsPerUnit, turnsRoundedFrom } from '../../src/lower/calendar/duration.ts';
import { firstTurnsOf, monthsOfTurns } from '../../src/lower/calendar/steps.ts';

const calendar = (start: string, count: number, unit: Calendar['turn']['unit'], turns = 12): Calendar => ({
  start,
  turn: { count, unit },
  turns,
  turnsPerMove: 1,
});

describe('turns', () => {
  test('know their month', () => {
    expect(monthsOfTurns(calendar('2027-04-05', 1, 'week', 6))).toEqual([4, 4, 4, 4, 5, 5]);
    expect(monthsOfTurns(calendar('2026-11-01', 1, 'month', 4))).toEqual([11, 12, 1, 2]);
  });

  test('are the first of their month, week or day', () => {
    expect(firstTurnsOf(calendar('2027-04-05', 1, 'week', 6), 'month')).toEqual([1, 0, 0, 0, 1, 0]);
    expect(firstTurnsOf(calendar('2027-04-05', 1, 'month', 3), 'week')).toEqual([1, 1, 1]);
    expect(firstTurnsOf(calendar('2027-04-05', 3, 'day', 6), 'week')).toEqual([1, 0, 0, 1, 0, 1]);
    expect(firstTurnsOf(calendar('2027-04-05', 8, 'hour', 7), 'day')).toEqual([1, 0, 0, 1, 0, 0, 1]);
    expect(firstTurnsOf(calendar('2027-04-30', 8, 'hour', 5), 'month')).toEqual([1, 0, 0, 1, 0]);
  });
});

describe('durations', () => {
  const week = { count: 1, unit: 'week' } as const;
  const month = { count: 1, unit: 'month' } as const;

  test('are exact in turns and in the unit of the calendar', () => {
    expect(turnsRoundedFrom(month, 8, 'month')).toBe(8);
    expect(turnsRoundedFrom({ count: 2, unit: 'week' }, 8, 'week')).toBe(4);
    expect(turnsRoundedFrom(week, 3, 'turn')).toBe(3);
  });

  test('round half up to whole turns, at least one', () => {
    // 8 months are 8 * 146097/4800 = 243.495 days = 34.785 weeks.
    expect(turnsRoundedFrom(week, 8, 'month')).toBe(35);
    expect(turnsRoundedFrom({ count: 2, unit: 'week' }, 3, 'week')).toBe(2);
    expect(turnsRoundedFrom({ count: 2, unit: 'week' }, 1, 'week')).toBe(1);
    expect(turnsRoundedFrom(month, 2, 'day')).toBe(1);
    expect(turnsRoundedFrom(month, 45, 'day')).toBe(1);
    expect(turnsRoundedFrom(month, 46, 'day')).toBe(2);
  });

  test('are fractions of hours and turns', () => {
    expect(hoursPerUnit(month, 'month')).toEqual({ numerator: 146097, denominator: 200 });
    expect(hoursPerUnit(week, 'turn')).toEqual({ numerator: 168, denominator: 1 });
    expect(turnsPerUnit(month, 'hour')).toEqual({ numerator: 200, denominator: 146097 });
    expect(turnsPerUnit(week, 'day')).toEqual({ numerator: 1, denominator: 7 });
  });

  test('turn rates into chances of a turn', () => {
    expect(rateScale(week, 'month')).toEqual({ numerator: 1600, denominator: 6957 });
    expect(rateScale(month, 'month')).toBeUndefined();
    expect(rateScale({ count: 3, unit: 'month' }, 'month')).toEqual({ numerator: 3, denominator: 1 });
    expect(rateScale(week, 'turn')).toBeUndefined();
  });

  test('of steps are the longer of turn and step', () => {
    expect(stepOf(week, 'month')).toEqual(month);
    expect(stepOf(month, 'week')).toEqual(month);
    expect(stepOf(week, undefined)).toEqual(week);
  });
});
