import { meanOf, presentationOfVariable } from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { type Factor, factorName, levelsOf } from '../plan/factor.ts';
import type { StudyLayout } from '../plan/study-layout.ts';
import type { SwitchAnswer } from './answer.ts';
import type { Contest } from './choices.ts';

/** The samples are cut into so many groups along a factor; with fewer samples in one its mean says nothing. */
const GROUPS = 8;
const SAMPLES_EACH_LEAST = 5;
/** How many standard errors a group's mean must lie from 0 to count as being on one side. */
const SURE = 2;

/**
 * Where along what varies in numbers two options change places: with the rest as it may be, one is ahead on average on
 * one side, the other on the other, both surely. Only neighbouring groups that are sure are held against each other; the
 * value is where the line between their means crosses.
 */
export function switchesOf(
  scenario: Scenario,
  { space, compared }: StudyLayout,
  contests: readonly Contest[],
): SwitchAnswer[] {
  const pairs = Array.from({ length: space.options }, (_, one) =>
    Array.from({ length: space.options - one - 1 }, (_, next): [number, number] => [one, one + next + 1]),
  ).flat();
  return space.factors.flatMap((factor, place) => {
    if (place < compared || !isNumeric(scenario, factor)) return [];
    const along = contests
      .flatMap((contest) => {
        const value = space.valuesAt(contest.sample * space.options)[place];
        return value === null || value === undefined ? [] : [{ value, contest }];
      })
      .sort((a, b) => a.value - b.value || a.contest.sample - b.contest.sample);
    return pairs.flatMap(([one, other]) =>
      crossings(groupsOf(along, one, other)).map((value) => ({
        options: [one, other] as const,
        factor: factorName(factor),
        value,
      })),
    );
  });
}

/** By a distribution, or through more than two numbers that somebody listed. Policies and the words of an enumeration have no order. */
function isNumeric(scenario: Scenario, factor: Factor): boolean {
  if ((levelsOf(factor) ?? Number.POSITIVE_INFINITY) <= 2) return false;
  switch (factor.kind) {
    case 'policy':
      return false;
    case 'parameter':
      return typeof scenario.parameters.find(({ id }) => id === factor.parameter)?.kind !== 'object';
    case 'start': {
      const variable = scenario.variables.find(({ id }) => id === factor.variable);
      return variable === undefined || presentationOfVariable(variable, { scenario }).kind !== 'enumeration';
    }
  }
}

type Along = { readonly value: number; readonly contest: Contest };
type Group = { readonly value: number; readonly difference: number; readonly isSure: boolean };

function groupsOf(along: readonly Along[], one: number, other: number): Group[] {
  const size = Math.ceil(along.length / GROUPS);
  if (size < SAMPLES_EACH_LEAST) return [];
  const groups: Group[] = [];
  for (let from = 0; from + SAMPLES_EACH_LEAST <= along.length; from += size) {
    const own = along.slice(from, from + size);
    const differences = own.map(({ contest: { means } }) => (means[one] ?? 0) - (means[other] ?? 0));
    const difference = meanOf(differences);
    const variance =
      differences.reduce((sum, each) => sum + (each - difference) * (each - difference), 0) / (differences.length - 1);
    const isSure = difference * difference > (SURE * SURE * variance) / differences.length;
    groups.push({ value: meanOf(own.map(({ value }) => value)), difference, isSure });
  }
  return groups;
}

function crossings(groups: readonly Group[]): number[] {
  const sure = groups.filter(({ isSure }) => isSure);
  return sure.flatMap((group, index) => {
    const before = sure[index - 1];
    if (!before || Math.sign(before.difference) === Math.sign(group.difference)) return [];
    const way = before.difference / (before.difference - group.difference);
    return [before.value + way * (group.value - before.value)];
  });
}
