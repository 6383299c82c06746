import { wilsonIntervalOfReach } from '@sandtable/engine';
import { stoppingRuleOf } from '../plan/stopping-rule.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { stoppingReach } from '../statistics/stopping.ts';
import type { Counts } from './tally.ts';

/**
 * Whether every share asked is known well enough at every point, after the stages that are counted. Never without a
 * rule. A point of which runs failed is judged by the others.
 */
export function isKnownWellEnough(plan: StudyPlan, { asked }: StudyLayout, { figures }: Counts): boolean {
  const rule = stoppingRuleOf(plan);
  if (!rule) return false;
  const reach = stoppingReach(rule);
  return asked.every(({ figure }, place) => {
    const own = figures[place];
    if (figure.kind !== 'share' || !own) return true;
    const { counts, means } = own.byPoint;
    return counts.every((runs, point) => {
      if (runs === 0) return true;
      const { low, high } = wilsonIntervalOfReach(Math.round((means[point] ?? 0) * runs), runs, reach);
      return (high - low) / 2 <= rule.halfWidth;
    });
  });
}
