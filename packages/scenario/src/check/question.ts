import { combinationOfValues } from '../combination.ts';
import type { Path } from '../path.ts';
import type { Figure, OrderText, Study, Test, TestStep } from '../question.ts';
import type { Scenario } from '../scenario.ts';
import type { Names } from './names.ts';
import { checkKnown, type Report } from './report.ts';

/** Checks endings, tests and studies: what they name, and that orders in tests can be given. */
export function checkQuestions({ endings, tests, studies }: Scenario, names: Names, report: Report): void {
  for (const [index, { outcomes }] of endings.entries()) {
    for (const [each, { side }] of outcomes.entries()) {
      if (!names.sides.has(side)) report(['endings', index, 'outcomes', each, 'side'], `unknown side: ${side}`);
    }
  }
  for (const [index, test] of tests.entries()) checkTest(test, names, report, ['tests', index]);
  for (const [index, study] of studies.entries()) checkStudy(study, names, report, ['studies', index]);
}

function checkTest({ policies, steps, runs }: Test, names: Names, report: Report, path: Path): void {
  for (const [index, { seat, policy }] of policies.entries()) {
    checkPlays([seat], policy, names, report, [...path, 'policies', index]);
  }
  for (const [index, step] of steps.entries()) {
    const place = [...path, 'steps', index];
    if (step.do === 'check-runs' && runs === undefined) report(place, 'a test of one game has no figures of runs');
    checkStep(step, names, report, place);
  }
}

function checkPlays(seats: readonly string[], policy: string, names: Names, report: Report, path: Path): void {
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

function checkFigure(figure: Figure, names: Names, report: Report, path: Path): void {
  if (figure.kind === 'share' || names.metrics.has(figure.metric)) return;
  report([...path, 'metric'], `unknown metric: ${figure.metric}`);
}

function checkStudy({ vary, ask, expect }: Study, names: Names, report: Report, path: Path): void {
  for (const [index, variation] of vary.entries()) {
    const place = [...path, 'vary', index];
    if (variation.kind === 'policy') {
      checkKnown(report, [...place, 'policies'], 'policy', variation.policies, names.policies);
      for (const policy of variation.policies) {
        if (names.policies.has(policy)) checkPlays(variation.seats, policy, names, report, place);
      }
    } else if (variation.kind === 'parameter') {
      checkVaried(variation.parameter, variation.values ?? [], names, report, place);
    }
  }
  for (const [index, figure] of ask.entries()) checkFigure(figure, names, report, [...path, 'ask', index]);
  for (const [index, { figure }] of expect.entries()) {
    checkFigure(figure, names, report, [...path, 'expect', index, 'figure']);
  }
}

function checkVaried(id: string, values: readonly number[], names: Names, report: Report, path: Path): void {
  const parameter = names.parameters.get(id);
  if (!parameter) {
    report([...path, 'parameter'], `unknown parameter: ${id}`);
    return;
  }
  const { min, max } = parameter;
  const outside = values.findIndex((value) => value < min || value > max);
  if (outside >= 0) report([...path, 'values', outside], `${values[outside]} lies outside ${min}..${max}`);
}
