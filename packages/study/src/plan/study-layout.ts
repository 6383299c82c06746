import { type StudyKey, studyKeyFromSeed } from '@sandtable/random';
import type { Asked, Expression, Scenario } from '@sandtable/scenario';
import { askedOf, conditionsOf } from './asks.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { type Space, spaceOf } from './space.ts';
import { judgedAt } from './stopping-rule.ts';
import type { StudyPlan } from './study-plan.ts';

/** What follows from a scenario and a plan before anything is played. */
export type StudyLayout = {
  readonly key: StudyKey;
  readonly space: Space;
  readonly schedule: Schedule;
  /** How many of the factors are compared; the others vary. */
  readonly compared: number;
  /** The figures that are told of. */
  readonly asked: readonly Asked[];
  /** What is asked of the world at the end of each run: the conditions of those figures that are shares, in order. */
  readonly conditions: readonly Expression[];
};

/** @param plan that fits the scenario: see `planProblems` */
export function layOutStudy(scenario: Scenario, plan: StudyPlan): StudyLayout {
  const key = studyKeyFromSeed(plan.seed);
  const space = spaceOf(scenario, plan, key);
  const asked = askedOf(plan);
  return {
    ...{ key, space, asked, compared: plan.compare.length },
    schedule: scheduleOf(space.options, space.samples, judgedAt(plan)),
    conditions: conditionsOf(asked),
  };
}
