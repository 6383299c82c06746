import { expect, test } from 'vitest';
import { loadModel } from '../../bench/model.ts';
import { lineOf, makeSide } from '../../bench/side.ts';

const model = loadModel();

function lines(side: Parameters<typeof makeSide>[0], runs: number): string[] {
  const play = makeSide(side, model);
  return Array.from({ length: runs }, (_, run) => lineOf(play(run)));
}

test('the benchmark’s model has the size that its page gives', () => {
  expect(model.variables.length).toBe(40);
  expect(model.machines.map(({ states }) => states.length)).toEqual([5, 5, 5, 5, 5, 5]);
  expect(model.rules.length).toBe(60);
  expect(model.actions.map(({ seats }) => seats.length)).toEqual(Array(8).fill(6));
});

test('its twins and both engines come to the same worlds', () => {
  const kernel = lines('kernel', 40);
  expect(lines('plain', 40)).toEqual(kernel);
  expect(lines('boardgame', 3)).toEqual(kernel.slice(0, 3));
  expect(lines('engine', 3)).toEqual(kernel.slice(0, 3));
});

test('no two of its runs are the same', () => {
  expect(new Set(lines('plain', 40)).size).toBe(40);
});
