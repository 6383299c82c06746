import type { StudyKey } from '@sandtable/random';
import { baseDesign } from '../design/base.ts';
import { type Design, type Dimension, POINTS_MOST } from '../design/design.ts';
import { SOBOL_DIMENSIONS_MOST } from '../design/direction-numbers.ts';
import { fullFactorial, fullFactorialPoints } from '../design/full-factorial.ts';
import { latinHypercube } from '../design/latin-hypercube.ts';
import { morrisDesign } from '../design/morris.ts';
import { oneAtATime } from '../design/one-at-a-time.ts';
import { randomDesign } from '../design/random.ts';
import { saltelliDesign } from '../design/saltelli.ts';
import { SCREENING_DIMENSIONS_MOST, screeningDesign } from '../design/screening.ts';
import { sobolDesign } from '../design/sobol.ts';
import { type Factor, levelsOf } from './factor.ts';
import type { MadeSample } from './study-plan.ts';

/** How many values a factorial takes of what varies by its distribution: a sixth, the middle, five sixths of the way. */
const FACTORIAL_LEVELS = 3;

/** The design of a sample over what varies. Where nothing varies there is one point, whatever the sample. */
export function designOf(key: StudyKey, sample: MadeSample, vary: readonly Factor[]): Design {
  if (vary.length === 0) return baseDesign(0);
  const dimensions = vary.map((factor): Dimension => {
    const levels = levelsOf(factor);
    return levels === undefined ? {} : { levels };
  });
  switch (sample.design) {
    case 'base':
      return baseDesign(vary.length);
    case 'factorial':
      return fullFactorial(factorialLevels(vary));
    case 'screening':
      return screeningDesign(vary.length, 'folded');
    case 'one-at-a-time':
      return oneAtATime(dimensions);
    case 'random':
      return randomDesign(key, sample.points, vary.length);
    case 'latin':
      return latinHypercube(key, sample.points, vary.length);
    case 'sobol':
      return sobolDesign(key, sample.points, vary.length);
    case 'morris':
      return morrisDesign(key, sample.points, dimensions);
    case 'saltelli':
      return saltelliDesign(key, sample.points, vary.length);
  }
}

/** How many things a design can vary at most, where there is a limit. */
const DIMENSIONS_MOST: { readonly [design in MadeSample['design']]?: number } = {
  sobol: SOBOL_DIMENSIONS_MOST,
  saltelli: Math.floor(SOBOL_DIMENSIONS_MOST / 2),
  screening: SCREENING_DIMENSIONS_MOST,
};

/** How many points a sample comes to where its own number says so. */
function pointsOf(sample: MadeSample, dimensions: number): number {
  if (!('points' in sample)) return 1;
  if (sample.design === 'morris') return sample.points * (dimensions + 1);
  return sample.design === 'saltelli' ? sample.points * (dimensions + 2) : sample.points;
}

/** Why a sample cannot be made over so many factors, as a sentence; undefined where it can. */
export function sampleProblem(sample: MadeSample, vary: readonly Factor[]): string | undefined {
  if (sample.design === 'factorial' && fullFactorialPoints(factorialLevels(vary)) > POINTS_MOST) {
    return 'All combinations are too many; sample them, with latin or sobol.';
  }
  const dimensionsMost = DIMENSIONS_MOST[sample.design] ?? vary.length;
  const points = pointsOf(sample, vary.length);
  if (points > POINTS_MOST)
    return `A ${sample.design} sample of that size would have ${points} points, more than ${POINTS_MOST}.`;
  if (vary.length <= dimensionsMost) return undefined;
  return `A ${sample.design} sample varies at most ${dimensionsMost} things, and these are ${vary.length}.`;
}

function factorialLevels(vary: readonly Factor[]): number[] {
  return vary.map((factor) => levelsOf(factor) ?? FACTORIAL_LEVELS);
}
