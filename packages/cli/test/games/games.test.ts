import { expect, test } from 'vitest';
import { playByKeys } from '../../games/game.ts';
import { playInLines } from '../../games/plain-game.ts';
import { shippedGame } from '../../games/shipped.ts';
import { playUntilStruck } from '../../games/struck-game.ts';
import { folderWith } from '../folder.ts';

// A sample: `pnpm games` plays all scenarios on all faces.
const timeout = 240_000;

test.each([
  { name: 'senkaku', size: { columns: 80, rows: 24 } },
  { name: 'earthquake', size: { columns: 200, rows: 60 } },
])('a whole game of $name is played through keys in a real terminal', { timeout }, async ({ name, size }) => {
  const { strokes, orders, faults } = await playByKeys(shippedGame(name, '7'), folderWith({}), size);
  expect(faults).toEqual([]);
  expect(strokes).toBeGreaterThan(10);
  expect(orders).toBeGreaterThan(0);
});

test('a whole game of taiwan is played in lines', { timeout }, async () => {
  const { orders, faults } = await playInLines(shippedGame('taiwan', '7'), folderWith({}));
  expect(faults).toEqual([]);
  expect(orders).toBeGreaterThan(0);
});

test.each(['1', '2', '3'])(
  'killed at a moment of seed %s, a game goes on with every order that was confirmed',
  {
    timeout,
  },
  async (seed) => {
    const { faults } = await playUntilStruck(shippedGame('command-transition', seed), folderWith({}));
    expect(faults).toEqual([]);
  },
);
