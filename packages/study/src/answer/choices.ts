import { type Scenario, WHOLE } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import { momentsAt } from '../result/moments.ts';
import type { Counts } from '../result/tally.ts';
import type { ChoiceAnswer, Estimate } from './answer.ts';
import { clusteredMean, NOTHING_KNOWN } from './estimate.ts';
import { pointMeans } from './point-means.ts';
import { switchesOf } from './switches.ts';

/** What every option came to at one sample, under the same conditions and dice. */
export type Contest = { readonly sample: number; readonly means: readonly number[] };

/** With fewer runs at a point the worst of many samples is mostly bad luck. */
const RUNS_FOR_REGRET = 30;

/** How the options stand to each other in each figure that is a mean; nothing where there is one option. */
export function choiceAnswers(scenario: Scenario, layout: StudyLayout, counts: Counts): ChoiceAnswer[] {
  const { options } = layout.space;
  if (options < 2) return [];
  const everyOption = Array.from({ length: options }, (_, option) => option);
  return layout.asked.flatMap(({ figure: { kind } }, figure) => {
    if (kind === 'quantile') return [];
    const contests = contestsOf(layout, counts, figure);
    const isKnown = (counts.figures[figure]?.byPoint.counts[0] ?? 0) >= RUNS_FOR_REGRET;
    return {
      figure,
      differences: everyOption
        .slice(1)
        .map((option) => ({ option, difference: pairedDifference(layout, counts, figure, option) })),
      regrets: isKnown ? everyOption.map((option) => ({ option, ...regretOf(contests, option) })) : [],
      switches: switchesOf(scenario, layout, contests),
    };
  });
}

function pairedDifference({ asked }: StudyLayout, counts: Counts, figure: number, option: number): Estimate {
  const own = counts.figures[figure];
  if (!own) return NOTHING_KNOWN;
  const { value, low, high, runs } = clusteredMean(momentsAt(own.paired, option), own.byDice?.paired, option);
  const scale = asked[figure]?.figure.kind === 'share' ? WHOLE : 1;
  return { value: scale * value, low: scale * low, high: scale * high, runs };
}

/** The samples at which every option has an outcome. */
function contestsOf(layout: StudyLayout, counts: Counts, figure: number): Contest[] {
  const { options, sampleOf } = layout.space;
  const columns = Array.from({ length: options }, (_, option) => {
    return new Map(pointMeans(layout, counts, figure, option).map(({ point, mean }) => [sampleOf(point), mean]));
  });
  return [...(columns[0]?.keys() ?? [])].flatMap((sample) => {
    const means = columns.flatMap((column) => column.get(sample) ?? []);
    return means.length === options ? [{ sample, means }] : [];
  });
}

/** How far an option lies behind the best, at the sample where that is most. */
function regretOf(contests: readonly Contest[], option: number): { readonly ifLess: number; readonly ifMore: number } {
  let [ifLess, ifMore] = [0, 0];
  for (const { means } of contests) {
    const own = means[option] ?? 0;
    ifLess = Math.max(ifLess, own - Math.min(...means));
    ifMore = Math.max(ifMore, Math.max(...means) - own);
  }
  return { ifLess, ifMore };
}
