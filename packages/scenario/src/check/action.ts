import type { Action, Choice } from '../action.ts';
import { COMBINATIONS_MOST, combinationsOf } from '../combination.ts';
import type { Path } from '../path.ts';
import type { Answer, Policy, Preference } from '../policy.ts';
import type { Inject } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import type { Names } from './names.ts';
import { checkKnown, checkUnique, type Report } from './report.ts';
import { checkLiterals } from './world.ts';

/** Names that every action knows; a choice may not take one of them. */
const ownLocals = ['actor', 'seat', 'waited'];

/** Checks who may order what with which choices, and who is asked. */
export function checkActions(scenario: Scenario, names: Names, report: Report): void {
  for (const [index, action] of scenario.actions.entries()) {
    const path = ['actions', index];
    checkSeatsOf(action, scenario, names, report, path);
    checkChoices(action, names, report, path);
    checkAsked(action, names, report, path);
  }
}

function checkSeatsOf({ seats }: Action, scenario: Scenario, names: Names, report: Report, path: Path): void {
  checkKnown(report, [...path, 'seats'], 'seat', seats, names.seats);
  checkUnique(report, [...path, 'seats'], 'mention of', seats);
  const order = seats.map((seat) => scenario.seats.findIndex(({ id }) => id === seat));
  if (order.some((place, index) => place < (order[index - 1] ?? place))) {
    report([...path, 'seats'], "expected the scenario's order of seats");
  }
}

function checkChoices(action: Action, names: Names, report: Report, path: Path): void {
  checkUnique(
    report,
    [...path, 'choices'],
    'choice',
    action.choices.map(({ name }) => name),
    'name',
  );
  for (const [index, choice] of action.choices.entries()) {
    const place = [...path, 'choices', index];
    if (ownLocals.includes(choice.name)) report([...place, 'name'], `${choice.name} has a meaning of its own`);
    checkUnique(report, [...place, 'values'], 'way to choose', choice.values);
    checkChosen(choice, names, report, place);
  }
  const combinations = combinationsOf(action);
  if (combinations > COMBINATIONS_MOST) {
    report([...path, 'choices'], `${combinations} combinations, at most ${COMBINATIONS_MOST}`);
  }
}

function checkChosen({ values, of }: Choice, names: Names, report: Report, path: Path): void {
  const span = { from: Math.min(...values), to: Math.max(...values) };
  if (typeof of === 'object') {
    checkLiterals(of.enumeration, span, names, report, [...path, 'values'], [...path, 'of', 'enumeration']);
    return;
  }
  if (of === 'number' || of === 'percentage') return;
  const count = { place: names.places, side: names.sides, seat: names.seats }[of].size;
  if (span.from < 0 || span.to >= count) {
    report([...path, 'values'], `${of}s are 0..${count - 1}, found ${span.from}..${span.to}`);
  }
}

function checkAsked({ authority, request, consents }: Action, names: Names, report: Report, path: Path): void {
  for (const [index, { seat }] of authority.entries()) {
    if (!names.seats.has(seat)) report([...path, 'authority', index, 'seat'], `unknown seat: ${seat}`);
  }
  if (request?.to !== undefined && !names.seats.has(request.to)) {
    report([...path, 'request', 'to'], `unknown seat: ${request.to}`);
  }
  for (const [index, { seat }] of consents.entries()) {
    if (!names.seats.has(seat)) report([...path, 'consents', index, 'seat'], `unknown seat: ${seat}`);
  }
}

/** Checks that injects reach seats that there are. */
export function checkInjects({ injects }: { readonly injects: readonly Inject[] }, names: Names, report: Report): void {
  for (const [index, { seats }] of injects.entries()) {
    checkKnown(report, ['injects', index, 'seats'], 'seat', seats, names.seats);
    checkUnique(report, ['injects', index, 'seats'], 'mention of', seats);
  }
}

/** Checks that policies prefer what one of their seats may order, and answer what can be asked. */
export function checkPolicies({ policies }: Scenario, names: Names, report: Report): void {
  for (const [index, policy] of policies.entries()) {
    const path = ['policies', index];
    checkKnown(report, [...path, 'seats'], 'seat', policy.seats, names.seats);
    checkUnique(report, [...path, 'seats'], 'mention of', policy.seats);
    for (const [each, preference] of policy.preferences.entries()) {
      checkPreference(policy, preference, names, report, [...path, 'preferences', each]);
    }
    for (const [each, answer] of policy.answers.entries()) {
      checkPicks(answer, names, report, [...path, 'answers', each]);
    }
  }
}

function checkPreference({ seats }: Policy, preference: Preference, names: Names, report: Report, path: Path): void {
  const action = checkPicks(preference, names, report, path);
  const able = action && names.seatsOfAction.get(action.id);
  if (able && !seats.some((seat) => able.has(seat))) {
    report([...path, 'action'], `none of ${seats.join(', ')} can order ${action.id}`);
  }
}

function checkPicks(
  { action: id, choices }: Preference | Answer,
  names: Names,
  report: Report,
  path: Path,
): Action | undefined {
  const action = names.actions.get(id);
  if (!action) report([...path, 'action'], `unknown action: ${id}`);
  else if (choices && choices.length !== action.choices.length) {
    report([...path, 'choices'], `${id} has ${action.choices.length} choices, found ${choices.length}`);
  }
  return action;
}
