import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Mismatch } from '@sandtable/study';
import { repository } from '../library/shelf.ts';
import { shrunk, tapesOf, tryTapes } from './trial.ts';

/** `pnpm lockstep`: plays generated games in both engines, turn by turn. A mismatch is shrunk and kept as a fixture. */
type Task = { readonly seed: string; readonly from: number; readonly step: number; readonly count: number };
type Report = { readonly number: number; readonly mismatch?: Mismatch };

const FIXTURES = join(repository, 'packages/conformance/test/lockstep/fixtures');

if (isMainThread) supervise();
else work(workerData as Task);

function work({ seed, from, step, count }: Task): void {
  for (let number = from; number < count; number += step) {
    const tapes = tapesOf(seed, number);
    const mismatch = tryTapes(tapes);
    if (mismatch) {
      mkdirSync(FIXTURES, { recursive: true });
      writeFileSync(join(FIXTURES, `${seed}-${number}.json`), `${JSON.stringify(shrunk(tapes))}\n`);
    }
    parentPort?.postMessage({ number, ...(mismatch && { mismatch }) } satisfies Report);
  }
}

function supervise(): void {
  const { values } = parseArgs({
    options: { games: { type: 'string', default: '10000' }, seed: { type: 'string', default: 'lockstep' } },
  });
  const [count, seed] = [Number(values.games), values.seed];
  let [done, wrong] = [0, 0];
  const workers = Array.from({ length: availableParallelism() }, (_, from, step = availableParallelism()) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { seed, from, step, count } satisfies Task });
    worker.on('message', ({ number, mismatch }: Report) => {
      done += 1;
      if (mismatch) {
        wrong += 1;
        process.stderr.write(`game ${number} of seed ${seed}: ${JSON.stringify(mismatch, null, 2)}\n`);
      }
      if (done % 500 === 0) process.stderr.write(`${done} of ${count} games\n`);
    });
    return new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
  });
  void Promise.all(workers).then(() => {
    process.stdout.write(`${done} generated games in lockstep, ${wrong} with a mismatch\n`);
    process.exitCode = wrong > 0 || done < count ? 1 : 0;
  });
}
