import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readShelf } from '../library/shelf.ts';
import { tryDamaged } from './trial.ts';

/** `pnpm fuzz`: compiles damaged copies of the repository's scenarios; none may throw, hang, or read where it must not. */
const TRIAL_MOST_MS = 2000;
/** A trial that takes longer is taken to hang. */
const HANG_MS = 30_000;

type Report = {
  readonly number: number;
  readonly ms: number;
  readonly diagnostics: number;
  readonly findings: readonly string[];
};
type Task = { readonly seed: string; readonly from: number; readonly to: number };

if (isMainThread) supervise();
else work(workerData as Task);

function work({ seed, from, to }: Task): void {
  const shelf = readShelf();
  tryDamaged(shelf, seed, 0);
  for (let number = from; number < to; number += 1) {
    const start = performance.now();
    const { findings, diagnostics } = tryDamaged(shelf, seed, number);
    parentPort?.postMessage({ number, ms: performance.now() - start, diagnostics, findings } satisfies Report);
  }
}

function supervise(): void {
  const { values } = parseArgs({
    options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const [count, seed] = [Number(values.files), values.seed];
  const times: number[] = [];
  let [wrong, clean] = [0, 0];
  const complain = (number: number, sentence: string): void => {
    wrong += 1;
    const file = join(tmpdir(), `sandtable-fuzz-${seed}-${number}.sand`);
    writeFileSync(file, tryText(seed, number));
    say(`trial ${number} of seed ${seed}: ${sentence}\n  its text: ${file}`);
  };
  const worker = new Worker(new URL(import.meta.url), { workerData: { seed, from: 0, to: count } satisfies Task });
  let last = performance.now();
  const watchdog = setInterval(() => {
    if (performance.now() - last < HANG_MS) return;
    say(`trial ${times.length} of seed ${seed} hangs`);
    process.exit(1);
  }, 1000);
  worker.on('message', ({ number, ms, diagnostics, findings }: Report) => {
    last = performance.now();
    times.push(ms);
    if (diagnostics === 0) clean += 1;
    for (const finding of findings) complain(number, finding);
    if (ms > TRIAL_MOST_MS) complain(number, `it took ${(ms / 1000).toFixed(1)} s`);
    if (times.length % 1000 === 0) say(`${times.length} of ${count} files`);
  });
  worker.on('error', (error) => {
    throw error;
  });
  worker.on('exit', () => {
    clearInterval(watchdog);
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`;
    process.stdout.write(
      `${times.length} damaged files, ${clean} of them without a diagnostic; median ${at(0.5)}, 99% ${at(0.99)}, longest ${at(1)}; ${wrong} wrong\n`,
    );
    process.exitCode = wrong > 0 || times.length < count ? 1 : 0;
  });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function tryText(seed: string, number: number): string {
  return tryDamaged(readShelf(), seed, number).text;
}
