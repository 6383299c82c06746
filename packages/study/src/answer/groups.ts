import type { Scenario } from '@sandtable/scenario';
import { type Factor, factorName, levelsOf } from '../plan/factor.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { GroupsRow } from './answer.ts';
import type { Outcome } from './influences.ts';
import { valueName } from './option-name.ts';

/** What varies by its distribution is cut into so many groups of equally many samples. */
const GROUPS = 5;

type Sampled = { readonly value: number; readonly mean: number };

/**
 * For samples that no sensitivity design made: along each factor the means of the samples in groups, and how much of
 * the variance between samples these groups explain, most first. The share is the correlation ratio, corrected for the
 * number of groups (Kelley, "An unbiased correlation ratio measure", PNAS 21 (1935)); it may fall a little below 0.
 */
export function groupsRows(scenario: Scenario, { space, compared }: StudyLayout, outcome: Outcome): GroupsRow[] {
  const rows = space.factors.flatMap((factor, place): GroupsRow[] => {
    if (place < compared) return [];
    const sampled = [...outcome.means].flatMap((mean, sample): Sampled[] => {
      const value = space.valuesAt(sample * space.options + outcome.option)[place] ?? null;
      return value === null || Number.isNaN(mean) ? [] : [{ value, mean }];
    });
    const groups = groupsAlong(factor, sampled);
    if (groups.length < 2) return [];
    return [
      {
        factor: factorName(factor),
        explained: explainedBy(groups, sampled),
        groups: groups.map((group) => ({
          says: rangeName(scenario, factor, group),
          mean: averageOf(group),
          samples: group.length,
        })),
      },
    ];
  });
  return rows.sort((a, b) => b.explained - a.explained || (a.factor < b.factor ? -1 : 1));
}

/** Each listed value by itself; numbers in fifths, with equal numbers in one group. */
function groupsAlong(factor: Factor, sampled: readonly Sampled[]): Sampled[][] {
  const byValue = [...Map.groupBy(sampled, ({ value }) => value)].sort(([a], [b]) => a - b).map(([, group]) => group);
  if (levelsOf(factor) !== undefined || byValue.length <= GROUPS) return byValue;
  const groups: Sampled[][] = [];
  let taken = 0;
  for (const own of byValue) {
    const group = Math.min(Math.floor((GROUPS * (taken + own.length / 2)) / sampled.length), GROUPS - 1);
    taken += own.length;
    const into = groups[group] ?? [];
    groups[group] = into;
    into.push(...own);
  }
  return groups.filter((group) => group !== undefined);
}

function explainedBy(groups: readonly (readonly Sampled[])[], sampled: readonly Sampled[]): number {
  const overall = averageOf(sampled);
  const squares = (from: readonly Sampled[], mean: number): number =>
    from.reduce((sum, each) => sum + (each.mean - mean) * (each.mean - mean), 0);
  const total = squares(sampled, overall) / (sampled.length - 1);
  const left =
    groups.reduce((sum, group) => sum + squares(group, averageOf(group)), 0) / (sampled.length - groups.length);
  return total > 0 && sampled.length > groups.length ? 1 - left / total : 0;
}

function averageOf(sampled: readonly Sampled[]): number {
  return sampled.reduce((sum, { mean }) => sum + mean, 0) / sampled.length;
}

function rangeName(scenario: Scenario, factor: Factor, group: readonly Sampled[]): string {
  const values = group.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [valueName(scenario, factor, low), valueName(scenario, factor, high)];
  return low === high ? from : `${from} to ${to}`;
}
