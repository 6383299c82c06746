import type { Scenario } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import { endingName } from '../result/columns.ts';
import type { Counts } from '../result/tally.ts';
import type { TellingRun } from './answer.ts';

/** Runs worth reading: the first with each ending, then those with the least and the most of each metric asked for. */
export function tellingRuns(scenario: Scenario, { asked }: StudyLayout, counts: Counts): TellingRun[] {
  const byEnding = [...counts.firstOfEnding].sort(([a], [b]) => a - b);
  const endings = byEnding.map(([number, run]): TellingRun => {
    const ending = endingName(scenario, number);
    return { run, why: { is: 'ending', ending, title: scenario.endings[number - 1]?.title ?? {} } };
  });
  const extremes = asked.flatMap(({ figure: { kind } }, figure): TellingRun[] => {
    const { least, most } = counts.figures[figure] ?? {};
    if (kind === 'share' || !least || !most || least.value === most.value) return [];
    return [
      { run: least.row, why: { is: 'least', figure, value: least.value } },
      { run: most.row, why: { is: 'most', figure, value: most.value } },
    ];
  });
  return [...endings, ...extremes];
}
