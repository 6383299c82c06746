import { execFileSync, fork, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@sandtable/scenario';
import { repository } from '../src/library/shelf.ts';
import { STUDY } from './model.ts';
import { SIDE_NAMES, type SideName } from './side.ts';
import type { Answer, Task } from './side-process.ts';
import { siteHeader } from './site-header.ts';

export type ContestantName = SideName | 'c';

/** One that plays the model, in a process of its own. */
export type Contestant = {
  readonly name: ContestantName;
  /** A line for each run: ending, turns, metrics, digest. */
  readonly list: (first: number, runs: number) => Promise<readonly string[]>;
  /** How long the processor is busy with so many runs, in nanoseconds. */
  readonly time: (first: number, runs: number) => Promise<number>;
  readonly stop: () => void;
};

/** All that can be had: the one in C is missing where there is no gcc. */
export function startContestants(scenario: Scenario): Contestant[] {
  const others = SIDE_NAMES.map(startProcess);
  return gccVersion() === undefined ? others : [...others, compileTwin(scenario)];
}

/** The first line of what `gcc --version` says; undefined where there is none. */
export function gccVersion(): string | undefined {
  const { status, stdout } = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

function startProcess(name: SideName): Contestant {
  const child = fork(join(import.meta.dirname, 'side-process.ts'), [name], {
    execArgv: ['--conditions=source'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ask = (task: Task): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const stopped = (): void => reject(new Error(`the side ${name} has stopped`));
      child.once('exit', stopped);
      child.once('message', (answer: Answer) => {
        child.off('exit', stopped);
        resolve(answer);
      });
      child.send(task);
    });
  return {
    name,
    list: async (first, runs) => (await ask({ do: 'list', first, runs })).lines,
    time: async (first, runs) => (await ask({ do: 'time', first, runs })).nanoseconds,
    stop: () => child.kill(),
  };
}

function compileTwin(scenario: Scenario): Contestant {
  const folder = join(repository, '.cache/bench');
  const program = join(folder, 'six-sides');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sites.h'), siteHeader(scenario));
  const source = join(import.meta.dirname, 'twin/six-sides.c');
  execFileSync('gcc', ['-O3', '-march=native', '-std=gnu17', '-I', folder, '-o', program, source]);
  const run = (what: string, first: number, runs: number): string =>
    execFileSync(program, [...STUDY.map(String), what, String(first), String(runs)], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
  return {
    name: 'c',
    list: async (first, runs) => run('list', first, runs).trimEnd().split('\n'),
    time: async (first, runs) => Number(run('time', first, runs).split(' ')[0]),
    stop: () => {},
  };
}
