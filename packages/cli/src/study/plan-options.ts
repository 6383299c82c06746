import type { Scenario } from '@sandtable/scenario';
import {
  basePlan,
  type Fixed,
  NOTHING_FIXED,
  planOfBlock,
  planProblems,
  type Sample,
  type StudyPlan,
  settled,
} from '@sandtable/study';
import { openingFor, type Pair, setupOf } from '../play/set-up.ts';
import type { Shell } from '../shell/shell.ts';
import { usage } from '../shell/stop.ts';
import { unknown } from '../shell/unknown.ts';
import { factorOption } from './factor-option.ts';
import { pointsFile } from './points-file.ts';

/** What of a study stands on the command line. */
export type PlanOptions = {
  readonly runs?: number;
  readonly until?: number;
  readonly mostRuns?: number;
  readonly seed?: string;
  readonly compare?: readonly string[];
  readonly vary?: readonly string[];
  readonly sample?: Sample;
  readonly points?: string;
  readonly edition?: string;
  readonly policy?: readonly Pair[];
  readonly param?: readonly Pair[];
  readonly start?: readonly Pair[];
  readonly ask?: readonly string[];
};

/** How far a study goes on where nobody says. */
const MOST_RUNS_USUAL = 64;

/**
 * The plan of a study: that of a block of the scenario, or the base case, with what the command line says instead.
 *
 * @param study the block's name
 * @throws Stop where an option names what is not there, or the whole cannot be run
 */
export async function planFromOptions(
  shell: Shell,
  path: string,
  scenario: Scenario,
  study: string | undefined,
  options: PlanOptions,
): Promise<StudyPlan> {
  const block = study === undefined ? undefined : scenario.studies.find(({ id }) => id === study);
  if (study !== undefined && !block)
    throw unknown(
      'study',
      study,
      scenario.studies.map(({ id }) => id),
    );
  const base = block ? planOfBlock(block) : basePlan(scenario);
  const { runs = base.runs, seed = base.seed } = options;
  const until = untilOf(options, runs) ?? base.until;
  const plan = settled({
    ...base,
    ...{ seed, runs },
    fixed: fixedOf(scenario, base, options),
    ...(options.compare && { compare: options.compare.map((text) => factorOption(scenario, text)) }),
    ...varied(shell, scenario, base, options),
    ...(options.ask && { ask: await asked(shell, path, options.ask) }),
    ...(until && { until }),
  });
  const [problem, ...more] = planProblems(scenario, plan);
  if (problem !== undefined) throw usage(`the study cannot be run. ${problem}`, more.join('\n') || undefined);
  return plan;
}

/** The language is loaded only where it has something to read. */
async function asked(shell: Shell, path: string, figures: readonly string[]): Promise<StudyPlan['ask']> {
  const { askedOption } = await import('./asked-option.ts');
  return askedOption(shell, path, figures);
}

function untilOf({ until, mostRuns }: PlanOptions, runs: number): StudyPlan['until'] {
  if (until === undefined) {
    if (mostRuns !== undefined) throw usage('--most-runs needs --until', 'For a fixed number of runs there is --runs.');
    return undefined;
  }
  return { within: until, runsMost: mostRuns ?? MOST_RUNS_USUAL * runs };
}

function varied(
  { folder }: Shell,
  scenario: Scenario,
  base: StudyPlan,
  { vary, sample, points }: PlanOptions,
): Pick<StudyPlan, 'vary' | 'sample'> {
  if (points !== undefined) {
    if (vary || sample) throw usage('--points says what varies, so --vary and --sample have no place beside it');
    return pointsFile(folder, points, scenario);
  }
  const own = vary ? vary.map((text) => factorOption(scenario, text)) : base.vary;
  if (vary && !sample && base.sample.design === 'base') {
    throw usage(
      'nothing says how what varies is sampled',
      'Say so: --sample latin:200, or factorial, or one-at-a-time.',
    );
  }
  return { vary: own, sample: sample ?? base.sample };
}

/**
 * What the block varies through one value is fixed too, as long as nothing else is said to vary. It comes before what an
 * edition sets, and the command line before both.
 */
function fixedOf(scenario: Scenario, base: StudyPlan, options: PlanOptions): Fixed {
  const { edition, policy = [], param, start, vary, points } = options;
  const own = vary || points !== undefined ? NOTHING_FIXED : base.fixed;
  const set = openingFor(scenario, { edition });
  const said = openingFor(scenario, { param, start });
  const { control = {} } = setupOf(scenario, '1', { policy });
  const usual = new Map(scenario.seats.map((seat) => [seat.id, seat.policy]));
  const policies = Object.entries(control).flatMap(([seat, by]) => {
    const played = by.by === 'policy' ? by.policy : null;
    return played === (usual.get(seat) ?? null) ? [] : [[seat, played] as const];
  });
  return {
    parameters: { ...set.parameters, ...own.parameters, ...said.parameters },
    policies: { ...own.policies, ...Object.fromEntries(policies) },
    starts: { ...set.starts, ...own.starts, ...said.starts },
  };
}
