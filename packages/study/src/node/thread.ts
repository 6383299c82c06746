import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '@sandtable/scenario';
import type { Part } from '../plan/schedule.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { bytesOfOutcomes } from '../run/outcome-bytes.ts';
import { newPlayer } from '../run/player.ts';

/** What a thread is told when it is made. */
export type ThreadTask = {
  readonly scenario: Scenario;
  readonly plan: StudyPlan;
  /** Words shared by all threads: see `Counter`. */
  readonly counters: SharedArrayBuffer;
};

/** Places of the shared words. */
export const Counter = { next: 0, accepted: 1, stop: 2 } as const;

/** A batch of parts for all threads: whoever is free takes the next one. */
export type ThreadBatch = { readonly parts: readonly Part[]; readonly ahead: number };

/** What a thread says: a part as bytes, or that it found no more. */
export type ThreadWord = { readonly part: number; readonly bytes: Uint8Array<ArrayBuffer> } | 'done';

if (parentPort) {
  const port = parentPort;
  const { scenario, plan, counters } = workerData as ThreadTask;
  const shared = new Int32Array(counters);
  const player = newPlayer(scenario, plan);
  port.on('message', ({ parts, ahead }: ThreadBatch) => {
    for (;;) {
      if (Atomics.load(shared, Counter.stop) !== 0) break;
      const place = Atomics.add(shared, Counter.next, 1);
      const part = parts[place];
      if (!part) break;
      waitFor(shared, place - ahead);
      if (Atomics.load(shared, Counter.stop) !== 0) break;
      const bytes = bytesOfOutcomes(player.play(part));
      port.postMessage({ part: part.index, bytes } satisfies ThreadWord, [bytes.buffer]);
    }
    port.postMessage('done' satisfies ThreadWord);
  });
}

/** Until so many parts were accepted: nobody runs far ahead of what is on the disk. */
function waitFor(shared: Int32Array, accepted: number): void {
  for (;;) {
    const now = Atomics.load(shared, Counter.accepted);
    if (now >= accepted || Atomics.load(shared, Counter.stop) !== 0) return;
    Atomics.wait(shared, Counter.accepted, now);
  }
}
