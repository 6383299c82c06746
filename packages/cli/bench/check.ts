// How long `sandtable check` takes for a scenario of 1,000 lines: from process start, and when the language is warm.
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
  report('cold, from process start', 600, await measure(coldRuns, () => checkInProcess(file)));
  await measure(5, () => loadFile(folder, file));
  report('warm, in one process', 50, await measure(warmRuns, () => loadFile(folder, file)));
} finally {
  rmSync(folder, { recursive: true });
}

function checkInProcess(file: string): void {
  const launcher = fileURLToPath(new URL('../bin/sandtable.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'check', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the check failed:\n${stdout}${stderr}`);
}

async function measure(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}

function report(what: string, limit: number, times: readonly number[]): void {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  console.log(`${lines} lines, ${what}: median ${at(0.5)} ms of ${times.length} (${at(0)}..${at(1)}), bar ${limit} ms`);
}
