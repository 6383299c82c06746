import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { encodeScenario, type Scenario } from '@sandtable/scenario';
import { median } from './median.ts';

/** What studies of the model came to. */
export type StudyResult = {
  /** How many times as fast two threads are as one. */
  readonly twoThreads: number;
  /** The most memory that a study of so many runs held, in millions of bytes. */
  readonly megabytes: number;
};

export const LONG_RUNS = 10_000_000;

const RACE_RUNS = 400_000;
const ROUNDS = 3;

/** Studies with one thread and with two, by turns; then a long one with two. The packages as they are built play them. */
export function measureStudies(model: Scenario): StudyResult {
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-bench-'));
  const file = join(folder, 'model.json');
  writeFileSync(file, encodeScenario(model));
  const secondsWith = (threads: number): number => play(file, threads, RACE_RUNS).seconds;
  try {
    const factors = Array.from({ length: ROUNDS }, () => secondsWith(1) / secondsWith(2));
    return { twoThreads: median(factors), megabytes: (1024 * play(file, 2, LONG_RUNS).mostKilobytes) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Played = { readonly seconds: number; readonly mostKilobytes: number };

function play(file: string, threads: number, runs: number): Played {
  const program = join(import.meta.dirname, 'study-side.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, String(threads), String(runs)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Played;
}
