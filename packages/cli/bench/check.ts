// How long `sandtable check` takes for a scenario of 1,000 lines: from process start, and when the language is warm. A
// start of Node that does nothing is measured as well (some 40 ms), and when warm the processor's time: where the first is
// long or the clock far from the processor, other work has the machine, and the bars say nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadFile } from '../src/files/load.ts';
import { longScenario } from './long-scenario.ts';

const lines = 1000;
const coldRuns = 11;
const warmRuns = 31;

const folder = mkdtempSync(join(tmpdir(), 'sandtable-bench-'));
try {
  const file = join(folder, 'long.sand');
  writeFileSync(file, longScenario(lines));
  const bare = await measure(coldRuns, () => spawnSync(process.execPath, ['-e', '0']));
  report('a start of Node that does nothing', bare.clock);
  const cold = await measure(coldRuns, () => checkInProcess(file));
  report(`${lines} lines, cold, from process start (bar 600 ms)`, cold.clock);
  await measure(5, () => loadFile(folder, file));
  const warm = await measure(warmRuns, () => loadFile(folder, file));
  report(`${lines} lines, warm, in one process (bar 50 ms)`, warm.clock);
  report("the same, of the processor's time", warm.processor);
} finally {
  rmSync(folder, { recursive: true });
}

function checkInProcess(file: string): void {
  const launcher = fileURLToPath(new URL('../bin/sandtable.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'check', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the check failed:\n${stdout}${stderr}`);
}

/** On the clock and of the processor, each in milliseconds. */
type Times = { readonly clock: number[]; readonly processor: number[] };

async function measure(runs: number, work: () => unknown): Promise<Times> {
  const times: Times = { clock: [], processor: [] };
  for (let run = 0; run < runs; run += 1) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    times.clock.push(performance.now() - start);
    times.processor.push((user + system) / 1000);
  }
  return times;
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0)}`;
  console.log(`${what}: median ${at(0.5)} ms of ${times.length} (${at(0)}..${at(1)})`);
}
