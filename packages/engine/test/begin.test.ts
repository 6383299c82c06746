import { runKey, studyKeyFromSeed } from '@sandtable/random';
import { expect, test } from 'vitest';
import { begin } from '../src/begin.ts';
import type { Setup } from '../src/input.ts';
import { step } from '../src/step.ts';
import { give, onward, policy, scenario, track, words } from './small.ts';

const of = scenario({
  sides: [
    { id: 'blue', title: words('Blue'), aims: [], played: 'people' },
    { id: 'red', title: words('Red'), aims: [], played: 'policy' },
  ],
  seats: [
    { id: 'blue', side: 'blue', title: words('Blue'), orders: 1 },
    { id: 'red', side: 'red', title: words('Red'), orders: 1, policy: 'idle' },
    { id: 'second', side: 'red', title: words('Second'), orders: 1 },
  ],
  parameters: [
    { id: 'push', title: words('Push'), min: 1, max: 9, default: 4, kind: 'number', grounds: { sources: [] } },
  ],
  variables: [
    {
      ...track('a'),
      start: { op: 'multiply', left: { op: 'parameter', id: 'push' }, right: { op: 'number', value: 2 } },
    },
  ],
  policies: [policy('idle'), policy('blues', { seats: ['blue'] })],
});

function game(setup: Partial<Setup> = {}) {
  const begun = begin(of, { seed: '7', ...setup });
  if (begun.refused) throw new Error(begun.refused.text);
  return begun.game;
}

test('a game begins before its first turn, with the starts that its parameters give', () => {
  expect(game().world).toEqual({ a: 8, ending: 0, 'move/left': 0, 'move/length': 1, turn: 0 });
  expect(game({ parameters: { push: 9 } }).world.a).toBe(10);
  expect(game().phase).toEqual({ at: 'briefing' });
});

test('a game begins with the starts that it is given', () => {
  expect(game({ starts: { a: 3 } }).world).toEqual({ ...game().world, a: 3 });
  expect(Object.keys(game({ starts: { a: 3 } }).world)).toEqual(Object.keys(game().world));
  expect(game({ starts: { 'move/length': 2 } }).world).toEqual({ ...game().world, 'move/length': 2 });
});

test('who plays a seat: as set up, else as its side says; without a policy nobody', () => {
  expect(game().control).toEqual({
    blue: { by: 'people' },
    red: { by: 'policy', policy: 'idle' },
    second: { by: 'nobody' },
  });
  expect(game({ control: { red: { by: 'people' } } }).control.red).toEqual({ by: 'people' });
});

test('the key is that of the seed’s study and the run', () => {
  expect(game().key).toEqual(runKey(studyKeyFromSeed('7'), 0));
  expect(game({ run: 41 }).key).toEqual(runKey(studyKeyFromSeed('7'), 41));
});

test.each<[string, unknown, string, string]>([
  ['no seed', {}, 'malformed', 'Expected the set-up to have a field seed.'],
  ['an empty seed', { seed: '' }, 'malformed', 'Expected the set-up.seed to be a text.'],
  ['a seed with a NUL', { seed: 'a\0' }, 'out-of-range', 'The seed contains a NUL character.'],
  ['a negative run', { seed: '7', run: -1 }, 'malformed', 'Expected the set-up.run to be a whole number from 0.'],
  ['an unknown parameter', { seed: '7', parameters: { pull: 1 } }, 'unknown', 'unknown parameter: pull'],
  [
    'a name that objects have',
    { seed: '7', parameters: { constructor: 1 } },
    'unknown',
    'unknown parameter: constructor',
  ],
  ['a parameter below its range', { seed: '7', parameters: { push: 0 } }, 'out-of-range', 'push is 0, outside 1..9.'],
  ['a parameter out of range', { seed: '7', parameters: { push: 10 } }, 'out-of-range', 'push is 10, outside 1..9.'],
  ['a start of nothing', { seed: '7', starts: { turn: 1 } }, 'unknown', 'unknown variable: turn'],
  ['moves of no turn', { seed: '7', starts: { 'move/length': 0 } }, 'out-of-range', 'A move has 1..5 turns, not 0.'],
  [
    'moves longer than the game',
    { seed: '7', starts: { 'move/length': 6 } },
    'out-of-range',
    'A move has 1..5 turns, not 6.',
  ],
  ['a start out of bounds', { seed: '7', starts: { a: 11 } }, 'out-of-range', 'a cannot be 11, only 0..10.'],
  ['an unknown seat', { seed: '7', control: { green: { by: 'people' } } }, 'unknown', 'unknown seat: green'],
  ['an unknown policy', { seed: '7', control: { red: { by: 'policy', policy: 'x' } } }, 'unknown', 'unknown policy: x'],
  [
    'a policy of another seat',
    { seed: '7', control: { red: { by: 'policy', policy: 'blues' } } },
    'not-yours',
    'The policy blues is for blue, not for red.',
  ],
  ['an unknown field', { seed: '7', sed: 8 }, 'malformed', 'Expected the set-up to have no field sed.'],
  [
    'another kind of player',
    { seed: '7', control: { red: { by: 'cat' } } },
    'malformed',
    'Expected the set-up.control.red.by to be one of people, policy, nobody.',
  ],
  ['nothing', null, 'malformed', 'Expected the set-up to be an object.'],
])('refuses %s', (_, setup, code, text) => {
  expect(begin(of, setup as Setup).refused).toEqual({ code, text });
});

test('until the first turn begins another set-up starts again', () => {
  const again = give({ game: game(), events: [] }, { kind: 'set-up', setup: { seed: '8', parameters: { push: 1 } } });
  expect([again.game.seed, again.game.world.a]).toEqual(['8', 2]);
  const later = give({ game: game(), events: [] }, onward('phase')).game;
  expect(step(later, { kind: 'set-up', setup: { seed: '8' }, author: 'x' }).refused?.code).toBe('not-now');
});
