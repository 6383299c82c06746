// A side of the benchmark in a process of its own, so that what one side does to the compiler does not slow the others:
//
//     node --conditions=source side-process.ts NAME
//
// It is told what to do by messages and answers each with one.
import process from 'node:process';
import { loadModel } from './model.ts';
import { lineOf, makeSide, type SideName } from './side.ts';

/** Runs to play, from `first` on: their lines are asked for, or how long the processor is busy with them. */
export type Task = { readonly do: 'list' | 'time'; readonly first: number; readonly runs: number };
export type Answer = { readonly lines: readonly string[]; readonly nanoseconds: number };

const play = makeSide(process.argv[2] as SideName, loadModel());

process.on('message', ({ do: what, first, runs }: Task) => {
  const before = process.cpuUsage();
  const lines: string[] = [];
  for (let run = first; run < first + runs; run += 1) {
    const played = play(run);
    if (what === 'list') lines.push(lineOf(played));
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({ lines, nanoseconds: 1000 * (user + system) } satisfies Answer);
});
