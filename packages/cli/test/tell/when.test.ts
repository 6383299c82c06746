import { expect, test } from 'vitest';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

test.each([
  ['month', 'en', 'March 2027'],
  ['month', 'ja', '2027年3月'],
  ['week', 'en', '2027-03-01'],
  ['day', 'ja', '2027-03-01'],
  ['hour', 'en', '2027-03-01 06:00'],
] as const)('a turn of a %s, in %s', (unit, language, says) => {
  const scenario = { ...harbour, calendar: { ...harbour.calendar, turn: { count: 1, unit } } };
  expect(wordingOf(scenario, language).moment('2027-03-01', 6)).toBe(says);
});
