import {
  constantOf,
  inEdition,
  parametersOf,
  type Scenario,
  type Test,
  type TestStep,
  turnId,
} from '@sandtable/scenario';
import { contextOf, settingOf } from '../context.ts';
import { evaluate } from '../evaluate.ts';
import type { Control, Game } from '../game.ts';
import type { Setup } from '../input.ts';
import { conclude, doStep, settle } from './do-step.ts';
import { estimateOf, leavesStanding, sampleOf, wordsOfEstimate } from './figure.ts';
import { findingsFor } from './finding.ts';
import { finish, unattendedControl } from './play-out.ts';
import { type CheckResult, placeOf, resultOf, type TestFailure, type TestResult } from './result.ts';
import { type Staging, stage, type Trouble } from './staging.ts';

/** Runs all tests of a scenario, in the order in which they are written. */
export function runTests(scenario: Scenario): TestResult[] {
  return scenario.tests.map((test) => runTest(scenario, test));
}

/** A test game by game, for who wants to say how far it is or to stop before the end. */
export type TestRuns = {
  readonly runs: number;
  /** Plays the next of its games. */
  readonly play: () => void;
  /** What the games so far showed. */
  readonly result: () => TestResult;
};

/**
 * Runs an `expect` block. The same test has the same result on every machine.
 *
 * Without runs: one game, in which seats that `with` does not name pass. A check judges the world when the turn of the
 * orders before it has closed. With runs: that many games, in each of which every seat is played by its policy and the
 * steps that do something are done before it is played to its end; checks are judged at the end, of each game or over
 * all of them.
 */
export function runTest(scenario: Scenario, test: Test): TestResult {
  const { runs, play, result } = testRuns(scenario, test);
  for (let run = 0; run < runs; run += 1) play();
  return result();
}

/** As {@link runTest}, but the caller says when each game is played. */
export function testRuns(scenario: Scenario, test: Test): TestRuns {
  const played = test.edition === undefined ? scenario : inEdition(scenario, test.edition);
  return test.runs === undefined ? oneRun(played, test) : manyRuns(played, test, test.runs);
}

type Deed = Exclude<TestStep, { do: 'check' | 'check-runs' }>;
type Numbered<T> = { readonly step: T; readonly number: number };

function oneRun(scenario: Scenario, test: Test): TestRuns {
  let result = resultOf(test, []);
  return {
    runs: 1,
    play: () => {
      result = runOnce(scenario, test);
    },
    result: () => result,
  };
}

function runOnce(scenario: Scenario, test: Test): TestResult {
  const checks: CheckResult[] = [];
  const failed = (trouble: Trouble, step: number, game?: Game): TestResult =>
    resultOf(test, checks, { ...trouble, place: placeOf(scenario, test, step, game && { turn: turnOf(game) }) });
  const staging = begin(scenario, test);
  if ('expected' in staging) return failed(staging, 1);
  for (const [index, step] of test.steps.entries()) {
    const check = step.do === 'check';
    const trouble = check ? settle(staging) : isDeed(step) ? doDeed(staging, step) : undefined;
    if (trouble) return failed(trouble, index + 1, staging.game);
    if (!check) continue;
    const place = placeOf(scenario, test, index + 1, { turn: turnOf(staging.game) });
    checks.push({ ...judge(step, staging.game), place });
  }
  const trouble = conclude(staging);
  return trouble ? failed(trouble, test.steps.length, staging.game) : resultOf(test, checks);
}

