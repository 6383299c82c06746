import type { Metric } from './ending.ts';

/**
 * What a mean or a quantile of a metric over many runs is counted in. Of a percentage it is one, in its hundredths; of a
 * yes or no it is a share, but for the number of turns with a yes.
 */
export function figureKind({ kind, aggregate }: Metric): 'percentage' | 'number' {
  if (aggregate === 'count' || aggregate === 'longest' || aggregate === 'first') return 'number';
  return kind === 'percentage' || (kind === 'yes-no' && aggregate !== 'total') ? 'percentage' : 'number';
}
