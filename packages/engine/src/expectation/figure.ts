import { type Figure, figureKind, type Metric, type Scenario, type TestStep } from '@sandtable/scenario';
import { fail, found } from '../assert.ts';
import { contextOf, settingOf } from '../context.ts';
import { holds } from '../evaluate.ts';
import type { Game } from '../game.ts';
import { figureOf } from '../metric.ts';
import {
  type ConfidenceInterval,
  meanInterval,
  meanOf,
  quantileInterval,
  quantileOf,
  wilsonInterval,
} from '../statistics/interval.ts';

/**
 * What a figure came to over a batch of runs, with the interval that holds the model's own with 99% confidence. Shares
 * are in hundredths of a percent, others in the units of their metric.
 */
export type Estimate = { readonly value: number; readonly interval: ConfidenceInterval; readonly runs: number };

export type Comparing = Extract<TestStep, { do: 'check-runs' }>['compare'];

/** What one finished run counts for in a figure: for a share 1 or 0. */
export function sampleOf(figure: Figure, game: Game): number {
  if (figure.kind === 'share') return holds(figure.of, contextOf(settingOf(game))) ? 1 : 0;
  const { total, turns } = figureOf(game, figure.metric) ?? fail('a run of at least one turn', figure.metric);
  const metric = metricNamed(figure.metric, game.scenario);
  const isShare = metric.kind === 'yes-no' && figureKind(metric) === 'percentage';
  return (isShare ? 10_000 * total : total) / turns;
}

/** The figure of a batch, from what each run counts for. */
export function estimateOf(figure: Figure, samples: readonly number[]): Estimate {
  const runs = samples.length;
  switch (figure.kind) {
    case 'share': {
      const successes = samples.reduce((sum, sample) => sum + sample, 0);
      const { low, high } = wilsonInterval(successes, runs);
      return { value: (successes / runs) * 10_000, interval: { low: low * 10_000, high: high * 10_000 }, runs };
    }
    case 'mean':
      return { value: meanOf(samples), interval: meanInterval(samples), runs };
    case 'quantile':
      return { value: quantileOf(samples, figure.at), interval: quantileInterval(samples, figure.at), runs };
  }
}

/**
 * Whether an estimate leaves an expectation standing: it fails only where no number of the interval fulfils it, so that
 * neither a few runs more nor another seed would have saved it.
 */
export function leavesStanding({ interval: { low, high } }: Estimate, compare: Comparing, bound: number): boolean {
  switch (compare) {
    case 'less':
      return low < bound;
    case 'at-most':
      return low <= bound;
    case 'greater':
      return high > bound;
    case 'at-least':
      return high >= bound;
    case 'equal':
      return low <= bound && bound <= high;
  }
}

/** An estimate in words: `12.4% (99% interval 8.9% to 17%)`. */
export function wordsOfEstimate(figure: Figure, { value, interval }: Estimate, scenario: Scenario): string {
  const kind = figure.kind === 'share' ? 'percentage' : figureKind(metricNamed(figure.metric, scenario));
  const words = (number: number): string => (kind === 'percentage' ? `${rounded(number / 100)}%` : rounded(number));
  const { low, high } = interval;
  const from = Number.isFinite(low) ? words(low) : 'no bound';
  const to = Number.isFinite(high) ? words(high) : 'no bound';
  return `${words(value)} (99% interval ${from} to ${to})`;
}

function metricNamed(metric: string, { metrics }: Scenario): Metric {
  return found(
    'metric',
    metric,
    metrics.find(({ id }) => id === metric),
  );
}

/** Two digits behind the point at most. */
function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}
