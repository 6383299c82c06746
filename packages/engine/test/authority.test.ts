import type { Action, Expression, Policy } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import type { Control } from '../src/game.ts';
import { openAsks } from '../src/resolution/ask.ts';
import {
  action,
  at,
  eventsOf,
  give,
  local,
  number,
  onward,
  order,
  type Played,
  policy,
  raise,
  refusalOf,
  scenario,
  set,
  start,
  track,
  variable,
  words,
} from './small.ts';

// jfhq orders; pacom and pm are asked. `full` says whether jfhq has authority itself.

const full: Expression = at(variable('full'), 'equal', number(1));
const notFull: Expression = { op: 'not', of: full };
const takes = (turns: number, hours = 24 * turns) => ({ hours: number(hours), turns: number(turns) });

const strike = (given: Partial<Action> = {}): Action =>
  action('strike', {
    seats: ['jfhq', 'pacom'],
    choices: [{ name: 'n', title: words('N'), values: [1, 2, 3], of: 'number' }],
    authority: [
      { seat: 'jfhq', when: full },
      { seat: 'pacom', when: notFull },
    ],
    request: { takes: takes(0) },
    effects: [raise('struck', local('n')), raise('waited', local('waited'))],
    ...given,
  });

const yes: Policy = policy('yes', { seats: ['pacom', 'pm'], answers: [{ action: 'strike', grant: true }] });
const fewer: Policy = policy('fewer', {
  seats: ['pacom', 'pm'],
  answers: [{ action: 'strike', grant: true, choices: [number(1)] }],
});
const no: Policy = policy('no', { seats: ['pacom', 'pm'], answers: [] });

function begin(
  given: Partial<Action> = {},
  control: { readonly [seat: string]: Control } = {},
  variables = {},
): Played {
  const of = scenario({
    sides: ['usa', 'japan'].map((id) => ({ id, title: words(id), aims: [], played: 'people' as const })),
    seats: [
      { id: 'jfhq', side: 'japan', title: words('JFHQ'), orders: 2 },
      { id: 'pm', side: 'japan', title: words('PM'), orders: 1 },
      { id: 'pacom', side: 'usa', title: words('INDOPACOM'), orders: 1 },
    ],
    initiative: { kind: 'listed', sides: ['usa', 'japan'] },
    variables: [
      track('full', { max: 1 }),
      track('struck'),
      track('waited', { max: 1000 }),
      track('open', { max: 1, start: 1 }),
    ],
    actions: [strike(given)],
    policies: [yes, fewer, no],
  });
  const nobody = Object.fromEntries(of.seats.map(({ id }) => [id, { by: 'nobody' } as const]));
  const begun = give(start(of, { control: { ...nobody, ...control } }), onward('phase'));
  return Object.entries(variables).reduce(
    (played, [id, value]) => give(played, { kind: 'correct', variable: id, value: value as number }),
    begun,
  );
}

const by = (policyId: string): Control => ({ by: 'policy', policy: policyId });
const people: Control = { by: 'people' };
const strikeOrder = order('strike', [2], 'jfhq');

function answer(grant: boolean, seat = 'pacom', choices?: readonly number[]) {
  return { kind: 'answer', seat, requester: 'jfhq', action: 'strike', grant, ...(choices ? { choices } : {}) } as const;
}

function lapses(played: Played) {
  return eventsOf(played, 'lapsed').map(({ lapse }) => lapse);
}

function asks({ game }: Played) {
  return openAsks(game.scenario, game.world);
}

