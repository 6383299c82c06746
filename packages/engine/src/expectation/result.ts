import type { Scenario, Test } from '@sandtable/scenario';
import type { Estimate } from './figure.ts';

/** What became of an `expect` block. */
export type TestResult = {
  readonly title: string;
  readonly passed: boolean;
  /** How many games were played; 1 for a test without `over`. */
  readonly runs: number;
  readonly checks: readonly CheckResult[];
  /** Steps that could not be done or that did not come out as they said; a test stops at the first of them. */
  readonly failure?: TestFailure;
};

/** A check that was judged. */
export type CheckResult = {
  /** The check as the author wrote it. */
  readonly text: string;
  readonly passed: boolean;
  /** What was found instead, or what a batch came to. */
  readonly found: string;
  readonly estimate?: Estimate;
  readonly place: TestPlace;
};

export type TestFailure = { readonly expected: string; readonly found: string; readonly place: TestPlace };

/** Where in a test something was found, and all that is needed to find it again. */
export type TestPlace = {
  readonly scenario: string;
  readonly version: string;
  readonly test: string;
  readonly seed: number;
  /** The run of the batch, from 0; none where it is found over all runs. */
  readonly run?: number;
  /** The last turn that began; none where no single game is meant. */
  readonly turn?: number;
  /** The step of the test, from 1. */
  readonly step: number;
};

/** The line that names a place: `senkaku 0.3, expect "war stays rare", seed 7, run 12, turn 3, step 2`. */
export function reproductionOf({ scenario, version, test, seed, run, turn, step }: TestPlace): string {
  return [
    `${scenario} ${version}`,
    `expect ${JSON.stringify(test)}`,
    `seed ${seed}`,
    ...(run === undefined ? [] : [`run ${run}`]),
    ...(turn === undefined ? [] : [`turn ${turn}`]),
    `step ${step}`,
  ].join(', ');
}

/** The place of a step of a test. */
export function placeOf(
  scenario: Scenario,
  test: Test,
  step: number,
  game?: { run?: number; turn: number },
): TestPlace {
  const { id, version } = scenario;
  return { scenario: id, version, test: test.title, seed: test.seed, step, ...game };
}

/** Whether all that a test says held. */
export function resultOf(test: Test, checks: readonly CheckResult[], failure?: TestFailure): TestResult {
  const passed = failure === undefined && checks.every((check) => check.passed);
  return { title: test.title, passed, runs: test.runs ?? 1, checks, ...(failure && { failure }) };
}
