import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endingOf, playOut } from '@sandtable/engine';
import { compile } from '@sandtable/language';
import type { Scenario } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();

/** A free play that comes to an ending; `policies` names those that are not the sides' first: `japan=cautious_japan`. */
type Way = { readonly ending: string; readonly seed: string; readonly run: number; readonly policies: string };

const fileOf = (path: string): string => join(path, 'playthroughs', 'endings.csv');

function waysIn(path: string): Way[] {
  const [heading, ...rows] = readFileSync(fileOf(path), 'utf8').trim().split('\n');
  if (heading !== 'ending,seed,run,policies') throw new Error(`unexpected heading: ${heading}`);
  return rows.map((row) => {
    const [ending = '', seed = '', run = '', policies = ''] = row.split(',');
    return { ending, seed, run: Number(run), policies };
  });
}

function endingOfPlay(scenario: Scenario, { seed, run, policies }: Way): string | undefined {
  const bySide = new Map(
    policies.split(' ').map((pair): [string, string] => [pair.split('=')[0]!, pair.split('=')[1]!]),
  );
  const control = scenario.seats.flatMap(({ id, side }) => {
    const policy = bySide.get(side);
    return policy === undefined ? [] : [[id, { by: 'policy', policy }] as const];
  });
  const played = playOut(scenario, { seed, run, control: Object.fromEntries(control) });
  if (played.refused) throw new Error(played.refused.text);
  return endingOf(played.game);
}

describe.each(shelf.folders.filter(({ path }) => existsSync(fileOf(path))))('scenarios/$name', ({ main, path }) => {
  const { scenario } = compile(main, shelf.reader);
  if (!scenario) throw new Error(`${main} compiles to nothing`);
  const ways = waysIn(path);

  it('has a free play to each of its endings', () => {
    expect(ways.map(({ ending }) => ending)).toEqual(scenario.endings.map(({ id }) => id));
  });

  it.each(ways)('$ending: seed $seed, run $run, $policies', { timeout: 600_000 }, (way) => {
    expect(endingOfPlay(scenario, way)).toBe(way.ending);
  });
});
