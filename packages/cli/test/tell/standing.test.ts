import { expect, test } from 'vitest';
import { standingLines } from '../../src/tell/standing.ts';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

const words = wordingOf(harbour, 'en');

test.each([
  [{ 'traffic/in': 1, 'traffic.open/in': 1, 'traffic.closed.sea/in': 0 }, 'Traffic: Open / Free'],
  [
    { 'traffic/in': 2, 'traffic.open/in': 0, 'traffic.closed.sea/in': 2 },
    'Traffic: Closed "for now" (At sea / Crowded + On the quay)',
  ],
  [{ 'traffic/in': 3, 'traffic.open/in': 0, 'traffic.closed.sea/in': 0 }, 'Traffic: Over'],
])('%o', (world, text) => {
  expect(standingLines(words, world)).toEqual([{ depth: 1, text }]);
});
