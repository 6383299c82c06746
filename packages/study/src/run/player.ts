import { compile, type KernelRun, type Prepared } from '@sandtable/kernel';
import { runKey } from '@sandtable/random';
import type { Scenario } from '@sandtable/scenario';
import { type Part, placeOfRow } from '../plan/schedule.ts';
import { layOutStudy } from '../plan/study-layout.ts';
import type { StudyPlan } from '../plan/study-plan.ts';
import { emptyOutcomes, type Failure, type Outcomes } from './outcomes.ts';

/** Plays parts of a study, in any order: what a part comes to depends on the scenario and the plan only. */
export type Player = { readonly play: (part: Part) => Outcomes };

/** @param scenario and plan that fit each other: see `planProblems` */
export function newPlayer(scenario: Scenario, plan: StudyPlan): Player {
  const { key, space, schedule, conditions } = layOutStudy(scenario, plan);
  const kernel = compile(scenario, { asks: conditions });
  const shape = { metrics: scenario.metrics.length, asks: conditions.length };
  return {
    play: ({ firstRow, rows }) => {
      const outcomes = emptyOutcomes(firstRow, rows, shape);
      const failures: Failure[] = [];
      // All options of a sample are played run by run, so each stays prepared until the next sample.
      const prepared = new Map<number, Prepared>();
      let sample = -1;
      for (let index = 0; index < rows; index += 1) {
        const { point, run } = placeOfRow(schedule, firstRow + index);
        if (space.sampleOf(point) !== sample) prepared.clear();
        sample = space.sampleOf(point);
        const opening = prepared.get(point) ?? kernel.prepare(space.opening(point));
        prepared.set(point, opening);
        try {
          write(outcomes, index, kernel.run(opening, runKey(key, space.diceOf(point, run))));
        } catch (error) {
          failures.push({ row: firstRow + index, reason: error instanceof Error ? error.message : String(error) });
        }
      }
      return { ...outcomes, failures };
    },
  };
}

function write({ endings, turns, digests, totals, asked }: Outcomes, index: number, run: KernelRun): void {
  endings[index] = run.ending;
  turns[index] = run.turns;
  digests.set(run.digest, 4 * index);
  for (const [metric, column] of totals.entries()) column[index] = run.totals[metric] ?? 0;
  for (const [condition, column] of asked.entries()) column[index] = run.asked[condition] ?? 0;
}
