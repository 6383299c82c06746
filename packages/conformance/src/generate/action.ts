import type { Action, Choice, Duration, Policy, Preference } from '@sandtable/scenario';
import { effects, type Reach, sitesFor } from './effect.ts';
import { amount, condition, type Standpoint } from './expression.ts';
import { english, type Ground, number, seenHidden, variable } from './ground.ts';
import { several, type Tape } from './tape.ts';

const DURATIONS: readonly Duration[] = [
  { hours: number(6), turns: number(0) },
  { hours: number(200), turns: number(1) },
  { hours: { op: 'value', id: 'latency' }, turns: number(0) },
];

/** An action with choices, costs, requirements, limits, authority, request and consents, or some of them. */
export function actionOf(
  tape: Tape,
  id: string,
  at: Omit<Standpoint, 'site' | 'locals' | 'openly'>,
  reach: Omit<Reach, 'construct'>,
): Action {
  const { ground } = at;
  const seats = ground.seats.filter((_, index) => index === 0 || !tape.oneIn(3)).map((seat) => seat.id);
  const choices = several(tape, 0, 2, (index) => choiceOf(tape, `choice${index}`, ground));
  const locals = ['actor', ...choices.map(({ name }) => name)];
  const openly = { ...at, locals, openly: true, site: null };
  const site = sitesFor(id);
  const anySeat = (): string => tape.pick(ground.seats).id;
  const sometimes = () => (tape.oneIn(2) ? { when: condition(tape, openly) } : {});
  const authority = tape.oneIn(2) ? several(tape, 1, 2, () => ({ seat: anySeat(), ...sometimes() })) : [];
  const request = { takes: tape.pick(DURATIONS), ...(tape.oneIn(2) ? { to: anySeat() } : {}) };
  return {
    ...{ id, title: english(id), seats, choices, authority, standing: tape.oneIn(3) },
    costs: tape.oneIn(2) ? [{ amount: amount(tape, openly, 0), of: variable('money') }] : [],
    requirements: requirements(tape, openly),
    limits: {
      ...(tape.oneIn(3) ? { perTurn: tape.between(1, 2) } : {}),
      ...(tape.oneIn(3) ? { perGame: tape.between(1, 3) } : {}),
      ...(tape.oneIn(4) ? { wait: tape.between(1, 2) } : {}),
    },
    ...(authority.length > 0 ? { request } : {}),
    consents: tape.oneIn(3) ? [{ seat: anySeat(), takes: tape.pick(DURATIONS), ...sometimes() }] : [],
    effects: effects(tape, { ...at, locals: [...locals, 'waited'], openly: false, site }, { ...reach, construct: id }),
  };
}

function requirements(tape: Tape, openly: Standpoint): Action['requirements'] {
  const open = tape.oneIn(2) ? [{ when: condition(tape, openly), secretly: false }] : [];
  const secret = tape.oneIn(4) ? [{ when: condition(tape, { ...openly, openly: false }), secretly: true }] : [];
  return [...open, ...secret];
}

function choiceOf(tape: Tape, name: string, { places, enumeration }: Ground): Choice {
  const numbers: Choice = { name, title: english(name), of: 'number', values: [1, 2, 3] };
  const where: Choice = { ...numbers, of: 'place', values: places.map((_, index) => index) };
  const posture = {
    ...numbers,
    of: { enumeration: enumeration.id },
    values: enumeration.literals.map((_, index) => index),
  };
  return tape.pick([numbers, where, posture]);
}

/** One policy for each side, deciding from what its seats see. */
export function policyOf(
  tape: Tape,
  side: string,
  actions: readonly Action[],
  at: Omit<Standpoint, 'site' | 'locals' | 'openly'>,
): Policy {
  const openly = { ...at, locals: ['actor'], openly: true, site: null };
  const seats = at.ground.seats.filter((seat) => seat.side === side).map(({ id }) => id);
  const theirs = actions.filter((action) => action.seats.some((seat) => seats.includes(seat)));
  const preferences = theirs.map(({ id, choices }): Preference => {
    const seen = side === 'side0' ? seenHidden(at.ground) : undefined;
    const weight = seen && tape.oneIn(2) ? seen : amount(tape, openly, 1);
    const picked = choices.map((choice) => (tape.oneIn(2) ? number(tape.pick(choice.values)) : null));
    return { action: id, choices: picked, weight, ...(tape.oneIn(2) ? { when: condition(tape, openly) } : {}) };
  });
  const answers = actions.map(({ id }) => {
    const when = tape.oneIn(3) ? { when: condition(tape, openly) } : {};
    return { action: id, grant: !tape.oneIn(3), ...when };
  });
  const otherwise = tape.pick(['random', 'pass'] as const);
  return { id: `policy_${side}`, title: english('A policy'), seats, preferences, answers, otherwise };
}
