import { describe, expect, test } from 'vitest';
import { decimalsOf, numberText, sharedUnit, signedText, withMinus } from '../../src/wording/number.ts';

describe('the digits of a number', () => {
  test.each([
    ['an interval of tens', 1240, 50, 0],
    ['half of an interval of five', 12, 5, 0],
    ['a little less than five', 12, 4.9, 1],
    ['half a point', 12, 0.5, 1],
    ['a twentieth', 12, 0.05, 2],
    ['next to nothing: at most four', 12, 0.000001, 4],
  ])('are those that its interval allows: %s', (_, value, reach, decimals) => {
    expect(decimalsOf({ value, low: value - reach, high: value + reach })).toBe(decimals);
  });

  test.each([
    [3, 0],
    [3.5, 1],
    [3.256, 2],
    [3.999, 0],
    [Number.NaN, 0],
  ])('without an interval are its own, at most two: %s', (value, decimals) => {
    expect(decimalsOf({ value, low: value, high: value })).toBe(decimals);
    expect(decimalsOf({ value, low: Number.NaN, high: Number.NaN })).toBe(decimals);
  });

  test('of a percentage are at most two', () => {
    expect(decimalsOf({ value: 3, low: 2.99999, high: 3.00001 }, 2)).toBe(2);
  });
});

describe('a number in words', () => {
  test.each([
    [1234567.891, 1, '1,234,567.9'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [-12.5, 2, '−12.50'],
    [-0.001, 2, '0.00'],
    [0, 0, '0'],
  ])('%s with %i digits is %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  test('is nothing where it is no number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null as unknown as number]) {
      expect(numberText(value, 1)).toBeUndefined();
      expect(signedText(value, 1)).toBeUndefined();
    }
  });

  test('has its sign where it is a difference', () => {
    expect([3, -3, 0, 0.001].map((value) => signedText(value, 1))).toEqual(['+3.0', '−3.0', '0.0', '0.0']);
    expect(['-3 hours', '-3 to -1', '3', '-x', 'a-1'].map(withMinus)).toEqual([
      '−3 hours',
      '−3 to −1',
      '3',
      '-x',
      'a-1',
    ]);
  });
});

describe('the unit of several numbers', () => {
  test.each([
    [['4 months', '8 months'], '4, 8 months'],
    [['−6時間', '12時間'], '−6, 12時間'],
    [['0%', '50%'], '0%, 50%'],
    [['4 months', '8'], '4 months, 8'],
    [['quiet', 'loud'], 'quiet, loud'],
    [['1', '2'], '1, 2'],
  ])('%j are %s', (texts, told) => {
    expect(sharedUnit(texts).join(', ')).toBe(told);
  });
});
