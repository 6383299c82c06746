import type { Figure, Scenario } from '@sandtable/scenario';
import type { Space } from '../plan/space.ts';
import { type HistogramCounting, makeHistogramCounting } from '../statistics/histogram.ts';
import { addToCluster, type Clusters, newClusters } from './clusters.ts';
import { addSample, type MomentColumns, newMoments } from './moments.ts';

/** What is counted of one figure. */
export type FigureCounts = {
  readonly options: number;
  readonly byOption: MomentColumns;
  /** By how much each option has more of it than the first: run by run, under the same dice. */
  readonly paired: MomentColumns;
  /** Both by the dice, where samples share them; else runs know nothing of each other. */
  readonly byDice: { readonly byOption: Clusters; readonly paired: Clusters } | undefined;
  /** For each of the points that are kept. */
  readonly byPoint: MomentColumns;
  /** Where the first sample is the base case: by how much each point has more of it, run by run. */
  readonly excursion: Excursion | undefined;
  /** How the samples of each option are spread, in whole numbers of `spreadUnit`; none for shares. */
  readonly spread: readonly HistogramCounting[];
  readonly spreadUnit: number;
  /** For each option what it was known as after 2, 4, 8 ... runs. */
  readonly course: readonly CoursePoint[][];
  least: Extreme | undefined;
  most: Extreme | undefined;
  /** The run of which the first option was seen last, and what it came to. */
  readonly first: { sample: number; run: number; value: number };
};

/** The runs of the base case, for each option, against which those of the other points are held. */
export type Excursion = { readonly base: readonly number[][]; readonly byPoint: MomentColumns };

/** A figure after so many runs; `squares` as Welford sums them. */
export type CoursePoint = { readonly runs: number; readonly mean: number; readonly squares: number };

export type Extreme = { readonly row: number; readonly value: number };

/** Where a row stands. */
export type SamplePlace = {
  readonly option: number;
  readonly point: number;
  readonly row: number;
  readonly run: number;
};

/** Of more points than these, each by itself, nothing is kept; no design for sensitivity has so many. */
const POINTS_KEPT = 262_144;

const SPREAD_BINS_MOST = 4096;
/** Averages are no whole numbers; a power of two keeps their bins exact. */
const AVERAGE_UNIT = 1 / 64;

/** @param dice how many there are, where samples share them */
export function newFigureCounts(
  { metrics }: Scenario,
  { options, points, startsFromBase }: Space,
  figure: Figure,
  dice: number | undefined,
): FigureCounts {
  const metric = figure.kind === 'share' ? undefined : metrics.find(({ id }) => id === figure.metric);
  const each = <T>(make: () => T): T[] => Array.from({ length: options }, make);
  return {
    options,
    byOption: newMoments(options),
    paired: newMoments(options),
    byDice:
      dice === undefined ? undefined : { byOption: newClusters(options, dice), paired: newClusters(options, dice) },
    byPoint: newMoments(Math.min(points, POINTS_KEPT)),
    excursion: startsFromBase ? { base: each(() => []), byPoint: newMoments(points) } : undefined,
    spread: metric ? each(() => makeHistogramCounting(SPREAD_BINS_MOST)) : [],
    spreadUnit: metric?.aggregate === 'average' ? AVERAGE_UNIT : 1,
    course: each((): CoursePoint[] => []),
    least: undefined,
    most: undefined,
    first: { sample: -1, run: -1, value: 0 },
  };
}

/** Takes in what one row counts for. Rows come in their order, so that the options of a run follow one another. */
export function addFigureSample(counts: FigureCounts, { option, point, row, run }: SamplePlace, value: number): void {
  const { byOption, byPoint, paired, spread, spreadUnit, course, first, options, excursion, byDice } = counts;
  addSample(byOption, option, value);
  if (byDice) addToCluster(byDice.byOption, option, run, value);
  if (point < byPoint.counts.length) addSample(byPoint, point, value);
  spread[option]?.add(Math.floor(value / spreadUnit));
  const sample = (point - option) / options;
  if (option === 0) Object.assign(first, { sample, run, value });
  else if (first.sample === sample && first.run === run) {
    addSample(paired, option, value - first.value);
    if (byDice) addToCluster(byDice.paired, option, run, value - first.value);
  }
  const base = excursion?.base[option];
  if (excursion && base) {
    if (sample === 0) base[run] = value;
    else if (base[run] !== undefined) addSample(excursion.byPoint, point, value - base[run]);
  }
  const runs = byOption.counts[option] ?? 0;
  if (runs > 1 && (runs & (runs - 1)) === 0) {
    const [mean = 0, squares = 0] = [byOption.means[option], byOption.squares[option]];
    course[option]?.push({ runs, mean, squares });
  }
  if (!counts.least || value < counts.least.value) counts.least = { row, value };
  if (!counts.most || value > counts.most.value) counts.most = { row, value };
}
