import { type Asked, figureKind, type Metric, type Scenario, WHOLE } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import type { Outcomes } from '../run/outcomes.ts';

/** What a row counts for in a figure: for a share 1 or 0, else what its metric came to, percentages in hundredths. */
export type FigureSample = (outcomes: Outcomes, index: number) => number;

/** For each figure asked its samples. The same as the engine's `sampleOf` gives of the game, which a test holds. */
export function samplesOf(scenario: Scenario, asked: readonly Asked[]): readonly FigureSample[] {
  let condition = 0;
  return asked.map(({ figure }): FigureSample => {
    if (figure.kind === 'share') {
      const own = condition++;
      return ({ asked }, index) => asked[own]?.[index] ?? 0;
    }
    return metricSample(scenario, figure.metric);
  });
}

/** What a metric came to in a row. */
export function metricSample(scenario: Scenario, id: string): FigureSample {
  const { place, read } = metricReader(scenario, id);
  return ({ totals, turns }, index) => read(totals[place]?.[index] ?? 0, turns[index] ?? 0);
}

/** Where a metric stands among a run's totals, what it is told as, and what it came to: from its total and the run's turns. */
export type MetricReader = {
  readonly place: number;
  readonly as: 'percentage' | 'number';
  /** Percentages are in hundredths. */
  readonly read: (total: number, turns: number) => number;
};

export function metricReader({ metrics }: Scenario, id: string): MetricReader {
  const place = metrics.findIndex((each) => each.id === id);
  const metric = metrics[place] ?? fail('a metric of the scenario', id);
  const scale = metricScale(metric);
  const isAverage = metric.aggregate === 'average';
  return {
    ...{ place, as: figureKind(metric) },
    read: (total, turns) => (isAverage ? (scale * total) / (turns || 1) : scale * total),
  };
}

/** A yes or no that is counted as a share is one in hundredths of a percent. */
function metricScale(metric: Metric): number {
  return metric.kind === 'yes-no' && figureKind(metric) === 'percentage' ? WHOLE : 1;
}
