import type { Count } from './coverage.ts';

/** Counts by name: how often in all, and in how many runs. */
export type Tally = {
  /** Counts what one run had, each name as often as it stands there. */
  readonly addRun: (names: Iterable<string>) => void;
  readonly of: (name: string) => Count;
};

export function makeTally(): Tally {
  const times = new Map<string, number>();
  const runs = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    addRun: (names) => {
      const seen = new Set<string>();
      for (const name of names) {
        add(times, name);
        seen.add(name);
      }
      for (const name of seen) add(runs, name);
    },
    of: (name) => ({ times: times.get(name) ?? 0, runs: runs.get(name) ?? 0 }),
  };
}
