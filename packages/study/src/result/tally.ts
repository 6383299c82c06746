import type { Scenario } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { Failure } from '../run/outcomes.ts';
import type { ReadPart } from './columns.ts';
import { addFigureSample, type FigureCounts, newFigureCounts } from './figure-counts.ts';
import { samplesOf } from './figure-sample.ts';

/**
 * What is counted of a study's rows as they come, in their order. It grows with the study's points and figures, never
 * with its runs.
 */
export type Counts = {
  rows: number;
  failed: number;
  /** The first few. */
  readonly failures: Failure[];
  /** How often each ending came, by its number in the world, for each option. */
  readonly endings: readonly Int32Array[];
  /** The first row with each ending. */
  readonly firstOfEnding: Map<number, number>;
  /** In the order in which they are asked. */
  readonly figures: readonly FigureCounts[];
};

export type Tally = {
  readonly add: (part: ReadPart) => void;
  readonly counts: Readonly<Counts>;
};

const FAILURES_TOLD = 20;

export function newTally(scenario: Scenario, layout: StudyLayout): Tally {
  const { options } = layout.space;
  const samples = samplesOf(scenario, layout.asked);
  const counts: Counts = {
    rows: 0,
    failed: 0,
    failures: [],
    endings: Array.from({ length: options }, () => new Int32Array(scenario.endings.length + 2)),
    firstOfEnding: new Map(),
    figures: layout.asked.map(({ figure }) => newFigureCounts(scenario, layout.space, figure)),
  };
  return {
    counts,
    add: ({ outcomes, points, replications }) => {
      counts.rows += outcomes.rows;
      counts.failed += outcomes.failures.length;
      counts.failures.push(...outcomes.failures.slice(0, FAILURES_TOLD - counts.failures.length));
      for (let index = 0; index < outcomes.rows; index += 1) {
        const ending = outcomes.endings[index] ?? 0;
        if (ending === 0) continue;
        const point = points[index] ?? 0;
        const option = point % options;
        const ofOption = counts.endings[option] as Int32Array;
        ofOption[ending] = (ofOption[ending] ?? 0) + 1;
        const row = outcomes.firstRow + index;
        if (!counts.firstOfEnding.has(ending)) counts.firstOfEnding.set(ending, row);
        const place = { option, point, row, run: replications[index] ?? 0 };
        for (const [figure, own] of counts.figures.entries()) {
          addFigureSample(own, place, samples[figure]?.(outcomes, index) ?? 0);
        }
      }
    },
  };
}
