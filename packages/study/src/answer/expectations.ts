import { wordsOfPercentage } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { placeOfFigure } from '../plan/asks.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { Expectation, StudyPlan } from '../plan/study-plan.ts';
import type { Counts } from '../result/tally.ts';
import type { ExpectationAnswer, Known } from './answer.ts';
import { figureTold } from './figure-told.ts';
import { figureEstimate } from './options.ts';

const SIGNS = { less: '<', 'at-most': '<=', greater: '>', 'at-least': '>=', equal: '=' } as const;

/** Which expectations stand, in each option. */
export function expectationAnswers(
  scenario: Scenario,
  { expect }: StudyPlan,
  layout: StudyLayout,
  counts: Counts,
): ExpectationAnswer[] {
  return expect.map((expectation): ExpectationAnswer => {
    const { figure, text, compare, bound, predicted } = expectation;
    const { as } = figureTold(scenario, { figure, text });
    const place = placeOfFigure(layout.asked, figure);
    return {
      text: `${text} ${SIGNS[compare]} ${as === 'percentage' ? wordsOfPercentage(bound) : bound}`,
      predicted,
      stands: Array.from({ length: layout.space.options }, (_, option) =>
        standing(expectation, figureEstimate(layout, counts, place, option)),
      ),
    };
  });
}

/** An expectation holds or fails where the whole interval says so; where it lies on both sides nothing is decided. */
function standing({ compare, bound }: Expectation, { low, high }: Known): 'holds' | 'fails' | 'open' {
  const decided = (holds: boolean, fails: boolean): 'holds' | 'fails' | 'open' =>
    holds ? 'holds' : fails ? 'fails' : 'open';
  switch (compare) {
    case 'less':
      return decided(high < bound, low >= bound);
    case 'at-most':
      return decided(high <= bound, low > bound);
    case 'greater':
      return decided(low > bound, high <= bound);
    case 'at-least':
      return decided(low >= bound, high < bound);
    case 'equal':
      return decided(low === bound && high === bound, low > bound || high < bound);
  }
}
