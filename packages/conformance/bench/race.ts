import type { Contestant, ContestantName } from './contestant.ts';
import { median } from './median.ts';

/** How a contestant came off. */
export type Result = {
  readonly name: ContestantName;
  /** Nanoseconds for a run: the median of the rounds. */
  readonly nanoseconds: number;
  /** How many times as long as the kernel it took, in the same round: the median of the rounds. */
  readonly kernelIsFaster: number;
};

/** How many runs each plays in a round, for a time of some tenths of a second, and how many before the first one. */
const RUNS: Readonly<Record<ContestantName, { readonly round: number; readonly before: number }>> = {
  kernel: { round: 10_000, before: 5_000 },
  c: { round: 10_000, before: 0 },
  plain: { round: 1_200, before: 2_000 },
  boardgame: { round: 12, before: 80 },
  engine: { round: 6, before: 15 },
};
const ROUNDS = 9;

/** How many runs of each are compared with the kernel's. */
const COMPARED: Readonly<Record<ContestantName, number>> = {
  kernel: 0,
  c: 10_000,
  plain: 2_000,
  boardgame: 60,
  engine: 60,
};

/** Compares runs of all with the kernel's; says of the first that is not the same what both came to. */
export async function findDifference(contestants: readonly Contestant[]): Promise<string | undefined> {
  const kernel = kernelAmong(contestants);
  const lines = await kernel.list(0, Math.max(...Object.values(COMPARED)));
  for (const { name, list } of contestants) {
    for (const [run, line] of (await list(0, COMPARED[name])).entries()) {
      if (line !== lines[run]) return `run ${run}: the kernel comes to ${lines[run]}, ${name} to ${line}`;
    }
  }
  return undefined;
}

/** Lets all play in turns, for several rounds: what the machine does besides then falls on all alike. */
export async function race(contestants: readonly Contestant[]): Promise<Result[]> {
  for (const { name, time } of contestants) await time(0, RUNS[name].before);
  const rounds: ReadonlyMap<ContestantName, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = new Map<ContestantName, number>();
    for (const { name, time } of contestants) {
      const { round: runs } = RUNS[name];
      times.set(name, (await time(round * runs, runs)) / runs);
    }
    rounds.push(times);
  }
  return contestants.map(({ name }) => {
    const own = rounds.map((times) => times.get(name) ?? 0);
    const ratios = rounds.map((times, round) => (own[round] ?? 0) / (times.get('kernel') ?? 1));
    return { name, nanoseconds: median(own), kernelIsFaster: median(ratios) };
  });
}

function kernelAmong(contestants: readonly Contestant[]): Contestant {
  const kernel = contestants.find(({ name }) => name === 'kernel');
  if (!kernel) throw new Error('expected the kernel among the contestants');
  return kernel;
}
