// The program of a thread. Nothing may import it: it begins to play wherever it is loaded in a thread.
import { parentPort, workerData } from 'node:worker_threads';
import { bytesOfOutcomes } from '../run/outcome-bytes.ts';
import { newPlayer } from '../run/player.ts';
import { Counter, type ThreadBatch, type ThreadTask, type ThreadWord } from './thread-task.ts';

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
