import { WHOLE } from '@sandtable/scenario';
import { looksOf, type StoppingRule } from '../statistics/stopping.ts';
import type { StudyPlan } from './study-plan.ts';

/** The rule by which a study that goes on until it knows enough is judged; undefined for one with a fixed number. */
export function stoppingRuleOf({ runs, until }: Pick<StudyPlan, 'runs' | 'until'>): StoppingRule | undefined {
  return until && { halfWidth: until.within / WHOLE, confidence: 95, firstRuns: runs, budgetRuns: until.runsMost };
}

/** At how many runs of each point a study is judged, rising; the last is where it ends at the latest. */
export function judgedAt(plan: Pick<StudyPlan, 'runs' | 'until'>): readonly number[] {
  const rule = stoppingRuleOf(plan);
  return rule ? looksOf(rule) : [plan.runs];
}
