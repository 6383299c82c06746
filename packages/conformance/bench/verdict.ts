import type { ContestantName } from './contestant.ts';
import { type Growth, worstDoubling } from './growth.ts';
import type { Pace } from './pace.ts';
import type { Result } from './race.ts';
import { LONG_RUNS, type StudyResult } from './study.ts';

/** A row of what is asked: what was found, and whether that is enough. */
export type Row = { readonly what: string; readonly found: string; readonly asked: string; readonly holds: boolean };

type Bar = { readonly name: ContestantName; readonly what: string; readonly atLeast: number };

const BARS: readonly Bar[] = [
  { name: 'c', what: 'hand-written C, `gcc -O3 -march=native`', atLeast: 0.9 },
  { name: 'plain', what: 'plain objects in TypeScript', atLeast: 5 },
  { name: 'boardgame', what: 'the reducer of boardgame.io', atLeast: 1000 },
  { name: 'engine', what: 'our reference engine', atLeast: 300 },
];
const FROM_START_MOST_SECONDS = 1.5;
/** What is in proportion doubles; measuring adds its errors to that. */
const DOUBLING_MOST = 2;
const ERROR = 0.05;

const TWO_THREADS_LEAST = 1.5;
const MEGABYTES_MOST = 400;

const FIRST_SCREEN_MOST_MS = 1000;
const ANSWER_MOST_MS = 50;

/** What is asked of the kernel, of studies, and of play at a terminal. */
export function verdicts(
  results: readonly Result[],
  fromStart: number,
  growths: readonly Growth[],
  { twoThreads, megabytes }: StudyResult,
  paces: readonly Pace[],
): Row[] {
  return [
    ...BARS.map((bar) =>
      raceRow(
        bar,
        results.find(({ name }) => name === bar.name),
      ),
    ),
    {
      what: '10,000 runs from the start of the process, in seconds',
      ...{ found: fromStart.toFixed(2), asked: `under ${FROM_START_MOST_SECONDS}` },
      holds: fromStart < FROM_START_MOST_SECONDS,
    },
    {
      what: 'a study with two threads against one with one',
      ...{ found: twoThreads.toFixed(2), asked: `at least ${TWO_THREADS_LEAST}` },
      holds: twoThreads >= TWO_THREADS_LEAST,
    },
    {
      what: `memory of a study of ${LONG_RUNS.toLocaleString('en')} runs, at most, in megabytes`,
      ...{ found: megabytes.toFixed(0), asked: `under ${MEGABYTES_MOST}` },
      holds: megabytes < MEGABYTES_MOST,
    },
    ...growths.map((growth) => ({
      what: `${growth.what}, at most from one doubling to the next`,
      ...{ found: worstDoubling(growth).toFixed(2), asked: `at most ${DOUBLING_MOST}, and ${100 * ERROR}% of error` },
      holds: worstDoubling(growth) <= DOUBLING_MOST * (1 + ERROR),
    })),
    ...paces.flatMap(paceRows),
  ];
}

function paceRows({ name, first, start, node, answer, slowest }: Pace): Row[] {
  const inStarts = figure(start / node);
  return [
    {
      what: `the first screen of ${name}, in milliseconds from the start of the process (times that of Node alone; the very first, which compiles)`,
      ...{ found: `${figure(start)} (${inStarts}; ${figure(first)})`, asked: `under ${FIRST_SCREEN_MOST_MS}` },
      holds: start < FIRST_SCREEN_MOST_MS,
    },
    {
      what: `from a key to the screen that it changes in ${name}, in milliseconds (95 of a hundred)`,
      ...{ found: `${figure(answer)} (${figure(slowest)})`, asked: `under ${ANSWER_MOST_MS}` },
      holds: slowest < ANSWER_MOST_MS,
    },
  ];
}

function raceRow({ what, atLeast }: Bar, result: Result | undefined): Row {
  const asked = `at least ${atLeast.toLocaleString('en')}`;
  if (!result) return { what, found: 'not measured', asked, holds: false };
  return { what, found: figure(result.kernelIsFaster), asked, holds: result.kernelIsFaster >= atLeast };
}

/** Three digits that mean something. */
export function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
