import { type Asked, type Figure, figureKind, type Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import type { FigureTold } from './answer.ts';

/** How a figure is told: its words, and in what it is counted. */
export function figureTold(scenario: Scenario, { figure, text }: Asked): FigureTold {
  if (figure.kind === 'share') return { text, kind: 'share', as: 'percentage' };
  const metric = metricOf(scenario, figure);
  const as = figureKind(metric);
  return { text, kind: figure.kind, as, ...(metric.unit !== undefined && as === 'number' && { unit: metric.unit }) };
}

function metricOf({ metrics }: Scenario, { metric }: Exclude<Figure, { kind: 'share' }>): Scenario['metrics'][number] {
  return metrics.find(({ id }) => id === metric) ?? fail('a metric of the scenario', metric);
}
