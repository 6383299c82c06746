import type { Scenario } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import type { Counts } from '../result/tally.ts';
import type { DiscoveryAnswer } from './answer.ts';

export function discoveryAnswers(
  _scenario: Scenario,
  _plan: StudyPlan,
  _layout: StudyLayout,
  _counts: Counts,
): DiscoveryAnswer[] {
  return [];
}
