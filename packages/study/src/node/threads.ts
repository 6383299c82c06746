import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '@sandtable/scenario';
import type { StudyPlan } from '../plan/study-plan.ts';
import type { Hands } from './hands.ts';
import { Counter, type ThreadBatch, type ThreadTask, type ThreadWord } from './thread-task.ts';

/** How many parts each thread may be ahead of what was accepted. */
const AHEAD_EACH = 3;

/**
 * Threads that play parts of a study.
 *
 * @param count of threads, from 1
 */
export function startThreads(scenario: Scenario, plan: StudyPlan, count: number): Hands {
  const counters = new SharedArrayBuffer(4 * Object.keys(Counter).length);
  const shared = new Int32Array(counters);
  const workers = Array.from({ length: count }, () => newThread({ scenario, plan, counters }));
  const stop = (): void => {
    Atomics.store(shared, Counter.stop, 1);
    Atomics.notify(shared, Counter.accepted);
  };
  return {
    play: async (parts, accept) => {
      Atomics.store(shared, Counter.next, 0);
      Atomics.store(shared, Counter.accepted, 0);
      const batch: ThreadBatch = { parts, ahead: AHEAD_EACH * count };
      let accepting = Promise.resolve();
      const take = (part: number, bytes: Uint8Array): void => {
        accepting = accepting.then(async () => {
          accept(part, bytes);
          Atomics.add(shared, Counter.accepted, 1);
          Atomics.notify(shared, Counter.accepted);
          // Messages come as fast as they are taken: without a pause nothing else would be heard, such as Ctrl-C.
          await setImmediate();
        });
        // It is told when it is waited for.
        accepting.catch(stop);
      };
      try {
        await Promise.all(workers.map((worker) => playIn(worker, batch, take)));
        await accepting;
      } catch (error) {
        stop();
        throw error;
      }
    },
    stop,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Threads run this package's own files: its sources in the repository, what was built of them elsewhere. */
function newThread(task: ThreadTask): Worker {
  const extension = extname(import.meta.url);
  return new Worker(new URL(`thread${extension}`, import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 },
    ...(extension === '.ts' && { execArgv: ['--conditions=source'] }),
  });
}

function playIn(worker: Worker, batch: ThreadBatch, take: (part: number, bytes: Uint8Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (word: ThreadWord): void => {
      if (word === 'done') settle(resolve);
      else take(word.part, word.bytes);
    };
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error('a thread of the study ended before its work')));
    const settle = (end: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(batch);
  });
}
