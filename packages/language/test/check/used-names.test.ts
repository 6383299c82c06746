import { expect, test } from 'vitest';
import { saidIn } from './said.ts';

const CODES = ['shadowed-name', 'duplicate-name', 'name-clash', 'unused-use'] as const;
const FILES = {
  'theatre.sand':
    'library theatre\ntrack tension 0..10\nmachine ladder { initial state low { go high } state high { go low } }\n',
  'weather.sand': 'library weather\ntrack wind 0..10\ntrack waves 0..10\n',
  'm.sand': 'module m\ntrack worry 0..10\n',
};
const used = (uses: string) =>
  saidIn(CODES, {
    ...FILES,
    'main.sand': `scenario s\n${uses}\ncalendar { start 2027-04-05 turn is 1 week turns 12 }\nside japan\ntrack calm 0..10\nrule r { each turn then raise calm by 1 }\n`,
  });

test('an instance may not have the name of something that another file brings', () => {
  expect(used('use "theatre.sand"\nuse "m.sand" as ladder')).toEqual([
    'warning 3:17 ‘ladder’ hides a machine of the same name, which another file brings.',
  ]);
  expect(used('use "theatre.sand"\nuse "m.sand" as worries')).toEqual([]);
});

test('what is asked for under the name of something of the file itself is hidden', () => {
  expect(used('use wind as calm from "weather.sand"')).toContain(
    'warning 2:5 This file declares a track called ‘calm’ itself, which hides what is asked for here.',
  );
});

test('two things are not asked for under one name', () => {
  expect(used('use wind, waves as wind from "weather.sand"')).toContain(
    'error 2:11 There is already something asked for as ‘wind’ in this file: give one of them another name with ‘as’.',
  );
  expect(used('use tension as t from "theatre.sand"\nuse wind as t from "weather.sand"')).toContain(
    'error 3:5 There is already something asked for as ‘t’ in this file: give one of them another name with ‘as’.',
  );
});

test('a local name that hides one of another file is told', () => {
  expect(used('use "theatre.sand"\nrule q { each turn then let tension = 2 raise calm by tension }')).toEqual([
    'warning 3:29 ‘tension’ hides a track of the same name.',
  ]);
});

test('names that are asked for and never written are hinted at', () => {
  expect(used('use wind, waves from "weather.sand"\nrule q { each turn then raise wind by 1 }')).toEqual([
    'hint 2:11 ‘waves’ is asked for here, but never written.',
  ]);
});
