import { compile } from '@sandtable/kernel';
import { runKey } from '@sandtable/random';
import type { Scenario } from '@sandtable/scenario';
import { layOutStudy, metricReader, optionName, planOfBlock, type StudyLayout, type StudyPlan } from '@sandtable/study';
import type { PlayedFigure, ValidationRow } from './row.ts';

/** What the runs of a row's option count for, one number a run: of an ending 100 or 0, of what is a percentage percent. */
export type Simulated = { readonly values: readonly number[] };

/** The scenarios of a folder in which studies stand, by their files; the folder's own has none. */
export type Scenarios = ReadonlyMap<string, Scenario>;

/** Why a row cannot be played with the scenarios of its folder; empty where it can. */
export function rowProblems(scenarios: Scenarios, { row, played }: ValidationRow): string[] {
  if (!played) return [];
  const scenario = scenarios.get(played.file);
  if (!scenario) return [`${row}: ${played.file || 'the scenario of the folder'} does not compile`];
  const study = scenario.studies.find(({ id }) => id === played.study);
  if (!study) return [`${row}: there is no study ${played.study}`];
  const plan = sized(planOfBlock(study), 1);
  const options = optionsOf(scenario, layOutStudy(scenario, plan));
  return [
    ...(options.includes(normal(played.option))
      ? []
      : [`${row}: ${played.study} has no option ‘${played.option}’, but ${options.join(' | ')}`]),
    ...(isThere(scenario, played.metric) ? [] : [`${row}: there is no ${metricInWords(played.metric)}`]),
  ];
}

/** Plays what rows ask for, each option of a study once. @returns the row's runs, by its name. */
export function simulate(
  scenarios: Scenarios,
  rows: readonly ValidationRow[],
  runsLeast: number,
): ReadonlyMap<string, Simulated> {
  const played = rows.flatMap(({ row, played }) => (played ? [{ row, ...played }] : []));
  return new Map(
    [...scenarios].flatMap(([file, scenario]) => {
      const kernel = compile(scenario);
      const own = played.filter((figure) => figure.file === file);
      const options = Map.groupBy(own, ({ study, option }) => `${study}: ${normal(option)}`);
      return [...options.values()].flatMap((figures) => {
        const runs = playOption(scenario, kernel, figures[0]!, runsLeast);
        return figures.map((figure) => [figure.row, { values: runs.map(readerOf(scenario, figure)) }] as const);
      });
    }),
  );
}

type Kernel = ReturnType<typeof compile>;
type Run = ReturnType<Kernel['run']>;

/** The runs of one option, over all samples of its study and under the study's own seed. */
function playOption(scenario: Scenario, kernel: Kernel, { study: id, option }: PlayedFigure, runsLeast: number): Run[] {
  const study = scenario.studies.find((each) => each.id === id);
  if (!study) throw new Error(`assertion: there is no study ${id}`);
  const plan = sized(planOfBlock(study), runsLeast);
  const layout = layOutStudy(scenario, plan);
  const { space, key } = layout;
  const chosen = optionsOf(scenario, layout).indexOf(normal(option));
  const runs: Run[] = [];
  const replications = Math.max(Math.ceil(runsLeast / space.samples), 1);
  for (let sample = 0; sample < space.samples; sample += 1) {
    const point = sample * space.options + chosen;
    const prepared = kernel.prepare(space.opening(point));
    for (let run = 0; run < replications; run += 1) {
      runs.push(kernel.run(prepared, runKey(key, space.diceOf(point, run))));
    }
  }
  return runs;
}

/** A plan that is played a fixed number of times. */
function sized({ until: _, ...plan }: StudyPlan, runs: number): StudyPlan {
  return { ...plan, runs };
}

function optionsOf(scenario: Scenario, layout: StudyLayout): string[] {
  return Array.from({ length: layout.space.options }, (_, option) => normal(optionName(scenario, layout, option)));
}

/** Names of options are compared without blanks, and whatever stands between the things compared. */
function normal(option: string): string {
  return option.replaceAll(/\s+/g, '').replaceAll(';', ',');
}

const ENDING = 'ending ';

function endingOf({ endings }: Scenario, metric: string): number {
  const id = metric.slice(ENDING.length);
  return id === 'time' ? endings.length + 1 : 1 + endings.findIndex((each) => each.id === id);
}

function isThere(scenario: Scenario, metric: string): boolean {
  if (metric.startsWith(ENDING)) return endingOf(scenario, metric) > 0;
  return scenario.metrics.some(({ id }) => id === metric);
}

function metricInWords(metric: string): string {
  return metric.startsWith(ENDING) ? metric : `metric ${metric}`;
}

/** What a run counts for in a row. */
function readerOf(scenario: Scenario, { metric, scale }: PlayedFigure): (run: Run) => number {
  if (metric.startsWith(ENDING)) {
    const own = endingOf(scenario, metric);
    return ({ ending }) => (ending === own ? 100 : 0);
  }
  const { place, as, read } = metricReader(scenario, metric);
  const divisor = as === 'percentage' ? 100 * scale : scale;
  return ({ totals, turns }) => read(totals[place] ?? 0, turns) / divisor;
}
