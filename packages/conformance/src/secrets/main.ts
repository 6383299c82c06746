import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { secretsTold } from './told.ts';

/** `pnpm secrets`: plays random games, and looks whether any screen of a seat tells what is hidden from it. */
type Task = { readonly seed: string; readonly from: number; readonly step: number; readonly count: number };
type Report = { readonly number: number; readonly told: readonly string[] };

if (isMainThread) await supervise();
else work(workerData as Task);

function work({ seed, from, step, count }: Task): void {
  for (let number = from; number < count; number += step) {
    parentPort?.postMessage({ number, told: secretsTold(seed, number) } satisfies Report);
  }
}

async function supervise(): Promise<void> {
  const { values } = parseArgs({
    options: { games: { type: 'string', default: '1000' }, seed: { type: 'string', default: 'secrets' } },
  });
  const [count, seed, step] = [Number(values.games), values.seed, availableParallelism()];
  let [done, telling] = [0, 0];
  const take = ({ number, told }: Report): void => {
    done += 1;
    if (told.length > 0) telling += 1;
    for (const each of told) process.stderr.write(`game ${number} of seed ${seed}: ${each}\n`);
    if (done % 100 === 0) process.stderr.write(`${done} of ${count} games\n`);
  };
  const tasks = Array.from({ length: step }, (_, from): Task => ({ seed, from, step, count }));
  await Promise.all(
    tasks.map(
      (task) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: task });
          worker.on('message', take).on('exit', resolve).on('error', reject);
        }),
    ),
  );
  process.stdout.write(`${done} random games, ${telling} with a screen that tells a secret\n`);
  process.exitCode = telling > 0 || done < count ? 1 : 0;
}
