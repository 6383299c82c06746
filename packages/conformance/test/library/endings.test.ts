import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endingOf, playOut } from '@sandtable/engine';
import { compile } from '@sandtable/language';
import type { Scenario } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();

/**
 * A free play that comes to an ending. `policies` names those that are not a side's or seat's first, `japan=cautious_japan`,
 * and `parameters`, a column that a file has where it needs it, those that are not at their default, `path=stays`.
 */
type Way = {
  readonly ending: string;
  readonly seed: string;
  readonly run: number;
  readonly policies: string;
  readonly parameters: string;
};

const HEADINGS = ['ending,seed,run,policies', 'ending,seed,run,policies,parameters'];

const fileOf = (path: string): string => join(path, 'playthroughs', 'endings.csv');

function waysIn(path: string): Way[] {
  const [heading, ...rows] = readFileSync(fileOf(path), 'utf8').trim().split('\n');
  if (!HEADINGS.includes(heading ?? '')) throw new Error(`unexpected heading: ${heading}`);
  return rows.map((row) => {
    const [ending = '', seed = '', run = '', policies = '', parameters = ''] = row.split(',');
    return { ending, seed, run: Number(run), policies, parameters };
  });
}

/** `a=b c=d` as pairs. */
function pairsIn(text: string): [string, string][] {
  return text.split(' ').flatMap((pair): [string, string][] => {
    const [name = '', value = ''] = pair.split('=');
    return name === '' ? [] : [[name, value]];
  });
}

/** What a parameter is given: a number, or a literal of its enumeration as its index. */
function givenTo({ parameters, enumerations }: Scenario, [name, value]: [string, string]): [string, number] {
  const kind = parameters.find(({ id }) => id === name)?.kind;
  if (kind === undefined) throw new Error(`there is no parameter ${name}`);
  if (typeof kind === 'string') return [name, Number(value)];
  const literals = enumerations.find(({ id }) => id === kind.enumeration)?.literals ?? [];
  return [name, literals.findIndex(({ id }) => id === value)];
}

function endingOfPlay(scenario: Scenario, { seed, run, policies, parameters }: Way): string | undefined {
  const byParty = new Map(pairsIn(policies));
  const control = scenario.seats.flatMap(({ id, side }) => {
    const policy = byParty.get(id) ?? byParty.get(side);
    return policy === undefined ? [] : [[id, { by: 'policy', policy }] as const];
  });
  const given = pairsIn(parameters).map((pair) => givenTo(scenario, pair));
  const setup = { seed, run, control: Object.fromEntries(control), parameters: Object.fromEntries(given) };
  const played = playOut(scenario, setup);
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

  it.each(ways)('$ending: seed $seed, run $run, $policies $parameters', { timeout: 600_000 }, (way) => {
    expect(endingOfPlay(scenario, way)).toBe(way.ending);
  });
});