function manyRuns(scenario: Scenario, test: Test, runs: number): TestRuns {
  const steps = test.steps.map((step, index) => ({ step, number: index + 1 }));
  const asked = steps.flatMap(({ step, number }) =>
    step.do === 'check-runs' ? [{ step, number, samples: [] as number[] }] : [],
  );
  const judged = new Map<number, CheckResult>();
  let run = 0;
  let failure: TestFailure | undefined;
  const play = () => {
    if (failure) return;
    const played = playRun(scenario, test, run, steps);
    if ('expected' in played) {
      failure = played;
      return;
    }
    for (const { step, samples } of asked) samples.push(sampleOf(step.figure, played));
    for (const { step, number } of steps) {
      // The first run in which it does not hold is the one to tell of.
      if (step.do !== 'check' || judged.get(number)?.passed === false) continue;
      const place = placeOf(scenario, test, number, { run, turn: turnOf(played) });
      judged.set(number, { ...judge(step, played), place });
    }
    run += 1;
  };
  const result = () => {
    if (failure) return resultOf(test, [], failure);
    const estimated = asked.map(({ step, number, samples }): [number, CheckResult] => {
      const estimate = estimateOf(step.figure, samples);
      const passed = leavesStanding(estimate, step.compare, step.bound);
      const found = `${askedIn(step.text)} is ${wordsOfEstimate(step.figure, estimate, scenario)}`;
      return [number, { text: step.text, passed, found, estimate, place: placeOf(scenario, test, number) }];
    });
    return resultOf(
      test,
      [...judged, ...estimated].sort(([a], [b]) => a - b).map(([, check]) => check),
    );
  };
  return { runs, play, result };
}

/** One game of a batch, at its end. */
function playRun(
  scenario: Scenario,
  test: Test,
  run: number,
  steps: readonly Numbered<TestStep>[],
): Game | TestFailure {
  const staging = begin(scenario, test, run);
  if ('expected' in staging) return { ...staging, place: placeOf(scenario, test, 1, { run, turn: 0 }) };
  for (const { step, number } of steps) {
    const trouble = isDeed(step) ? doDeed(staging, step) : undefined;
    if (trouble) return { ...trouble, place: placeOf(scenario, test, number, { run, turn: turnOf(staging.game) }) };
  }
  const trouble = conclude(staging);
  if (trouble) return { ...trouble, place: placeOf(scenario, test, steps.length, { run, turn: turnOf(staging.game) }) };
  return staging.game.phase.at === 'over' ? staging.game : finish(staging.game).game;
}

/** Parameters are given before a game begins, wherever in the test they stand. */
function begin(scenario: Scenario, test: Test, run?: number): Staging | Trouble {
  const parameters: { [parameter: string]: number } = {};
  for (const step of test.steps) {
    if (step.do !== 'given-parameter') continue;
    const value = constantOf(step.value, parametersOf(scenario, new Map(Object.entries(parameters))));
    if (value === undefined) return { expected: `a number for ${step.parameter}`, found: 'what depends on the world' };
    parameters[step.parameter] = value;
  }
  const setup: Setup = { seed: String(test.seed), parameters, control: controlFor(scenario, test) };
  return stage(scenario, run === undefined ? setup : { ...setup, run });
}

function controlFor(scenario: Scenario, { runs, policies }: Test): { readonly [seat: string]: Control } {
  const usual: { [seat: string]: Control } = runs === undefined ? passing(scenario) : unattendedControl(scenario);
  for (const { seat, policy } of policies) usual[seat] = { by: 'policy', policy };
  return usual;
}

function passing({ seats }: Scenario): { [seat: string]: Control } {
  return Object.fromEntries(seats.map(({ id }) => [id, { by: 'nobody' }]));
}

function isDeed(step: TestStep): step is Deed {
  return step.do !== 'check' && step.do !== 'check-runs';
}

function doDeed(staging: Staging, step: Deed): Trouble | undefined {
  return step.do === 'given-parameter' ? undefined : doStep(staging, step);
}

function judge({ that, text }: Extract<TestStep, { do: 'check' }>, game: Game): Omit<CheckResult, 'place'> {
  const setting = settingOf(game);
  const passed = evaluate(that, contextOf(setting)) !== 0;
  return { text, passed, found: findingsFor(that, setting) };
}

/** What an author wrote before the last comparison of the check: `share(war)`. */
function askedIn(text: string): string {
  return /^(.*[^\s<>=])\s*[<>=]=?[^<>=]*$/s.exec(text)?.[1] ?? text;
}

function turnOf({ world }: Game): number {
  return world[turnId] ?? 0;
}
