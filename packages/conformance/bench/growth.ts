import { compile, type Kernel, type Prepared } from '@sandtable/kernel';
import { runKey } from '@sandtable/random';
import type { Rule, Scenario } from '@sandtable/scenario';
import { median } from './median.ts';
import { policiesOf, STUDY } from './model.ts';

/** How something grows while the model, or the work, is doubled again and again: relative to the beginning. */
export type Growth = { readonly what: string; readonly sizes: readonly number[] };

export const TIMES = [1, 2, 4, 8] as const;
const ROUNDS = 7;
const RUNS = 600;

/** What is asked to grow no faster than what it is measured against. */
export function measureGrowth(model: Scenario): Growth[] {
  const byRules = TIMES.map((times) => withRules(model, times));
  const byTurns = TIMES.map((times) => ({ ...model, endings: [], calendar: { ...model.calendar, turns: 60 * times } }));
  return [
    growth(
      'bytes of the module, by rules',
      byRules.map((scenario) => compile(scenario).bytes.length),
    ),
    growth(
      'time to compile, by rules',
      timed(byRules, (scenario) => void compile(scenario)),
    ),
    growth(
      'time of a run, by rules',
      timed(byRules.map(ready), (side) => play(side, RUNS)),
    ),
    growth(
      'time of a run, by turns',
      timed(byTurns.map(ready), (side) => play(side, RUNS)),
    ),
    growth(
      'time of a study, by runs',
      timed(
        TIMES.map((times) => ({ ...ready(model), times })),
        (side) => play(side, RUNS * side.times),
      ),
    ),
  ];
}

/** The greatest factor by which any doubling makes it grow. */
export function worstDoubling({ sizes }: Growth): number {
  return Math.max(...sizes.slice(1).map((size, index) => size / (sizes[index] ?? 1)));
}

function growth(what: string, sizes: readonly number[]): Growth {
  return { what, sizes: sizes.map((size) => size / (sizes[0] ?? 1)) };
}

/** The model with its rules written so many times, each time under other names. Its own endings would end it early. */
function withRules(model: Scenario, times: number): Scenario {
  const renamed = (rule: Rule, time: number): Rule =>
    JSON.parse(JSON.stringify(rule).replaceAll(`"${rule.id}`, `"${rule.id}_${time}`)) as Rule;
  const rules = Array.from({ length: times }, (_, time) => model.rules.map((rule) => renamed(rule, time))).flat();
  return { ...model, rules, endings: [] };
}

type Ready = { readonly kernel: Kernel; readonly prepared: Prepared };

function ready(scenario: Scenario): Ready {
  const kernel = compile(scenario);
  return { kernel, prepared: kernel.prepare({ policies: policiesOf(scenario) }) };
}

function play({ kernel, prepared }: Ready, runs: number): void {
  for (let run = 0; run < runs; run += 1) kernel.run(prepared, runKey(STUDY, run));
}

/** The processor's time for each, medians of rounds in which all take turns, once they are warm. */
function timed<T>(each: readonly T[], work: (of: T) => void): number[] {
  for (const of of each) work(of);
  const rounds = Array.from({ length: ROUNDS }, () =>
    each.map((of) => {
      const before = process.cpuUsage();
      work(of);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );
  return each.map((_, index) => median(rounds.map((round) => round[index] ?? 0)));
}
