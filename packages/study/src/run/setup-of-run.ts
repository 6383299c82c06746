import type { Setup } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { placeOfRow } from '../plan/schedule.ts';
import { layOutStudy } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';

/** With what the engine plays a run of a study again: only what differs from the scenario's defaults. */
export function setupOfRun(scenario: Scenario, plan: StudyPlan, row: number): Setup {
  const { space, schedule } = layOutStudy(scenario, plan);
  const { point, run } = placeOfRow(schedule, row);
  const { parameters = {}, policies, starts = {} } = space.opening(point);
  const changed = scenario.parameters.flatMap(({ id, default: usual }) => {
    const value = parameters[id] ?? usual;
    return value === usual ? [] : [[id, value] as const];
  });
  return {
    seed: plan.seed,
    run: space.diceOf(point, run),
    ...(changed.length > 0 && { parameters: Object.fromEntries(changed) }),
    ...(Object.keys(starts).length > 0 && { starts }),
    control: Object.fromEntries(
      scenario.seats.map(({ id }) => {
        const policy = policies[id];
        return [id, policy === undefined ? { by: 'nobody' as const } : { by: 'policy' as const, policy }];
      }),
    ),
  };
}

/** How many rows a study can come to. */
export function rowsMostOf(scenario: Scenario, plan: StudyPlan): number {
  return layOutStudy(scenario, plan).schedule.parts.reduce((sum, { rows }) => sum + rows, 0);
}
