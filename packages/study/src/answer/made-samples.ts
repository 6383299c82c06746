import type { Dimension } from '../design/design.ts';
import { designOf } from '../plan/design-of.ts';
import { type Factor, factorName, levelsOf } from '../plan/factor.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { MadeSample, StudyPlan } from '../plan/study-plan.ts';
import { elementaryEffects } from '../sensitivity/elementary-effects.ts';
import { mainEffects } from '../sensitivity/main-effects.ts';
import { varianceIndices } from '../sensitivity/variance-indices.ts';
import type { EffectRow, ElementaryRow, VarianceRow } from './answer.ts';
import { CONFIDENCE } from './estimate.ts';
import type { Outcome } from './influences.ts';

const RESAMPLES = 1000;

/** Sobol' indices of a saltelli sample. */
export function varianceRows({ key }: StudyLayout, { vary }: StudyPlan, { means }: Outcome): VarianceRow[] {
  const { dimensions } = varianceIndices(vary.length, means, { key, resamples: RESAMPLES, confidence: CONFIDENCE });
  return vary.map((factor, place) => {
    const index = dimensions[place];
    return {
      factor: factorName(factor),
      first: { value: index?.first ?? Number.NaN, ...nowhere, ...index?.firstInterval },
      total: { value: index?.total ?? Number.NaN, ...nowhere, ...index?.totalInterval },
    };
  });
}

/** The elementary effects of a morris sample. */
export function elementaryRows({ key }: StudyLayout, plan: StudyPlan, { means }: Outcome): ElementaryRow[] {
  const design = designOf(key, plan.sample as MadeSample, plan.vary);
  const { dimensions } = elementaryEffects(design, plan.vary.map(dimensionOf), means, {
    ...{ key, resamples: RESAMPLES, confidence: CONFIDENCE },
  });
  return plan.vary.map((factor, place) => {
    const { mu = Number.NaN, muStar = Number.NaN, muStarInterval, sigma = Number.NaN } = dimensions[place] ?? {};
    return { factor: factorName(factor), mu, muStar: { value: muStar, ...nowhere, ...muStarInterval }, sigma };
  });
}

/** The main effects of a screening sample. */
export function mainEffectRows({ key }: StudyLayout, plan: StudyPlan, { means, variances }: Outcome): EffectRow[] {
  const design = designOf(key, plan.sample as MadeSample, plan.vary);
  const noise = variances.some(Number.isNaN) ? undefined : { variances, confidence: CONFIDENCE as 95 };
  const { dimensions } = mainEffects(design, means, noise);
  return plan.vary.map((factor, place) => {
    const { effect = Number.NaN, interval } = dimensions[place] ?? {};
    return { factor: factorName(factor), effect: { value: effect, ...nowhere, ...interval } };
  });
}

const nowhere = { low: Number.NaN, high: Number.NaN };

function dimensionOf(factor: Factor): Dimension {
  const levels = levelsOf(factor);
  return levels === undefined ? {} : { levels };
}
