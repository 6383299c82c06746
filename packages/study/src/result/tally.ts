import type { Scenario } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { Failure } from '../run/outcomes.ts';
import { addToCluster, type Clusters, newClusters } from './clusters.ts';
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
  /** The same by the dice, where samples share them: series option * (endings + 2) + ending. */
  readonly endingsByDice: Clusters | undefined;
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
  const numbers = scenario.endings.length + 2;
  const isShared = layout.space.samples > 1 && !layout.space.ownDice;
  const dice = isShared ? layout.schedule.stages.at(-1)?.runsTo : undefined;
  const counts: Counts = {
    rows: 0,
    failed: 0,
    failures: [],
    endings: Array.from({ length: options }, () => new Int32Array(numbers)),
    endingsByDice: dice === undefined ? undefined : newClusters(options * numbers, dice),
    firstOfEnding: new Map(),
    figures: layout.asked.map(({ figure }) => newFigureCounts(scenario, layout.space, figure, dice)),
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
        if (counts.endingsByDice)
          countEnding(counts.endingsByDice, { option, ending, numbers, dice: replications[index] ?? 0 });
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

type EndingOfRow = {
  readonly option: number;
  readonly ending: number;
  readonly numbers: number;
  readonly dice: number;
};

/** In every series of the option, so that each knows how many runs there were. */
function countEnding(clusters: Clusters, { option, ending, numbers, dice }: EndingOfRow): void {
  for (let number = 0; number < numbers; number += 1) {
    addToCluster(clusters, option * numbers + number, dice, number === ending ? 1 : 0);
  }
}
