import { compile, type Prepared } from '@sandtable/kernel';
import { runKey } from '@sandtable/random';
import { type Expression, layoutOf, type Scenario, type Variable, walkExpressions } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { layOutStudy, type StudyLayout } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { type HistogramCounting, histogramQuantile, makeHistogramCounting } from '../statistics/histogram.ts';

/** How a track of an option goes, turn by turn: its middle, and where the middle 50% and 90% of the runs lie. */
export type Fan = {
  readonly variable: string;
  readonly option: number;
  readonly turns: readonly FanTurn[];
  /** That were played for it. */
  readonly runs: number;
};

/** A track after the close of a turn. */
export type FanTurn = {
  readonly turn: number;
  /** Those that had not ended before; the others are left out. */
  readonly runs: number;
  readonly low90: number;
  readonly low50: number;
  readonly median: number;
  readonly high50: number;
  readonly high90: number;
};

/** How much is played and told; each bounds the memory. */
const RUNS_MOST = 2000;
const RUNS_OF_ALL_OPTIONS = 20_000;
const OPTIONS_MOST = 24;
const TURNS_MOST = 120;
const TRACKS_COUNTED = 48;
const TRACKS_TOLD = 12;
const BINS_MOST = 1024;

/**
 * The fans of a study, played again in the kernel: of each option the same runs, spread evenly over the samples and over
 * the runs that each has at least. Told are tracks that move, at most twelve: first those that figures asked for read,
 * then those that move through most of their range; in the order of the scenario, each for all options. Of a long
 * calendar turns are left out evenly.
 *
 * @param scenario and plan that fit each other: see `planProblems`
 * @param runsMost at most so many runs of each option; without, 2,000, or fewer where many options are compared
 * @returns none where more options are compared than anybody would look at
 */
export function fansOf(scenario: Scenario, plan: StudyPlan, runsMost?: number): Fan[] {
  const layout = layOutStudy(scenario, plan);
  const optionCount = layout.space.options;
  if (optionCount > OPTIONS_MOST) return [];
  const runs = runsMost ?? Math.min(RUNS_MOST, Math.floor(RUNS_OF_ALL_OPTIONS / optionCount));
  const read = variablesRead(scenario, layout);
  const tracks = candidates(scenario, read);
  const turns = turnsTold(scenario);
  const options = Array.from({ length: optionCount }, () => newCounts(tracks.length * turns.length));
  playRuns(scenario, layout, runs, { tracks, turns, options });
  const moving = tracks.flatMap((track, place) => {
    const fans = options.map((counts, option): Fan => {
      const own = turns.map((turn, at) => fanTurn(turn, counts.histograms[place * turns.length + at]));
      return { variable: track.id, option, runs: counts.runs, turns: own.filter(({ runs }) => runs > 0) };
    });
    const share = movement(track, fans);
    return share > 0 ? [{ fans, rank: share + (read.has(track.id) ? 1 : 0) }] : [];
  });
  const told = new Set(moving.toSorted((a, b) => b.rank - a.rank).slice(0, TRACKS_TOLD));
  return moving.filter((each) => told.has(each)).flatMap(({ fans }) => fans);
}

type OptionCounts = { runs: number; readonly histograms: readonly HistogramCounting[] };

type Counting = {
  readonly tracks: readonly Variable[];
  readonly turns: readonly number[];
  readonly options: readonly OptionCounts[];
};

function newCounts(histograms: number): OptionCounts {
  return { runs: 0, histograms: Array.from({ length: histograms }, () => makeHistogramCounting(BINS_MOST)) };
}

