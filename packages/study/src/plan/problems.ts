import { seedRefusal } from '@sandtable/random';
import { moveLengthId, type Scenario } from '@sandtable/scenario';
import { askedOf } from './asks.ts';
import { designOf, sampleProblem } from './design-of.ts';
import { type Factor, factorName, levelsOf } from './factor.ts';
import { judgedAt } from './stopping-rule.ts';
import { ROWS_MOST, RUNS_MOST, type Sample, type StudyPlan } from './study-plan.ts';

/**
 * Why a plan cannot be run with a scenario, each reason a sentence; none where it can. Plans of `study` blocks have none
 * of those that the language's checks find.
 */
export function planProblems(scenario: Scenario, plan: StudyPlan): string[] {
  const seed = seedRefusal(plan.seed);
  const problems = [
    ...(seed === undefined ? [] : [`The seed ${seed}.`]),
    ...fixedProblems(scenario, plan),
    ...factorProblems(scenario, plan),
    ...runProblems(plan),
    ...askedOf(plan).flatMap(({ figure }) =>
      figure.kind === 'share' || scenario.metrics.some(({ id }) => id === figure.metric)
        ? []
        : [`There is no metric ${figure.metric}.`],
    ),
  ];
  return problems.length > 0 ? problems : sizeProblems(plan);
}

function fixedProblems(scenario: Scenario, { fixed }: StudyPlan): string[] {
  return [
    ...Object.entries(fixed.parameters).flatMap(([id, value]) => parameterProblems(scenario, id, [value])),
    ...Object.entries(fixed.starts).flatMap(([id, value]) => startProblems(scenario, id, [value])),
    ...Object.entries(fixed.policies).flatMap(([seat, policy]) =>
      policyProblems(scenario, [seat], policy === null ? [] : [policy]),
    ),
  ];
}

function factorProblems(scenario: Scenario, plan: StudyPlan): string[] {
  const { compare, vary } = plan;
  const factors = [...compare, ...vary];
  const names = factors.flatMap(touched);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const single = plan.sample.design === 'list' ? [] : vary.filter((factor) => levelsOf(factor) === 1);
  return [
    ...single.map((factor) => `${factorName(factor)} has one value: fix it, or give it more.`),
    ...factors.flatMap((factor) => ownProblems(scenario, factor)),
    ...[...new Set(twice)].map((name) => `${name} is varied twice.`),
    ...compare
      .filter((factor) => levelsOf(factor) === undefined)
      .map((factor) => `Say which values of ${factorName(factor)} are compared.`),
  ];
}

/** What a factor decides. */
function touched(factor: Factor): string[] {
  return factor.kind === 'policy' ? factor.seats.map((seat) => `the policy of ${seat}`) : [factorName(factor)];
}

function ownProblems(scenario: Scenario, factor: Factor): string[] {
  if (levelsOf(factor) === 0) return [`${factorName(factor)} has no values.`];
  switch (factor.kind) {
    case 'parameter':
      return parameterProblems(scenario, factor.parameter, factor.values ?? []);
    case 'start':
      return startProblems(scenario, factor.variable, factor.values);
    case 'policy':
      return policyProblems(scenario, factor.seats, factor.policies);
  }
}

function parameterProblems({ parameters }: Scenario, id: string, values: readonly number[]): string[] {
  const parameter = parameters.find((each) => each.id === id);
  return parameter ? outside(id, parameter, values) : [`There is no parameter ${id}.`];
}

function startProblems({ variables, calendar }: Scenario, id: string, values: readonly number[]): string[] {
  if (id === moveLengthId) return outside('The turns of a move', { min: 1, max: calendar.turns }, values);
  const variable = variables.find((each) => each.id === id);
  return variable ? outside(id, variable, values) : [`There is no track, flag, status or force ${id}.`];
}

type Bounds = { readonly min: number; readonly max: number };

function outside(id: string, { min, max }: Bounds, values: readonly number[]): string[] {
  return values
    .filter((value) => !(Number.isInteger(value) && value >= min && value <= max))
    .map((value) => `${id} cannot be ${value}, only a whole number from ${min} to ${max}.`);
}

function policyProblems(scenario: Scenario, seats: readonly string[], policies: readonly string[]): string[] {
  const unknown = seats.filter((seat) => !scenario.seats.some(({ id }) => id === seat));
  return [
    ...unknown.map((seat) => `There is no seat ${seat}.`),
    ...policies.flatMap((policy) => {
      const found = scenario.policies.find(({ id }) => id === policy);
      if (!found) return [`There is no policy ${policy}.`];
      const unfit = seats.filter((seat) => !unknown.includes(seat) && !found.seats.includes(seat));
      return unfit.map((seat) => `The policy ${policy} is not for ${seat}.`);
    }),
  ];
}

function runProblems({ runs, until, vary, ask, expect, sample }: StudyPlan): string[] {
  const isCount = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= RUNS_MOST;
  const problems: string[] = [];
  if (!isCount(runs)) problems.push(`The runs at each point must be a whole number from 1 to ${RUNS_MOST}.`);
  if (until) {
    if (!isCount(until.runsMost) || until.runsMost <= runs) {
      problems.push('The most runs must be more than those at which it is first judged.');
    }
    if (!(until.within > 0 && until.within <= 5000)) problems.push('A share is known to within 0.01% to 50%.');
    if (!askedOf({ ask, expect }).some(({ figure }) => figure.kind === 'share')) {
      problems.push('Going on until shares are known needs a share that is asked.');
    }
  }
  return [...problems, ...pointProblems(sample, vary)];
}

function pointProblems(sample: Sample, vary: readonly Factor[]): string[] {
  if (sample.design !== 'list') {
    if ('points' in sample && !(Number.isInteger(sample.points) && sample.points >= 1 && sample.points <= ROWS_MOST)) {
      return [`The points must be a whole number from 1 to ${ROWS_MOST}.`];
    }
    const problem = sampleProblem(sample, vary);
    return problem === undefined ? [] : [problem];
  }
  if (sample.points.length === 0) return ['The list has no points.'];
  const odd = sample.points.findIndex((point) => point.length !== vary.length);
  return odd < 0 ? [] : [`Point ${odd + 1} of the list has ${sample.points[odd]?.length} values, not ${vary.length}.`];
}

function sizeProblems({ compare, vary, sample, runs, until }: StudyPlan): string[] {
  const options = compare.reduce((product, factor) => product * (levelsOf(factor) ?? 1), 1);
  const samples = sample.design === 'list' ? sample.points.length : designOf([0, 0, 0, 0], sample, vary).points;
  const rows = options * samples * (judgedAt({ runs, ...(until && { until }) }).at(-1) ?? runs);
  if (rows <= ROWS_MOST) return [];
  return [
    `That would be ${rows} runs (${options} options, ${samples} samples, up to ${rows / options / samples} runs at each), more than ${ROWS_MOST}.`,
  ];
}
