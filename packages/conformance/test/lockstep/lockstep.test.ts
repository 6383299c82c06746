import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compile } from '@sandtable/language';
import { openingOf } from '@sandtable/scenario';
import { askingKernel, verifyRun } from '@sandtable/study';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';
import { compareRuns } from '../../src/lockstep/lockstep.ts';
import { type Tapes, tapesOf, tryTapes } from '../../src/lockstep/trial.ts';

describe('engine and kernel agree on every turn', () => {
  it.each([0, 1, 2, 3])('of generated games, part %i', { timeout: 120_000 }, (part) => {
    const numbers = Array.from({ length: 40 }, (_, index) => part * 40 + index);
    expect(numbers.flatMap((number) => tryTapes(tapesOf('test', number)) ?? [])).toEqual([]);
  });

  const folder = new URL('fixtures/', import.meta.url);
  const fixtures = existsSync(folder) ? readdirSync(folder) : [];
  it('of games that they once played differently', () => {
    for (const file of fixtures) {
      expect([file, tryTapes(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Tapes)]).toEqual([
        file,
        undefined,
      ]);
    }
  });

  const shelf = readShelf();
  it.each(shelf.folders.filter(({ playable }) => playable))('of $name', { timeout: 120_000 }, ({ main }) => {
    const { scenario } = compile(main, shelf.reader);
    if (!scenario) throw new Error(`${main} does not compile`);
    expect(compareRuns(scenario, '7', 6)).toBeUndefined();
    const kernel = askingKernel(scenario);
    for (const edition of scenario.editions ?? [])
      expect([edition.id, verifyRun(scenario, kernel, '7', 0, openingOf(edition))]).toEqual([edition.id, undefined]);
  });
});