describe('authority', () => {
  test('a seat that holds it orders at once', () => {
    const played = give(begin({}, {}, { full: 1 }), strikeOrder, onward());
    expect(played.game.world).toMatchObject({ struck: 2, waited: 0 });
    expect(eventsOf(played, 'asked')).toEqual([]);
  });

  test('without authority clauses every acting seat may', () => {
    expect(give(begin({ authority: [] }), strikeOrder, onward()).game.world.struck).toBe(2);
  });

  test('an order without authority becomes a request to the first who holds it', () => {
    const played = give(begin({}, { pacom: by('yes') }), strikeOrder, onward());
    expect(eventsOf(played, 'asked')).toMatchObject([{ seat: 'jfhq', of: 'pacom', stage: 0, hours: 0, turns: 0 }]);
    expect(eventsOf(played, 'answered')).toMatchObject([{ seat: 'pacom', requester: 'jfhq', grant: true, by: 'yes' }]);
    expect(played.game.world).toMatchObject({ struck: 2, 'strike@jfhq/ask': 0, 'strike@jfhq/uses': 1 });
  });

  test('or to the seat that the action names, whether it holds it or not', () => {
    const played = give(begin({ request: { to: 'pm', takes: takes(0) } }, { pm: by('yes') }), strikeOrder, onward());
    expect(eventsOf(played, 'asked')).toMatchObject([{ of: 'pm' }]);
    expect(played.game.world.struck).toBe(2);
  });

  test('where nobody holds it the order lapses', () => {
    const nobody = { authority: [{ seat: 'pacom', when: number(0) }] };
    expect(lapses(give(begin(nobody), strikeOrder, onward()))).toEqual([{ why: 'no-authority' }]);
  });

  test('a seat does not ask itself', () => {
    const itself = { request: { to: 'jfhq', takes: takes(0) } };
    expect(lapses(give(begin(itself), strikeOrder, onward()))).toEqual([{ why: 'no-authority' }]);
  });

  test('double authority: both may order, and contradictory orders both stand in the record', () => {
    const both = { authority: [{ seat: 'jfhq' }, { seat: 'pacom' }] };
    const played = give(begin(both), order('strike', [1], 'pacom'), strikeOrder, onward());
    expect(eventsOf(played, 'executed').map(({ seat, order: given }) => [seat, given])).toEqual([
      ['pacom', { action: 'strike', choices: [1] }],
      ['jfhq', { action: 'strike', choices: [2] }],
    ]);
    expect(played.game.world.struck).toBe(3);
  });
});

describe('asks of 0 turns', () => {
  test('answered by the policy of the seat that is asked: refused', () => {
    expect(lapses(give(begin({}, { pacom: by('no') }), strikeOrder, onward()))).toEqual([
      { why: 'refused', by: 'pacom' },
    ]);
  });

  test('a policy grants with other choices', () => {
    const played = give(begin({}, { pacom: by('fewer') }), strikeOrder, onward());
    expect(played.game.world.struck).toBe(1);
    expect(eventsOf(played, 'executed')).toMatchObject([{ order: { choices: [1] } }]);
  });

  test('other choices are judged again', () => {
    const few = { requirements: [{ when: at(local('n'), 'greater', number(1)), secretly: false }] };
    const played = give(begin(few, { pacom: by('fewer') }), strikeOrder, onward());
    expect(lapses(played)).toEqual([{ why: 'requirement', index: 0, secretly: false }]);
    expect(asks(played)).toEqual([]);
  });

  test('the game halts for people, and goes on with their answer', () => {
    const submit = { kind: 'submit', seat: 'pacom' } as const;
    const halted = give(begin({}, { pacom: people }), strikeOrder, submit, onward());
    expect(halted.game.phase).toEqual({ at: 'resolution', halt: 'ask' });
    expect(asks(halted)).toEqual([
      { seat: 'jfhq', action: 'strike', choices: [2], stage: 0, left: 0, hours: 0, answer: 'none', of: 'pacom' },
    ]);
    expect(give(halted, answer(true), onward('phase')).game.world.struck).toBe(2);
    expect(give(halted, answer(true, 'pacom', [3]), onward('phase')).game.world.struck).toBe(3);
    const refused = give(halted, answer(true), answer(false), onward('phase'));
    expect(lapses(refused)).toEqual([{ why: 'refused', by: 'pacom' }]);
  });

  test('without an answer it lapses when the game goes on', () => {
    const halted = give(begin({}, { pacom: people }), strikeOrder, { kind: 'submit', seat: 'pacom' }, onward());
    const on = give(halted, onward('halt'));
    expect(lapses(on)).toEqual([{ why: 'unanswered', by: 'pacom' }]);
    expect([asks(on), on.game.phase.at]).toEqual([[], 'world']);
  });

  test('a seat that nobody plays does not answer', () => {
    expect(lapses(give(begin(), strikeOrder, onward()))).toEqual([{ why: 'unanswered', by: 'pacom' }]);
  });

  test('an answer may come before the ask, in the same turn', () => {
    const early = give(begin(), answer(true), strikeOrder, onward());
    expect(early.game.world.struck).toBe(2);
    expect(early.game.answers).toEqual([]);
    const late = give(begin(), answer(true), onward(), onward('phase'), strikeOrder, onward());
    expect(lapses(late)).toEqual([{ why: 'unanswered', by: 'pacom' }]);
  });

  test('only who is asked answers, and only what can be asked', () => {
    const halted = give(begin({}, { pacom: people }), strikeOrder, { kind: 'submit', seat: 'pacom' }, onward());
    expect(refusalOf(halted, answer(true, 'pm'))).toBe('not-yours');
    expect(refusalOf(halted, answer(true, 'pm'))).toBe(refusalOf(begin({}, { pacom: people }), answer(true, 'pm')));
    expect(refusalOf(halted, answer(true, 'pacom', [9]))).toBe('out-of-range');
    expect(refusalOf(halted, { ...answer(true), action: 'fly' })).toBe('unknown');
    expect(refusalOf(halted, { ...answer(true), requester: 'pm' })).toBe('not-yours');
    expect(refusalOf(begin(), answer(true, 'pm'))).toBe('not-yours');
  });
});

