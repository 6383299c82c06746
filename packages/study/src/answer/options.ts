import type { Scenario } from '@sandtable/scenario';
import type { StudyLayout } from '../plan/study-layout.ts';
import { momentsAt } from '../result/moments.ts';
import type { Counts } from '../result/tally.ts';
import type { Bar, CourseMark, EndingAnswer, Estimate, FigureAnswer, OptionAnswer } from './answer.ts';
import { barsOf } from './bars.ts';
import {
  clusteredMean,
  clusteredShare,
  meanEstimate,
  NOTHING_KNOWN,
  quantileEstimate,
  shareEstimate,
} from './estimate.ts';
import { optionName } from './option-name.ts';
import { spreadByListed, spreadByParameters } from './spreads.ts';

/** What each option comes to. */
export function optionAnswers(scenario: Scenario, layout: StudyLayout, counts: Counts): OptionAnswer[] {
  const spreads = counts.figures.map(barsOf);
  return Array.from({ length: layout.space.options }, (_, option): OptionAnswer => {
    const endings = [...(counts.endings[option] ?? [])];
    const runs = endings.reduce((sum, count) => sum + count, 0);
    return {
      name: optionName(scenario, layout, option),
      runs,
      endings: endingAnswers(scenario, counts, option, runs),
      figures: layout.asked.map((_, figure) => figureAnswer(layout, counts, figure, option, spreads[figure]?.[option])),
    };
  });
}

/** In the scenario's order; the built-in ending only where it came up. */
function endingAnswers({ endings }: Scenario, counts: Counts, option: number, runs: number): EndingAnswer[] {
  const numbers = endings.length + 2;
  const shareOf = (number: number): Estimate => {
    const count = counts.endings[option]?.[number] ?? 0;
    return clusteredShare(count, runs, counts.endingsByDice, option * numbers + number);
  };
  const own = endings.map(({ id, title }, index) => ({ ending: id, title, share: shareOf(index + 1) }));
  const byTime = shareOf(endings.length + 1);
  return byTime.value > 0 ? [...own, { ending: 'time', title: {}, share: byTime }] : own;
}

function figureAnswer(
  layout: StudyLayout,
  counts: Counts,
  figure: number,
  option: number,
  spread: readonly Bar[] | undefined,
): FigureAnswer {
  const isMean = layout.asked[figure]?.figure.kind !== 'quantile';
  const byParameters = isMean ? spreadByParameters(layout, counts, figure, option) : undefined;
  const byListed = isMean ? spreadByListed(layout, counts, figure, option) : undefined;
  return {
    estimate: figureEstimate(layout, counts, figure, option),
    ...(byParameters && { byParameters }),
    ...(byListed && { byListed }),
    ...(spread && { spread }),
    course: courseOf(layout, counts, figure, option),
  };
}

/** A figure over all runs of an option. */
export function figureEstimate({ asked }: StudyLayout, counts: Counts, figure: number, option: number): Estimate {
  const own = counts.figures[figure];
  const of = asked[figure]?.figure;
  if (!own || !of) return NOTHING_KNOWN;
  const moments = momentsAt(own.byOption, option);
  switch (of.kind) {
    case 'share':
      return clusteredShare(Math.round(moments.mean * moments.count), moments.count, own.byDice?.byOption, option);
    case 'mean':
      return clusteredMean(moments, own.byDice?.byOption, option);
    case 'quantile':
      return quantileEstimate(own, option, of.at);
  }
}

/**
 * How a share or mean came to be known; of quantiles only the end is kept. Only where there is one sample: rows come
 * sample by sample, so that the first of many tell of a few of them.
 */
function courseOf({ asked, space }: StudyLayout, counts: Counts, figure: number, option: number): CourseMark[] {
  const kind = asked[figure]?.figure.kind;
  if (kind === 'quantile' || space.samples > 1) return [];
  return (counts.figures[figure]?.course[option] ?? []).map(({ runs, mean, squares }) => {
    const { value, low, high } =
      kind === 'share'
        ? shareEstimate(Math.round(mean * runs), runs)
        : meanEstimate({ count: runs, mean, variance: squares / (runs - 1) });
    return { runs, value, low, high };
  });
}
