import { playOut } from '@sandtable/engine';
import { compile } from '@sandtable/language';
import { expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();
const main = shelf.folders.find(({ name }) => name === 'command-transition')?.main ?? '';
const { scenario } = compile(main, shelf.reader);

const games = 12;

/** Crises that worsened in a game, on average: where Washington builds the command, less where it does nothing. */
function worsenedByTheCommand(parameters: Readonly<Record<string, number>>): number {
  if (!scenario) throw new Error(`${main} compiles to nothing`);
  let difference = 0;
  for (let run = 0; run < games; run += 1) {
    const worsened = (pentagon: { by: 'policy'; policy: string } | { by: 'nobody' }): number => {
      const played = playOut(scenario, { seed: 'effects', run, parameters, control: { pentagon } });
      if (played.refused) throw new Error(played.refused.text);
      return played.game.world.went_wrong ?? Number.NaN;
    };
    difference += worsened({ by: 'policy', policy: 'measured_usa' }) - worsened({ by: 'nobody' });
  }
  return difference / games;
}

// The same dice with and without the command; only the assumptions differ.
it.each([
  [
    'helps where speed, deterrence and nearness count',
    { speed_effect: 3, deterrence: 2, hat_effect: -6, hop_hours: 24, watch_gap: 19, delegation_unity: 5 },
    { from: -2, to: -0.3 },
  ],
  [
    'changes little where none of its effects is there',
    {
      speed_effect: 0,
      deterrence: 0,
      unity_effect: 0,
      contradiction_cost: 0,
      delegation_unity: 0,
      hat_effect: 0,
      air_gap: 0,
      hop_hours: 0,
      watch_gap: 0,
      scheme_effect: 0,
    },
    { from: -0.25, to: 0.25 },
  ],
  [
    'harms where haste, provocation and a divided theatre count',
    { speed_effect: -2, deterrence: -2, hat_effect: 12, hop_hours: 0, watch_gap: 0, delegation_unity: -15 },
    { from: 0.3, to: 2 },
  ],
])('a command in Japan %s', { timeout: 300_000 }, (_, parameters, { from, to }) => {
  const difference = worsenedByTheCommand(parameters);
  expect(difference).toBeGreaterThanOrEqual(from);
  expect(difference).toBeLessThanOrEqual(to);
});