describe('what an answer tells whoever gives it', () => {
  const asksBoth = { consents: [{ seat: 'pm', takes: takes(0) }], request: { takes: takes(0) } };
  const submits = ['pacom', 'pm'].map((seat) => ({ kind: 'submit', seat }) as const);
  const halted = give(begin(asksBoth, { pacom: people, pm: people }), strikeOrder, ...submits, onward());

  test('is nothing of what another seat is asked: the answer waits for its question', () => {
    expect(asks(halted)).toMatchObject([{ of: 'pacom', stage: 0 }]);
    const early = give(halted, answer(true, 'pm'));
    expect(asks(early)).toEqual(asks(halted));
    expect(give(early, answer(true), onward('phase')).game.world.struck).toBe(2);
    expect(lapses(give(halted, answer(false, 'pm'), answer(true), onward('phase')))).toEqual([
      { why: 'refused', by: 'pm' },
    ]);
  });

  test('is nothing of what stands in the way of other choices: that shows when the order is to be carried out', () => {
    const secret = { when: at(local('n'), 'less', number(3)), secretly: true };
    const waiting = give(
      begin({ requirements: [secret] }, { pacom: people }),
      strikeOrder,
      { kind: 'submit', seat: 'pacom' },
      onward(),
    );
    expect(refusalOf(waiting, answer(true, 'pacom', [3]))).toBeUndefined();
    const played = give(waiting, answer(true, 'pacom', [3]), onward('phase'));
    expect(lapses(played)).toEqual([{ why: 'requirement', index: 0, secretly: true }]);
    expect(asks(played)).toEqual([]);
  });
});

describe('asks of n turns', () => {
  const slow = { request: { takes: takes(2) } };

  test('the order waits that many turns and is then carried out first', () => {
    const asked = give(begin(slow, { pacom: by('yes') }), strikeOrder, onward());
    expect(asked.game.world).toMatchObject({
      'strike@jfhq/ask.left': 2,
      'strike@jfhq/ask': 2,
      'strike@jfhq/ask.of': 3,
    });
    expect(asked.game.outcomes).toMatchObject([{ turn: 1, slot: 1, result: { is: 'asked', of: 'pacom', turns: 2 } }]);
    const second = give(asked, onward());
    expect(second.game.world).toMatchObject({ 'strike@jfhq/ask.left': 1, struck: 0 });
    const third = give(second, onward('phase'), onward('phase'));
    expect(third.game.agenda).toEqual([{ kind: 'ask', seat: 'jfhq', action: 'strike' }]);
    const done = give(third, onward());
    expect(done.game.world).toMatchObject({ struck: 2, waited: 48, 'strike@jfhq/ask': 0, 'strike@jfhq/ask.hours': 0 });
    expect(eventsOf(done, 'executed')).toMatchObject([{ seat: 'jfhq', slot: 0, waited: 48 }]);
  });

  test('a second order of the action lapses while it waits', () => {
    const asked = give(begin(slow), strikeOrder, order('strike', [1], 'jfhq', 2), onward());
    expect(lapses(asked)).toEqual([{ why: 'already-asked' }]);
    expect(refusalOf(give(asked, onward('phase')), strikeOrder)).toBe('illegal');
  });

  test('people may answer at any time until it is due', () => {
    const asked = give(begin(slow, { pacom: people }), strikeOrder, { kind: 'submit', seat: 'pacom' }, onward());
    const granted = give(asked, answer(true, 'pacom', [3]));
    expect(granted.game.world).toMatchObject({ 'strike@jfhq/ask.answer': 1, 'strike@jfhq/ask': 3 });
    const due = give(granted, { kind: 'control', seat: 'pacom', control: { by: 'nobody' } }, onward(), onward());
    expect(due.game.world.struck).toBe(3);
  });

  test('people who have not answered when it is due are waited for', () => {
    const asked = give(
      begin({ request: { takes: takes(1) } }, { pacom: people }),
      strikeOrder,
      { kind: 'submit', seat: 'pacom' },
      onward(),
      onward('phase'),
    );
    const due = give(asked, { kind: 'submit', seat: 'pacom' }, onward('phase'), onward('halt'));
    expect(due.game.phase).toEqual({ at: 'resolution', halt: 'ask' });
    expect(lapses(give(due, onward('halt')))).toEqual([{ why: 'unanswered', by: 'pacom' }]);
  });

  test('what has become impossible meanwhile lapses', () => {
    const open = { ...slow, requirements: [{ when: variable('open'), secretly: false }] };
    const asked = give(begin(open, { pacom: by('yes') }), strikeOrder, onward());
    const closed = give(asked, { kind: 'correct', variable: 'open', value: 0 }, onward(), onward());
    expect(lapses(closed)).toEqual([{ why: 'requirement', index: 0, secretly: false }]);
    expect(asks(closed)).toEqual([]);
  });

  test('a request that was granted counts, though the arrangement has changed since', () => {
    const asked = give(begin(slow, { pacom: by('yes') }), strikeOrder, onward());
    const changed = give(asked, { kind: 'correct', variable: 'full', value: 1 }, onward(), onward());
    expect(changed.game.world.struck).toBe(2);
  });
});

