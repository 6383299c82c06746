import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playthroughName, playthroughsIn } from '../../src/library/finished.ts';
import { readShelf, repository, type ShelvedFolder } from '../../src/library/shelf.ts';

/** `pnpm record` sets it: records are then written, for a person to review as prose. */
const recording = process.env.SANDTABLE_RECORD === '1';
const USUAL = 'seed-7.txt';

const playable = readShelf().folders.filter((folder) => folder.playable);

function play({ name }: ShelvedFolder, record: string): string {
  const seed = playthroughName.exec(record)?.[1] ?? '';
  const command = ['packages/cli/bin/sandtable.js', 'run', `scenarios/${name}`, '--seed', seed];
  const environment = { PATH: process.env.PATH ?? '', NO_COLOR: '1' };
  return execFileSync(process.execPath, command, { cwd: repository, encoding: 'utf8', env: environment });
}

describe.each(playable)('scenarios/$name', (folder) => {
  const found = playthroughsIn(folder);
  const records = recording && found.length === 0 ? [USUAL] : found;

  it.each(records)('is told as in playthroughs/%s', { timeout: 600_000 }, (record) => {
    const file = join(folder.path, 'playthroughs', record);
    const told = play(folder, record);
    if (recording) {
      mkdirSync(join(folder.path, 'playthroughs'), { recursive: true });
      writeFileSync(file, told);
    }
    expect(told).toBe(readFileSync(file, 'utf8'));
  });
});
