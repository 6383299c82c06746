import type { Scenario } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import type { Counts } from '../result/tally.ts';
import type { InfluenceAnswer } from './answer.ts';
import { excursionRows } from './excursions.ts';
import { groupsRows } from './groups.ts';
import { elementaryRows, mainEffectRows, varianceRows } from './made-samples.ts';
import { pointMeans } from './point-means.ts';

/** What an influence is worked out from: the outcomes of a figure at the samples of an option; NaN where there is none. */
export type Outcome = {
  readonly figure: number;
  readonly option: number;
  readonly means: Float64Array;
  readonly variances: Float64Array;
};

/** For each figure that is a mean and each option, what it hangs on; nothing where nothing varies. */
export function influenceAnswers(
  scenario: Scenario,
  plan: StudyPlan,
  layout: StudyLayout,
  counts: Counts,
): InfluenceAnswer[] {
  const { space, asked } = layout;
  if (plan.vary.length === 0 || plan.sample.design === 'base') return [];
  return asked.flatMap(({ figure: { kind } }, figure) =>
    kind === 'quantile'
      ? []
      : Array.from({ length: space.options }, (_, option) => {
          const outcome = outcomeOf(layout, counts, figure, option);
          return {
            figure,
            option,
            leftOut: missingIn(outcome),
            ...influenceOf(scenario, plan, layout, counts, outcome),
          };
        }),
  );
}

type Influence<Each = InfluenceAnswer> = Each extends unknown ? Omit<Each, 'figure' | 'option' | 'leftOut'> : never;

function influenceOf(
  scenario: Scenario,
  plan: StudyPlan,
  layout: StudyLayout,
  counts: Counts,
  outcome: Outcome,
): Influence {
  switch (plan.sample.design) {
    case 'saltelli':
      return { by: 'variance', rows: varianceRows(layout, plan, outcome) };
    case 'morris':
      return { by: 'elementary-effects', rows: elementaryRows(layout, plan, outcome) };
    case 'screening':
      return { by: 'main-effects', rows: mainEffectRows(layout, plan, outcome) };
    case 'one-at-a-time':
      return {
        by: 'excursions',
        base: outcome.means[0] ?? Number.NaN,
        rows: excursionRows(scenario, layout, counts, outcome),
      };
    default:
      return { by: 'groups', rows: groupsRows(scenario, layout, outcome) };
  }
}

function outcomeOf(layout: StudyLayout, counts: Counts, figure: number, option: number): Outcome {
  const { samples, sampleOf } = layout.space;
  const kept = Math.min(samples, (counts.figures[figure]?.byPoint.counts.length ?? 0) / layout.space.options);
  const means = new Float64Array(Math.floor(kept)).fill(Number.NaN);
  const variances = new Float64Array(means.length).fill(Number.NaN);
  for (const { point, mean, varianceOfMean } of pointMeans(layout, counts, figure, option)) {
    means[sampleOf(point)] = mean;
    variances[sampleOf(point)] = varianceOfMean;
  }
  return { figure, option, means, variances };
}

function missingIn({ means }: Outcome): number {
  return means.reduce((missing, mean) => missing + (Number.isNaN(mean) ? 1 : 0), 0);
}
