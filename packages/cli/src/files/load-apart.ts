import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '@sandtable/scenario';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop } from '../shell/stop.ts';

/** What the thread is told. */
export type ApartTask = {
  readonly folder: string;
  readonly path: string;
  readonly colour: boolean;
  readonly columns: number;
};

/** What the thread says: the scenario, or why there is none. */
export type ApartWord =
  | { readonly scenario: Scenario }
  | { readonly told: string; readonly exit: Exit; readonly message: string; readonly advice: string | undefined }
  | { readonly fault: string };

/**
 * The scenario that a path means, compiled in a thread of its own, whose memory is gone afterwards: what reading a file
 * leaves behind is more than a study of millions of runs needs.
 *
 * @throws Stop where there is none, or it has mistakes, or is not to be played.
 */
export async function loadApart({ folder, err }: Shell, path: string): Promise<Scenario> {
  const extension = extname(import.meta.url);
  const task: ApartTask = { folder, path, colour: err.colour, columns: err.columns };
  const thread = new Worker(new URL(`load-thread${extension}`, import.meta.url), {
    workerData: task,
    ...(extension === '.ts' && { execArgv: ['--conditions=source'] }),
  });
  const [word] = (await once(thread, 'message')) as [ApartWord];
  await thread.terminate();
  if ('scenario' in word) return word.scenario;
  if ('fault' in word) throw new Error(word.fault);
  err.write(word.told);
  throw new Stop(word.exit, word.message, word.advice);
}
