import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readShelf } from '../library/shelf.ts';
import { hostileTexts } from './hostile-texts.ts';
import { type Trial, tryDamaged, tryText } from './trial.ts';

/** `pnpm fuzz`: compiles hostile texts and damaged copies of the scenarios; none may throw, hang, or read where it must not. */
const TRIAL_MOST_MS = 2000;
/** A trial that takes longer is taken to hang. */
const HANG_MS = 30_000;

type Report = {
  readonly what: string;
  readonly text: string;
  readonly ms: number;
  readonly isClean: boolean;
  readonly findings: readonly string[];
};
type Task = { readonly seed: string; readonly count: number };

if (isMainThread) supervise();
else work(workerData as Task);

function work({ seed, count }: Task): void {
  const shelf = readShelf();
  // The first compilation also makes the parser.
  tryDamaged(shelf, seed, 0);
  const post = (what: string, attempt: () => Trial): void => {
    const { trial, ms: first } = timed(attempt);
    let ms = first;
    // A busy machine makes one attempt slow; what is slow by itself is slow each time.
    for (let again = 0; again < 2 && ms > TRIAL_MOST_MS; again += 1) ms = Math.min(ms, timed(attempt).ms);
    const { text, findings, diagnostics } = trial;
    const isWrong = findings.length > 0 || ms > TRIAL_MOST_MS;
    const report: Report = { what, text: isWrong ? text : '', ms, isClean: diagnostics === 0, findings };
    parentPort?.postMessage(report);
  };
  for (const { name, text } of hostileTexts()) post(name, () => tryText(text));
  for (let number = 0; number < count; number += 1) {
    post(`trial ${number} of seed ${seed}`, () => tryDamaged(shelf, seed, number));
  }
}

function timed(attempt: () => Trial): { readonly trial: Trial; readonly ms: number } {
  const start = performance.now();
  const trial = attempt();
  return { trial, ms: performance.now() - start };
}

function supervise(): void {
  const { values } = parseArgs({
    options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const task: Task = { seed: values.seed, count: Number(values.files) };
  const expected = task.count + hostileTexts().length;
  const times: number[] = [];
  let [wrong, clean] = [0, 0];
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  let last = performance.now();
  const watchdog = setInterval(() => {
    if (performance.now() - last < HANG_MS) return;
    say(`file ${times.length} of seed ${task.seed} hangs`);
    process.exit(1);
  }, 1000);
  worker.on('message', ({ what, text, ms, isClean, findings }: Report) => {
    last = performance.now();
    times.push(ms);
    if (isClean) clean += 1;
    const slow = ms > TRIAL_MOST_MS ? [`it took ${(ms / 1000).toFixed(1)} s`] : [];
    for (const finding of [...findings, ...slow]) {
      wrong += 1;
      const file = join(tmpdir(), `sandtable-fuzz-${task.seed}-${times.length}.sand`);
      writeFileSync(file, text);
      say(`${what}: ${finding}\n  its text: ${file}`);
    }
    if (times.length % 1000 === 0) say(`${times.length} of ${expected} files`);
  });
  worker.on('error', (error) => {
    throw error;
  });
  worker.on('exit', () => {
    clearInterval(watchdog);
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`;
    process.stdout.write(
      `${times.length} damaged or hostile files, ${clean} of them without a diagnostic; median ${at(0.5)}, 99% ${at(0.99)}, longest ${at(1)}; ${wrong} wrong\n`,
    );
    process.exitCode = wrong > 0 || times.length < expected ? 1 : 0;
  });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
