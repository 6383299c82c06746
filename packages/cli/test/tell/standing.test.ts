import { expect, test } from 'vitest';
import { standing } from '../../src/tell/standing.ts';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

const words = wordingOf(harbour, 'en');

test.each([
  [{ 'traffic/in': 1, 'traffic.open/in': 1, 'traffic.closed.sea/in': 0 }, 'Open / Free'],
  [
    { 'traffic/in': 2, 'traffic.open/in': 0, 'traffic.closed.sea/in': 2 },
    'Closed "for now" (At sea / Crowded + On the quay)',
  ],
  [{ 'traffic/in': 3, 'traffic.open/in': 0, 'traffic.closed.sea/in': 0 }, 'Over'],
])('%o', (world, text) => {
  expect(standing(words, world)).toEqual([['Traffic', text]]);
});