function playRuns(
  scenario: Scenario,
  { key, space, schedule }: StudyLayout,
  runsMost: number,
  { tracks, turns, options }: Counting,
): void {
  const kernel = compile(scenario);
  const { indexOf } = layoutOf(scenario);
  const places = tracks.map(({ id }) => indexOf.get(id) ?? 0);
  const atTurn = new Map(turns.map((turn, at) => [turn, at]));
  // Told only when a run came to its end, so that one that fails leaves no trace.
  const seen = new Int32Array(tracks.length * turns.length);
  const runsEach = schedule.stages[0]?.runsTo ?? 0;
  const all = space.samples * runsEach;
  const count = Math.min(runsMost, all);
  let prepared: Prepared[] = [];
  let sampleBefore = -1;
  for (let nth = 0; nth < count; nth += 1) {
    const place = Math.floor((nth * all) / count);
    const sample = Math.floor(place / runsEach);
    if (sample !== sampleBefore) {
      prepared = options.map((_, option) => kernel.prepare(space.opening(sample * space.options + option)));
    }
    sampleBefore = sample;
    for (const [option, counts] of options.entries()) {
      const opening = prepared[option] ?? fail('an opening of each option', option);
      const closed = (turn: number, world: Int32Array): void => {
        const at = atTurn.get(turn);
        if (at === undefined) return;
        for (const [track, from] of places.entries()) seen[track * turns.length + at] = world[from] ?? 0;
      };
      const last = turnOfEnd(
        () =>
          kernel.run(opening, runKey(key, space.diceOf(sample * space.options + option, place % runsEach)), { closed })
            .turns,
      );
      if (last === undefined) continue;
      counts.runs += 1;
      const closes = turns.filter((turn) => turn <= last).length;
      for (const track of places.keys()) {
        for (let at = track * turns.length; at < track * turns.length + closes; at += 1) {
          counts.histograms[at]?.add(seen[at] ?? 0);
        }
      }
    }
  }
}

/** The last turn of a run; undefined for one that fails, as the study's own runs may. */
function turnOfEnd(run: () => number): number | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function fanTurn(turn: number, counting: HistogramCounting | undefined): FanTurn {
  const counted = counting?.histogram() ?? { width: 1, count: 0, bins: [] };
  const at = (percent: number): number => histogramQuantile(counted, percent);
  return {
    ...{ turn, runs: counted.count },
    ...{ low90: at(5), low50: at(25), median: at(50), high50: at(75), high90: at(95) },
  };
}

/** Which tracks are counted: those that figures read before the others. */
function candidates(scenario: Scenario, read: ReadonlySet<string>): Variable[] {
  const tracks = scenario.variables.filter(({ kind }) => kind.is === 'track');
  const [asked, others] = [tracks.filter(({ id }) => read.has(id)), tracks.filter(({ id }) => !read.has(id))];
  const counted = new Set([...asked, ...others].slice(0, TRACKS_COUNTED));
  return tracks.filter((track) => counted.has(track));
}

/** Every turn, or of a long calendar every nth and the last. */
function turnsTold({ calendar: { turns } }: Scenario): number[] {
  const step = Math.ceil(turns / TURNS_MOST);
  return Array.from({ length: turns }, (_, index) => index + 1).filter((turn) => turn % step === 0 || turn === turns);
}

/** Through how much of its range a track's fans reach, of all options, as a fraction of 1. */
function movement({ min, max }: Variable, fans: readonly Fan[]): number {
  const turns = fans.flatMap((fan) => fan.turns);
  const lowest = Math.min(...turns.map(({ low90 }) => low90));
  const highest = Math.max(...turns.map(({ high90 }) => high90));
  return max > min && turns.length > 0 ? (highest - lowest) / (max - min) : 0;
}

/** The variables that figures asked for read, through values too. */
function variablesRead(scenario: Scenario, { asked }: StudyLayout): Set<string> {
  const read = new Set<string>();
  const valuesLeft = new Map(scenario.values.map(({ id, is }) => [id, is]));
  const visit = (expression: Expression): void =>
    walkExpressions(expression, (each) => {
      if (each.op === 'variable') read.add(each.id);
      if (each.op === 'element') for (const id of each.ids) read.add(id);
      for (const id of each.op === 'value' ? [each.id] : each.op === 'value-element' ? each.ids : []) {
        const is = valuesLeft.get(id);
        valuesLeft.delete(id);
        if (is) visit(is);
      }
    });
  for (const { figure } of asked) {
    const metric = figure.kind === 'share' ? undefined : scenario.metrics.find(({ id }) => id === figure.metric);
    if (figure.kind === 'share') visit(figure.of);
    else if (metric) visit(metric.of);
  }
  return read;
}
