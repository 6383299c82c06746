import type { Text } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { sayNow } from '../src/say.ts';
import { give, machine, number, onward, scenario, start, state, track, variable } from './small.ts';

const { game } = give(
  start(
    scenario({
      variables: [track('a', { start: 3 })],
      machines: [
        machine('m', [
          state('m.out', { kind: 'compound', initial: true }),
          state('m.out.in', { parent: 'm.out', initial: true }),
          state('m.out.other', { parent: 'm.out' }),
        ]),
      ],
    }),
  ),
  onward('phase'),
);

test('a text is said in every language that it has, its values as they are', () => {
  const as = { kind: 'number', unit: 'points' } as const;
  const text: Text = { en: ['Now ', { show: variable('a'), as }], ja: [{ show: variable('a'), as }, 'です'] };
  expect(sayNow(game, text)).toEqual({ en: ['Now ', { value: 3, as }], ja: [{ value: 3, as }, 'です'] });
});

test('a machine is said by its active states, outermost first', () => {
  const as = { kind: 'machine', machine: 'm' } as const;
  const text: Text = { en: [{ show: number(0), as }] };
  expect(sayNow(game, text)).toEqual({ en: [{ value: 0, as, states: ['m.out', 'm.out.in'] }] });
});
