import type { Scenario } from '@sandtable/scenario';
import { fail } from '../assert.ts';
import { endingOf, timeEnding } from '../ending.ts';
import { playOut } from '../expectation/play-out.ts';
import { meanOf } from '../statistics/interval.ts';
import type { ActionUse, Coverage, InitiativeEffect, OutcomeDifference } from './coverage.ts';
import { type Observed, observeRun, useOf, type Watch } from './observe.ts';
import { makeTally } from './tally.ts';

/** Coverage run by run, for who wants to say how far it is or to stop before the end. */
export type CoverageRuns = {
  /** Plays a run and looks at it; then again with the order of sides turned round. */
  readonly play: (run: number) => void;
  /** What the runs so far went through. */
  readonly coverage: () => Coverage;
};

/**
 * Plays runs 0 to runs - 1 of a seed with every seat played by its policy, and says what they went through. It takes
 * up to three times as long as the runs themselves: each is played again with the order of sides turned round.
 *
 * @param runs 1 or more
 */
export function measureCoverage(
  scenario: Scenario,
  { seed, runs }: { readonly seed: string; readonly runs: number },
): Coverage {
  const measured = coverageRuns(scenario, seed);
  for (let run = 0; run < runs; run += 1) measured.play(run);
  return measured.coverage();
}

/**
 * As {@link measureCoverage}, but the caller says which run is played and when.
 *
 * @param watch is shown each step of each run as it is played
 */
export function coverageRuns(scenario: Scenario, seed: string, watch?: Watch): CoverageRuns {
  const observed: Observed[] = [];
  const initiative = initiativeRuns(scenario, seed);
  return {
    play: (run) => {
      const before = observeRun(scenario, seed, run, watch);
      observed.push(before);
      initiative.play(run, before);
    },
    coverage: () => coverageOf(scenario, seed, observed, initiative.effect()),
  };
}

function coverageOf(
  scenario: Scenario,
  seed: string,
  observed: readonly Observed[],
  initiative: InitiativeEffect,
): Coverage {
  const fired = makeTally();
  const entered = makeTally();
  const clamped = makeTally();
  const ended = makeTally();
  for (const run of observed) {
    fired.addRun(run.fired);
    entered.addRun(run.entered);
    clamped.addRun(run.clamped);
    ended.addRun([run.ending]);
  }
  const states = scenario.machines.flatMap((machine) => machine.states);
  return {
    runs: observed.length,
    seed,
    rules: scenario.rules.map(({ id }) => ({ rule: id, fired: fired.of(id) })),
    states: states.map(({ id }) => ({ state: id, entered: entered.of(id) })),
    clamped: scenario.variables
      .map(({ id }) => ({ variable: id, runs: clamped.of(id).runs }))
      .filter((each) => each.runs > 0),
    endings: [...scenario.endings.map(({ id }) => id), timeEnding].map((ending) => ({
      ending,
      runs: ended.of(ending).runs,
    })),
    actions: usesIn(scenario, observed),
    initiative,
  };
}

function usesIn(scenario: Scenario, observed: readonly Observed[]): ActionUse[] {
  const occasions = observed.flatMap((run) => run.occasions);
  return scenario.actions.flatMap((action) =>
    action.seats.map((seat): ActionUse => {
      const legal = occasions.filter((each) => each.seat === seat && each.legal.includes(action.id));
      const contested = legal.filter((each) => each.legal.length > 1);
      return {
        action: action.id,
        seat,
        legal: legal.length,
        contested: contested.length,
        chosen: contested.filter((each) => each.chosen.includes(action.id)).length,
        outcomes: outcomesOf(scenario, observed, useOf(action.id, seat)),
      };
    }),
  );
}

function outcomesOf({ metrics }: Scenario, observed: readonly Observed[], use: string): OutcomeDifference[] {
  const taken = observed.filter(({ executed }) => executed.has(use));
  const left = observed.filter(({ executed }) => !executed.has(use));
  const meanIn = (runs: readonly Observed[], metric: string) => {
    const samples = runs.flatMap((run) => run.metrics.get(metric) ?? []);
    return { runs: samples.length, mean: samples.length === 0 ? null : meanOf(samples) };
  };
  return metrics.map(({ id }) => ({ metric: id, taken: meanIn(taken, id), left: meanIn(left, id) }));
}

function initiativeRuns(scenario: Scenario, seed: string) {
  const { initiative } = scenario;
  const sides = initiative.kind === 'listed' ? initiative.sides : scenario.sides.map(({ id }) => id);
  const inOrder = (order: readonly string[]): Scenario => ({
    ...scenario,
    initiative: { kind: 'listed', sides: order },
  });
  const turned = inOrder(sides.toReversed());
  // Rolled initiative has no order to turn round: both orders of declaration are played.
  const straight = initiative.kind === 'listed' ? undefined : inOrder(sides);
  let runs = 0;
  let endingDiffers = 0;
  let worldDiffers = 0;
  return {
    play: (run: number, before: Observed) => {
      const reference = straight ? endOf(straight, seed, run) : before;
      const after = endOf(turned, seed, run);
      runs += 1;
      if (after.ending !== reference.ending) endingDiffers += 1;
      if (after.digest !== reference.digest) worldDiffers += 1;
    },
    effect: (): InitiativeEffect => ({ sides, runs, endingDiffers, worldDiffers }),
  };
}

function endOf(scenario: Scenario, seed: string, run: number): Pick<Observed, 'ending' | 'digest'> {
  const played = playOut(scenario, { seed, run });
  if (played.refused) return fail('a scenario that can begin', played.refused.text);
  const close = played.events.findLast((event) => event.kind === 'closed');
  return { ending: endingOf(played.game) ?? '', digest: close?.kind === 'closed' ? close.digest : '' };
}
