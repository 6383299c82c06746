import { assertInteger, fail } from '../assert.ts';
import { ROWS_MOST } from './study-plan.ts';

/**
 * In which order a study is played: rows 0, 1, 2 ... Each row is one run: a point, and the number of the run at that
 * point, which decides its dice. Rows come in stages, so that a study which goes on until it knows enough only appends.
 * Within a stage all runs at a sample stand together, and of each run all options: what is compared under the same dice
 * stands in neighbouring rows.
 */
export type Schedule = {
  /** How many options are compared at each sample: a point is sample * options + option. */
  readonly options: number;
  readonly samples: number;
  readonly stages: readonly Stage[];
  /** Parts of the work, each done as a whole; no part reaches over the end of a stage. */
  readonly parts: readonly Part[];
};

/** The runs from `runsFrom` to before `runsTo` of every point. */
export type Stage = {
  readonly firstRow: number;
  readonly rows: number;
  readonly runsFrom: number;
  readonly runsTo: number;
};

export type Part = {
  readonly index: number;
  readonly stage: number;
  readonly firstRow: number;
  readonly rows: number;
};

/** One of several that share a study: `index` from 1 to `of`. */
export type Shard = { readonly index: number; readonly of: number };

/** Where a row stands: which point, and which of its runs. */
export type RowPlace = { readonly point: number; readonly run: number };

/** A study is cut into about so many parts, so that workers end together and little is lost when one is killed. */
const PARTS_AIMED_AT = 64;
const PART_ROWS_LEAST = 512;
const PART_ROWS_MOST = 4096;

/** @param runsAt at how many runs of each point the study is judged, rising; the last is where it ends at the latest */
export function scheduleOf(options: number, samples: number, runsAt: readonly number[]): Schedule {
  const points = options * samples;
  const rowsMost = points * (runsAt.at(-1) ?? 0);
  assertInteger('number of rows', rowsMost, 1, ROWS_MOST);
  const stages = runsAt.map((runsTo, index): Stage => {
    const runsFrom = runsAt[index - 1] ?? 0;
    return { firstRow: points * runsFrom, rows: points * (runsTo - runsFrom), runsFrom, runsTo };
  });
  const partRows = Math.min(Math.max(powerOfTwoFrom(rowsMost / PARTS_AIMED_AT), PART_ROWS_LEAST), PART_ROWS_MOST);
  const parts: Part[] = [];
  for (const [stage, { firstRow, rows }] of stages.entries()) {
    for (let from = 0; from < rows; from += partRows) {
      const own = Math.min(partRows, rows - from);
      parts.push({ index: parts.length, stage, firstRow: firstRow + from, rows: own });
    }
  }
  return { options, samples, stages, parts };
}

/** @param row of the schedule */
export function placeOfRow({ options, stages }: Schedule, row: number): RowPlace {
  const stage = stages.find(({ firstRow, rows }) => row < firstRow + rows) ?? fail('a row of the study', row);
  const { firstRow, runsFrom, runsTo } = stage;
  const runs = runsTo - runsFrom;
  const within = row - firstRow;
  const played = Math.floor(within / options);
  return { point: Math.floor(played / runs) * options + (within % options), run: runsFrom + (played % runs) };
}

/** The row of a run of a point; undefined where the schedule has none. */
export function rowOfPlace({ options, samples, stages }: Schedule, { point, run }: RowPlace): number | undefined {
  const stage = stages.find(({ runsTo }) => run < runsTo);
  if (!stage || point < 0 || point >= options * samples || run < 0) return undefined;
  const { firstRow, runsFrom, runsTo } = stage;
  const played = Math.floor(point / options) * (runsTo - runsFrom) + run - runsFrom;
  return firstRow + played * options + (point % options);
}

/** The parts of a shard: every `of`th. All shards together have each part once. */
export function partsOfShard(parts: readonly Part[], { index, of }: Shard): Part[] {
  return parts.filter((part) => part.index % of === index - 1);
}

function powerOfTwoFrom(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
