import { meanOf, quantileInterval, quantileOf, wilsonInterval } from '@sandtable/engine';
import type { ValidationRow } from './row.ts';
import type { Simulated } from './simulate.ts';

/** The ends of the simulated interval, in percent of the runs: its central 90 percent. */
const [LOW, HIGH] = [5, 95];

/** How a published figure and the runs stand to each other. */
export type Verdict = {
  readonly is: 'covered' | 'missed';
  /** How far the published figure lies outside, in its unit: below the interval less than 0. */
  readonly by: number;
  readonly low: number;
  readonly high: number;
  readonly median: number;
  readonly mean: number;
  /** Percent of the runs at or below the published figure; absent where only a range was published. */
  readonly below?: number;
};

/**
 * A row is covered where the published figure, or some of its range, lies in the central 90 percent of the runs. What an
 * ending's row is held to is the share of runs: it is covered where that lies in the range.
 */
export function verdictOf(row: ValidationRow, { values }: Simulated): Verdict {
  const mean = meanOf(values);
  const { low, high } = isShare(row) ? { low: mean, high: mean } : interval(values);
  const held = heldTo(row);
  const by = held.low > high ? held.low - high : held.high < low ? held.high - low : 0;
  const { published } = row;
  return {
    is: by === 0 ? 'covered' : 'missed',
    ...{ by, low, high, mean, median: quantileOf(values, 50) },
    ...(published !== undefined && {
      below: (100 * values.filter((value) => value <= published).length) / values.length,
    }),
  };
}

/** Whether a few runs contradict a verdict for sure: no number between which 99 of 100 such intervals end allows it. */
export function contradicts(row: ValidationRow, { values }: Simulated, is: Verdict['is']): boolean {
  const held = heldTo(row);
  const below = isShare(row) ? shareInterval(values) : quantileInterval(values, LOW);
  const above = isShare(row) ? below : quantileInterval(values, HIGH);
  const surelyMissed = held.low > above.high || held.high < below.low;
  const surelyCovered = isShare(row)
    ? held.low < below.low && below.high < held.high
    : held.low < above.low && held.high > below.high;
  return is === 'covered' ? surelyMissed : surelyCovered;
}

/** Whether what is played is the share of an ending. */
export function isShare({ played }: ValidationRow): boolean {
  return played?.metric.startsWith('ending ') ?? false;
}

function interval(values: readonly number[]): { low: number; high: number } {
  return { low: quantileOf(values, LOW), high: quantileOf(values, HIGH) };
}

function shareInterval(values: readonly number[]): { low: number; high: number } {
  const { low, high } = wilsonInterval(values.filter((value) => value > 0).length, values.length);
  return { low: 100 * low, high: 100 * high };
}

function heldTo({ published, range }: ValidationRow): { low: number; high: number } {
  const only = published ?? Number.NaN;
  return range ?? { low: only, high: only };
}
