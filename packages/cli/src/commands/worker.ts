import { availableParallelism } from 'node:os';
import { startQueueWorker } from '@sandtable/study/queue';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop } from '../shell/stop.ts';
import { told } from '../study/trouble.ts';

/** Plays parts of studies for whoever asks through a queue. Ctrl-C finishes those that are being played. */
export async function work(shell: Shell, { queue, workers }: { queue: string; workers?: number }): Promise<Exit> {
  const threads = workers ?? availableParallelism();
  const progress = progressOn(shell);
  let runs = 0;
  const worker = await told(queue, () =>
    startQueueWorker(queue, threads, (played) => {
      runs += played;
      progress.at(`${runs} runs played`);
    }),
  );
  shell.err.write(`Waiting for studies, with ${threads} ${threads === 1 ? 'thread' : 'threads'}. Ctrl-C ends it.\n`);
  await shell.patiently(
    (signal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  );
  progress.end();
  await worker.close();
  throw new Stop('interrupted', `interrupted; ${runs} runs were played`);
}
