import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unwritable } from '../files/unwritable.ts';
import { usage } from '../shell/stop.ts';

/** Where games that are played are saved: each in a journal of its own, numbered by scenario. */
function savesFolder(keepsIn: string): string {
  return join(keepsIn, 'plays');
}

/** The file for a new game of a scenario. @throws Stop where its folder cannot be made */
export function newSave(keepsIn: string, scenario: string): string {
  const folder = savesFolder(keepsIn);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw usage(`no game can be saved in ${folder}: ${unwritable(error)}`, 'Name a file for it: --journal FILE.');
  }
  return join(folder, `${scenario}-${(numbersOf(folder, scenario).at(-1) ?? 0) + 1}.jsonl`);
}

/** The latest saved game of a scenario. @throws Stop where there is none */
export function latestSave(keepsIn: string, scenario: string): string {
  const folder = savesFolder(keepsIn);
  const latest = numbersOf(folder, scenario).at(-1);
  if (latest === undefined) throw usage(`no game of ${scenario} was saved in ${folder}`, 'Begin one without --resume.');
  return join(folder, `${scenario}-${latest}.jsonl`);
}

/** The numbers of a scenario's saved games, rising. */
function numbersOf(folder: string, scenario: string): number[] {
  const form = new RegExp(`^${scenario}-(\\d{1,9})\\.jsonl$`);
  return namesIn(folder)
    .flatMap((name) => form.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
