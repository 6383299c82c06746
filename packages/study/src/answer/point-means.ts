import { WHOLE } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import { momentsAt } from '../result/moments.ts';
import type { Counts } from '../result/tally.ts';

/** What a figure came to at one point: the mean of its runs, and the variance of that mean (NaN for a single run). */
export type PointMean = { readonly point: number; readonly mean: number; readonly varianceOfMean: number };

/** A figure's means at the points of an option that are kept, by sample; shares in hundredths of a percent. A point whose runs all failed is left out. */
export function pointMeans({ space, asked }: StudyLayout, counts: Counts, figure: number, option: number): PointMean[] {
  const moments = counts.figures[figure]?.byPoint;
  if (!moments) return [];
  const scale = asked[figure]?.figure.kind === 'share' ? WHOLE : 1;
  const means: PointMean[] = [];
  for (let point = option; point < moments.counts.length; point += space.options) {
    const { count, mean, variance } = momentsAt(moments, point);
    if (count > 0) means.push({ point, mean: scale * mean, varianceOfMean: (scale * scale * variance) / count });
  }
  return means;
}
