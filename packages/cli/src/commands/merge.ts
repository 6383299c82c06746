import { resolve } from 'node:path';
import { mergeFolders, mergeStudy } from '@sandtable/study';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { finish } from '../study/finish.ts';
import { told } from '../study/trouble.ts';

/** Puts the shards of a study together into a new folder, which then is as if it had been played there. */
export async function merge(shell: Shell, results: string, shards: readonly string[]): Promise<Exit> {
  const paths = shards.map((shard) => resolve(shell.folder, shard));
  const folder = told(results, () => mergeFolders(resolve(shell.folder, results), paths));
  const answer = told(results, () => mergeStudy(folder));
  finish(shell, folder, answer, results, 'en');
  return 'fine';
}
