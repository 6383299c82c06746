import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@sandtable/scenario';
import type { ShelvedFolder } from './shelf.ts';

/** Golden records: the seed stands in the name. */
export const playthroughName = /^seed-(\d+)\.txt$/;

/** The records of a folder, by name. */
export function playthroughsIn({ path }: ShelvedFolder): string[] {
  const folder = join(path, 'playthroughs');
  return existsSync(folder) ? readdirSync(folder).filter((name) => playthroughName.test(name)) : [];
}

/** Checks that a scenario's folder has what its reader needs: a README, tests, a golden record, and its sources. */
export function checkFinished(folder: ShelvedFolder, scenario: Scenario): string[] {
  const data = join(folder.path, 'data');
  const tables = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith('.csv')) : [];
  const ungrounded = [...scenario.parameters, ...scenario.tables].filter(
    ({ grounds }) => grounds.sources.length === 0 && grounds.assumed === undefined,
  );
  return [
    ...(existsSync(join(folder.path, 'README.md')) ? [] : ['it has no README.md']),
    ...(scenario.tests.length > 0 ? [] : ['it has no tests']),
    ...(playthroughsIn(folder).length > 0
      ? []
      : ['it has no playthroughs/seed-<n>.txt: record one with `pnpm record`']),
    ...(scenario.marking ? [] : ['it has no marking']),
    ...ungrounded.map(({ id }) => `${id} says neither its source nor that it is assumed`),
    ...tables.filter((name) => !citesSources(join(data, name))).map((name) => `data/${name} has no column source`),
  ];
}

function citesSources(file: string): boolean {
  const [heading = ''] = readFileSync(file, 'utf8').split('\n');
  return heading.trim().split(',').includes('source');
}
