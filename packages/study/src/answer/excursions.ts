import { type Scenario, WHOLE } from '@sandtable/scenario';
import { factorName } from '../plan/factor.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import { momentsAt } from '../result/moments.ts';
import type { Counts } from '../result/tally.ts';
import type { ExcursionRow } from './answer.ts';
import { meanEstimate } from './estimate.ts';
import type { Outcome } from './influences.ts';
import { valueName } from './option-name.ts';

/**
 * The scorecard: each change of one thing against the base case, paired run by run under the same dice, with the rank of
 * its size. In the order of the sample; equal changes share a rank.
 */
export function excursionRows(
  scenario: Scenario,
  { space, asked, compared }: StudyLayout,
  { figures }: Counts,
  { figure, option, means }: Outcome,
): ExcursionRow[] {
  const moments = figures[figure]?.excursion?.byPoint;
  if (!moments) return [];
  const scale = asked[figure]?.figure.kind === 'share' ? WHOLE : 1;
  const base = space.valuesAt(option);
  const rows = Array.from({ length: means.length - 1 }, (_, index): Omit<ExcursionRow, 'rank'> => {
    const point = (index + 1) * space.options + option;
    const values = space.valuesAt(point);
    const place = space.factors.findIndex((__, each) => each >= compared && values[each] !== base[each]);
    const factor = space.factors[place];
    const { value, low, high } = meanEstimate(momentsAt(moments, point));
    return {
      factor: factor ? factorName(factor) : '',
      says: factor ? valueName(scenario, factor, values[place] ?? null) : '',
      effect: { value: scale * value, low: scale * low, high: scale * high },
    };
  });
  const size = (row: (typeof rows)[number]): number => Math.abs(row.effect.value);
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => size(other) > size(row)).length }));
}
