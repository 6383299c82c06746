import type { Action } from '../action.ts';
import { INTEGER_MOST } from '../arithmetic.ts';
import { ASK_HOURS_MOST } from '../ask.ts';
import { actionLocals, environmentOf, withLocals } from '../environment.ts';
import { intervalOf } from '../interval.ts';
import { addedInterval, fitting } from '../interval-arithmetic.ts';
import type { Acting, Part } from '../parts/part.ts';
import { partsOf } from '../parts/scenario.ts';
import type { Policy } from '../policy.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { checkEffectIntervals } from './effect-intervals.ts';
import { checkPartInterval, checkTextIntervals, type Proving } from './proving.ts';
import { problemsFrom } from './report.ts';

/**
 * Proves that nothing in a scenario leaves 32 bits, divides by zero, leaves a list, or is neither yes nor no where that
 * is asked for; sums that the engines make themselves (a track and what it is raised by, costs, weights) included.
 *
 * @param scenario whose references are in order
 * @returns a problem for each expression for which there is no proof
 */
export function checkIntervals(scenario: Scenario): Problem[] {
  return problemsFrom((report) => {
    const proving: Proving = { scenario, environment: environmentOf(scenario), report };
    for (const part of partsOf(scenario)) checkPart(part, proving);
    for (const [index, action] of scenario.actions.entries()) checkAction(action, knowing(proving, action), index);
    for (const [index, policy] of scenario.policies.entries()) {
      checkWeights(policy, knowing(proving, { seats: policy.seats, choices: [] }), index);
    }
    checkMargins(proving);
  });
}

/** Proves parts that are put into a scenario that was checked before. */
export function checkAddedIntervals(parts: readonly Part[], scenario: Scenario): Problem[] {
  const environment = environmentOf(scenario);
  return problemsFrom((report) => {
    for (const part of parts) checkPart(part, { scenario, environment, report });
  });
}

function checkPart(part: Part, proving: Proving): void {
  const own = part.acting ? knowing(proving, part.acting) : proving;
  if ('effects' in part) checkEffectIntervals(part.effects, own, part.path);
  else if ('text' in part) checkTextIntervals(part.text, own, part.path);
  else checkPartInterval(part, own, part.path);
}

function knowing(proving: Proving, acting: Acting): Proving {
  const { scenario, environment } = proving;
  return { ...proving, environment: withLocals(environment, actionLocals(scenario, acting)) };
}

/** All slots of a move may be paid from one variable before it is written again; hours add up to what has waited. */
function checkAction({ seats, costs, request, consents }: Action, proving: Proving, index: number): void {
  const { scenario, environment, report } = proving;
  const slots = Math.max(...scenario.seats.filter(({ id }) => seats.includes(id)).map(({ orders }) => orders));
  let total = 0;
  for (const { amount } of costs) {
    const interval = intervalOf(amount, environment);
    if (!('problem' in interval)) total += Math.max(Math.abs(interval.min), Math.abs(interval.max));
  }
  for (const [each, { of }] of costs.entries()) {
    const paid = intervalOf(of, environment);
    if ('problem' in paid) continue;
    const reach = Math.max(Math.abs(paid.min), Math.abs(paid.max)) + (slots + 1) * total;
    if (reach <= INTEGER_MOST) continue;
    report(
      ['actions', index, 'costs', each],
      `the costs of ${slots} orders can come to ${slots * total}, beyond 32 bits`,
    );
  }
  const durations = [
    ...(request ? [{ takes: request.takes, path: ['request', 'takes'] }] : []),
    ...consents.map(({ takes }, each) => ({ takes, path: ['consents', each, 'takes'] })),
  ];
  for (const { takes, path } of durations) {
    const hours = intervalOf(takes.hours, environment);
    if ('problem' in hours) continue;
    const waited = fitting(addedInterval(hours, { min: 0, max: ASK_HOURS_MOST }));
    if ('problem' in waited) report(['actions', index, ...path, 'hours'], `the hours waited ${waited.problem}`);
  }
}

function checkWeights({ id, preferences }: Policy, { environment, report }: Proving, index: number): void {
  let total = 0;
  for (const { weight } of preferences) {
    const interval = intervalOf(weight, environment);
    if (!('problem' in interval)) total += Math.max(interval.max, 0);
  }
  if (total > INTEGER_MOST) report(['policies', index], `the weights of ${id} can come to ${total}, beyond 32 bits`);
}

function checkMargins({ scenario, report }: Proving): void {
  for (const field of ['variables', 'values'] as const) {
    for (const [index, { min, max, shown }] of scenario[field].entries()) {
      for (const [clause, { as }] of shown.entries()) {
        if (as.kind !== 'margin') continue;
        const blurred = fitting({ min: min - as.margin, max: max + as.margin });
        if ('problem' in blurred) report([field, index, 'shown', clause], `with its error it ${blurred.problem}`);
      }
    }
  }
}
