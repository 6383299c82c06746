import { combinationOfValues } from '../combination.ts';
import type { Path } from '../path.ts';
import type { Figure, OrderText, Test, TestStep } from '../question.ts';
import type { Scenario } from '../scenario.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';

/** Checks endings and tests: what they name, and that orders in tests can be given. */
export function checkQuestions({ endings, tests }: Scenario, names: Names, report: Report): void {
  for (const [index, { outcomes }] of endings.entries()) {
    for (const [each, { side }] of outcomes.entries()) {
      if (!names.sides.has(side)) report(['endings', index, 'outcomes', each, 'side'], `unknown side: ${side}`);
    }
  }
  for (const [index, test] of tests.entries()) checkTest(test, names, report, ['tests', index]);
}

function checkTest({ edition, policies, steps, runs }: Test, names: Names, report: Report, path: Path): void {
  if (edition !== undefined && !names.editions.has(edition)) report(path, `unknown edition: ${edition}`);
  for (const [index, { seat, policy }] of policies.entries()) {
    checkPlays([seat], policy, names, report, [...path, 'policies', index]);
  }
  for (const [index, step] of steps.entries()) {
    const place = [...path, 'steps', index];
    if (step.do === 'check-runs' && runs === undefined) report(place, 'a test of one game has no figures of runs');
    checkStep(step, names, report, place);
  }
}

/** Checks that a policy is one for each of the seats. */
export function checkPlays(seats: readonly string[], policy: string, names: Names, report: Report, path: Path): void {
  const found = names.policies.get(policy);
  if (!found) report(path, `unknown policy: ${policy}`);
  for (const seat of seats) {
    if (!names.seats.has(seat)) report(path, `unknown seat: ${seat}`);
    else if (found && !found.seats.includes(seat)) report(path, `${policy} is not a policy for ${seat}`);
  }
}

function checkStep(step: TestStep, names: Names, report: Report, path: Path): void {
  const known = (what: string, id: string, among: { readonly has: (id: string) => boolean }): void => {
    if (!among.has(id)) report(path, `unknown ${what}: ${id}`);
  };
  switch (step.do) {
    case 'given-state':
      known('state', step.state, names.states);
      break;
    case 'given-parameter':
      known('parameter', step.parameter, names.parameters);
      break;
    case 'order':
      checkOrder(step.seat, step.order, names, report, path);
      break;
    case 'answer':
      known('seat', step.seat, names.seats);
      known('action', step.action, names.actions);
      break;
    case 'release':
      known('inject', step.inject, names.injects);
      break;
    case 'check-runs':
      checkFigure(step.figure, names, report, [...path, 'figure']);
  }
}

function checkOrder(seat: string, order: OrderText, names: Names, report: Report, path: Path): void {
  const action = names.actions.get(order.action);
  if (!names.seats.has(seat)) report([...path, 'seat'], `unknown seat: ${seat}`);
  else if (!action) report([...path, 'order', 'action'], `unknown action: ${order.action}`);
  else if (!action.seats.includes(seat)) report([...path, 'seat'], `${seat} cannot order ${action.id}`);
  else if (combinationOfValues(action, order.choices) === undefined) {
    report([...path, 'order', 'choices'], `${action.id} cannot be ordered with ${order.choices.join(', ') || 'none'}`);
  }
}

export function checkFigure(figure: Figure, names: Names, report: Report, path: Path): void {
  if (figure.kind === 'share' || names.metrics.has(figure.metric)) return;
  report([...path, 'metric'], `unknown metric: ${figure.metric}`);
}
