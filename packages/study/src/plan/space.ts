import type { Opening } from '@sandtable/kernel';
import type { StudyKey } from '@sandtable/random';
import type { Scenario } from '@sandtable/scenario';
import { assertInteger } from '../assert.ts';
import { levelAt } from '../design/design.ts';
import { fullFactorial } from '../design/full-factorial.ts';
import { parameterQuantile } from '../distribution/parameter-quantile.ts';
import { designOf } from './design-of.ts';
import { type Factor, factorName, levelsOf } from './factor.ts';
import type { Fixed, StudyPlan } from './study-plan.ts';

/** What a factor is at a point: an integer of the parameter or variable, the index of a policy; null: as usual. */
export type FactorValue = number | null;

/**
 * The points of a study: at every sample of what varies, every combination of what is compared. The options of a sample
 * stand together, so that whatever part of a study has been played compares them fairly.
 */
export type Space = {
  /** What is compared, then what varies: the order of the values. */
  readonly factors: readonly Factor[];
  /** Combinations of what is compared; 1 where nothing is. The last factor changes fastest. */
  readonly options: number;
  readonly samples: number;
  /** options * samples. */
  readonly points: number;
  /** Whether the first sample is the base case, from which every other changes one thing. */
  readonly startsFromBase: boolean;
  /**
   * Whether each sample has dice of its own, which all options share: where the samples lie all over what varies, as
   * every further one then tells something new. Where samples are held against each other they have the same dice.
   */
  readonly ownDice: boolean;
  /** Which run of the seed's a run of a point is: the number that decides its dice. */
  readonly diceOf: (point: number, replication: number) => number;
  readonly optionOf: (point: number) => number;
  readonly sampleOf: (point: number) => number;
  readonly valuesAt: (point: number) => readonly FactorValue[];
  /** What runs of a point begin with. */
  readonly opening: (point: number) => Opening;
};

export function spaceOf(scenario: Scenario, plan: StudyPlan, key: StudyKey): Space {
  const { compare, vary, fixed } = plan;
  const factors = [...compare, ...vary];
  const quantiles = quantilesOf(scenario, factors);
  const choices = compare.length === 0 ? undefined : fullFactorial(compare.map((factor) => levelsOf(factor) ?? 1));
  const options = choices?.points ?? 1;
  const { samples, varied } = samplesOf(plan, key, quantiles);
  const points = options * samples;
  const chosen = Array.from({ length: options }, (_, option) =>
    compare.map((factor, index) => valueAt(factor, choices?.at(option)[index] ?? Number.NaN, quantiles)),
  );
  const optionOf = (point: number): number => point % options;
  const sampleOf = (point: number): number => Math.floor(point / options);
  const valuesAt = (point: number): readonly FactorValue[] => {
    assertInteger('point', point, 0, points - 1);
    return [...(chosen[optionOf(point)] ?? []), ...varied(sampleOf(point))];
  };
  const opening = (point: number): Opening => openingWith(scenario, fixed, factors, valuesAt(point));
  const ownDice = ['random', 'latin', 'sobol'].includes(plan.sample.design) && samples > 1;
  const diceOf = (point: number, replication: number): number =>
    ownDice ? replication * samples + sampleOf(point) : replication;
  const startsFromBase = plan.sample.design === 'one-at-a-time' && vary.length > 0;
  return { factors, options, samples, points, startsFromBase, ownDice, diceOf, optionOf, sampleOf, valuesAt, opening };
}

type Samples = { readonly samples: number; readonly varied: (sample: number) => readonly FactorValue[] };

function samplesOf({ sample, vary }: StudyPlan, key: StudyKey, quantiles: Quantiles): Samples {
  if (sample.design === 'list') {
    const { points } = sample;
    return { samples: points.length, varied: (number) => points[number] ?? [] };
  }
  const design = designOf(key, sample, vary);
  return {
    samples: design.points,
    varied: (number) => {
      const coordinates = design.at(number);
      return vary.map((factor, index) => valueAt(factor, coordinates[index] ?? Number.NaN, quantiles));
    },
  };
}

/** How parameters vary that no values are listed of. */
type Quantiles = ReadonlyMap<string, (coordinate: number) => number>;

function quantilesOf({ parameters }: Scenario, factors: readonly Factor[]): Quantiles {
  const varied = parameters.filter(({ id }) =>
    factors.some((factor) => factor.kind === 'parameter' && !factor.values && factor.parameter === id),
  );
  return new Map(varied.map((parameter) => [parameter.id, parameterQuantile(parameter)]));
}

function valueAt(factor: Factor, coordinate: number, quantiles: Quantiles): FactorValue {
  if (Number.isNaN(coordinate)) return null;
  if (factor.kind === 'policy') return levelAt(coordinate, factor.policies.length);
  if (factor.values) return factor.values[levelAt(coordinate, factor.values.length)] ?? null;
  return quantiles.get(factorName(factor))?.(coordinate) ?? null;
}

/** The opening of a scenario in which these are fixed and the factors have these values. */
function openingWith(
  { seats }: Scenario,
  fixed: Fixed,
  factors: readonly Factor[],
  values: readonly FactorValue[],
): Opening {
  const parameters = new Map(Object.entries(fixed.parameters));
  const starts = new Map(Object.entries(fixed.starts));
  const policies = new Map(
    seats.map(({ id, policy }) => [id, fixed.policies[id] === undefined ? policy : fixed.policies[id]]),
  );
  for (const [index, factor] of factors.entries()) {
    const value = values[index] ?? null;
    if (value === null) continue;
    if (factor.kind === 'parameter') parameters.set(factor.parameter, value);
    else if (factor.kind === 'start') starts.set(factor.variable, value);
    else for (const seat of factor.seats) policies.set(seat, factor.policies[value]);
  }
  return {
    parameters: Object.fromEntries(parameters),
    starts: Object.fromEntries(starts),
    policies: Object.fromEntries([...policies].flatMap(([seat, policy]) => (policy ? [[seat, policy]] : []))),
  };
}
