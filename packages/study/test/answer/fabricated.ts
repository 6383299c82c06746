import type { Scenario } from '@sandtable/scenario';
import { answerOf } from '../../src/answer/answer-of.ts';
import type { Answer } from '../../src/index.ts';
import { placeOfRow } from '../../src/plan/schedule.ts';
import { layOutStudy } from '../../src/plan/study-layout.ts';
import { NOTHING_FIXED, type StudyPlan } from '../../src/plan/study-plan.ts';
import { readPart } from '../../src/result/columns.ts';
import { newTally } from '../../src/result/tally.ts';
import { emptyOutcomes, type Failure } from '../../src/run/outcomes.ts';
import { scenario as small } from '../small.ts';

/** A plan that asks for the mean of the only metric of the small scenario. */
export function plan(more: Partial<StudyPlan> = {}): StudyPlan {
  return {
    title: { en: ['A study'] },
    seed: '1',
    fixed: NOTHING_FIXED,
    compare: [],
    vary: [],
    sample: { design: 'base' },
    runs: 2,
    ask: [{ figure: { kind: 'mean', metric: 'last' }, text: 'mean(last)' }],
    expect: [],
    ...more,
  };
}

/** A share of runs, whatever its condition. */
export const share = {
  figure: { kind: 'share', of: { op: 'number', value: 1 } },
  text: 'share(it)',
} as const satisfies StudyPlan['ask'][number];

/** Where a row of the fabricated results stands, with what its factors are. */
export type Place = {
  readonly row: number;
  readonly option: number;
  readonly sample: number;
  readonly run: number;
  readonly values: readonly (number | null)[];
};

/** What a run came to: its metric, and whether what is asked holds; nothing for one that failed. */
type Result = { readonly last: number; readonly asked?: boolean; readonly ending?: number } | undefined;

/** The answer to a study whose runs nobody played: each comes to what the test says. */
export function answerTo(own: StudyPlan, resultAt: (place: Place) => Result, scenario: Scenario = small()): Answer {
  const layout = layOutStudy(scenario, own);
  const { space, schedule, conditions } = layout;
  const tally = newTally(scenario, layout);
  for (const { firstRow, rows } of schedule.parts) {
    const outcomes = emptyOutcomes(firstRow, rows, { metrics: scenario.metrics.length, asks: conditions.length });
    const failures: Failure[] = [];
    for (let index = 0; index < rows; index += 1) {
      const row = firstRow + index;
      const { point, run } = placeOfRow(schedule, row);
      const values = space.valuesAt(point);
      const result = resultAt({ row, run, values, option: space.optionOf(point), sample: space.sampleOf(point) });
      if (!result) failures.push({ row, reason: 'it was to fail' });
      else {
        outcomes.endings[index] = result.ending ?? 1;
        outcomes.turns[index] = 4;
        for (const column of outcomes.totals) column[index] = result.last;
        for (const column of outcomes.asked) column[index] = result.asked ? 1 : 0;
      }
    }
    tally.add(readPart(layout, { ...outcomes, failures }));
  }
  return answerOf(scenario, own, layout, tally.counts);
}
