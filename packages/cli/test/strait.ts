import { readFileSync } from 'node:fs';
import { folderWith } from './folder.ts';

/** The rules of a small scenario: two coast guards in a strait. */
export const strait = readFileSync(new URL('strait.sand', import.meta.url), 'utf8');

/** A folder in which the scenario `strait` and the given files stand. */
export function straitFolder(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ 'scenarios/strait/strait.sand': strait, ...files });
}