describe('consents', () => {
  const chain: Partial<Action> = {
    request: { takes: takes(0, 6) },
    consents: [
      { seat: 'jfhq', takes: takes(0, 100) },
      { seat: 'pm', when: at(local('n'), 'greater', number(1)), takes: takes(1, 24) },
      { seat: 'pacom', takes: takes(0, 3) },
    ],
  };

  test('asked one after another; a seat never asks itself; hours add up', () => {
    const played = give(begin(chain, { pacom: by('yes'), pm: by('yes') }), strikeOrder, onward(), onward());
    expect(eventsOf(played, 'asked').map(({ stage, of, hours, turns }) => [stage, of, hours, turns])).toEqual([
      [0, 'pacom', 6, 0],
      [2, 'pm', 24, 1],
      [3, 'pacom', 3, 0],
    ]);
    expect(played.game.world).toMatchObject({ struck: 2, waited: 33 });
  });

  test('one whose condition does not hold is not asked', () => {
    const played = give(begin(chain, { pacom: by('yes') }), order('strike', [1], 'jfhq'), onward());
    expect(eventsOf(played, 'asked').map(({ stage }) => stage)).toEqual([0, 3]);
    expect(played.game.world).toMatchObject({ struck: 1, waited: 9 });
  });

  test('one that refuses ends it', () => {
    const played = give(begin(chain, { pacom: by('yes'), pm: by('no') }), strikeOrder, onward(), onward());
    expect(lapses(played)).toEqual([{ why: 'refused', by: 'pm' }]);
    expect(played.game.world).toMatchObject({ struck: 0, 'strike@jfhq/ask': 0, 'strike@jfhq/uses': 0 });
  });

  test('a holder of authority needs consents too', () => {
    const played = give(
      begin(chain, { pm: by('yes'), pacom: by('yes') }, { full: 1 }),
      strikeOrder,
      onward(),
      onward(),
    );
    expect(eventsOf(played, 'asked').map(({ stage }) => stage)).toEqual([2, 3]);
    expect(played.game.world).toMatchObject({ struck: 2, waited: 27 });
  });

  test('choices changed on the way are what the next seats are asked', () => {
    const played = give(begin(chain, { pacom: by('fewer'), pm: by('yes') }), strikeOrder, onward());
    // With n = 1 the Prime Minister need not be asked.
    expect(eventsOf(played, 'asked').map(({ stage, choices }) => [stage, choices])).toEqual([
      [0, [2]],
      [3, [1]],
    ]);
    expect(played.game.world.struck).toBe(1);
  });

  test('hours that depend on the order are judged when it asks', () => {
    const hours: Expression = { op: 'multiply', left: local('n'), right: number(10) };
    const played = give(
      begin({ request: { takes: { hours, turns: number(0) } } }, { pacom: by('yes') }),
      order('strike', [3], 'jfhq'),
      onward(),
    );
    expect(played.game.world.waited).toBe(30);
  });

  test('costs and limits are those of the turn in which it is carried out', () => {
    const costly = {
      ...chain,
      costs: [{ amount: number(1), of: variable('open') }],
      limits: { wait: 1 },
    };
    const played = give(begin(costly, { pacom: by('yes'), pm: by('yes') }), strikeOrder, onward());
    expect(played.game.world).toMatchObject({ open: 1, 'strike@jfhq/ready': 0 });
    expect(give(played, onward()).game.world).toMatchObject({ open: 0, 'strike@jfhq/ready': 4, struck: 2 });
  });
});

test('a free choice of effects sees what was waited', () => {
  const played = give(
    begin({ request: { takes: takes(0, 7) }, effects: [set('waited', local('waited'))] }, { pacom: by('yes') }),
    strikeOrder,
    onward(),
  );
  expect(played.game.world.waited).toBe(7);
});
