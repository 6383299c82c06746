import type { Action, Scenario } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import {
  action,
  at,
  eventsOf,
  give,
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

const people = { control: { blue: { by: 'people' }, red: { by: 'people' } } } as const;

const of = scenario({
  variables: [track('a'), track('money', { start: 5 })],
  actions: [
    action('push', { seats: ['blue', 'red'], effects: [raise('a')] }),
    action('pay', { costs: [{ amount: number(3), of: variable('money') }] }),
    action('never', { requirements: [{ when: number(0), secretly: false }] }),
    action('aim', {
      choices: [{ name: 'n', title: words('N'), values: [2, 4], of: 'number' }],
      effects: [set('a', { op: 'local', name: 'n' })],
    }),
  ],
});

describe('drafting', () => {
  const begun = give(start(of, people), onward('phase'));

  test('orders go into slots, a later one in the place of an earlier one, by seat and slot', () => {
    const { game } = give(begun, order('push', [], 'red'), order('push', [], 'blue', 2), order('pay'), order('push'));
    expect(game.drafts.map(({ seat, slot, order: given }) => [seat, slot, 'action' in given && given.action])).toEqual([
      ['blue', 1, 'push'],
      ['blue', 2, 'push'],
      ['red', 1, 'push'],
    ]);
  });

  test.each<[string, ReturnType<typeof order>, string]>([
    ['a slot that the seat has not', order('push', [], 'blue', 3), 'illegal'],
    ['an action that there is none of', order('fly'), 'illegal'],
    ['another seat’s action', order('pay', [], 'red'), 'illegal'],
    ['a choice that is not offered', order('aim', [3]), 'illegal'],
    ['too few choices', order('aim'), 'illegal'],
    ['a requirement that does not hold', order('never'), 'illegal'],
    ['a seat that there is none of', order('push', [], 'green'), 'unknown'],
  ])('refuses %s', (_, deed, code) => {
    expect(refusalOf(begun, deed)).toBe(code);
  });

  test('refuses what is spent on the orders before it', () => {
    const once = give(begun, order('pay'));
    expect(refusalOf(once, order('pay', [], 'blue', 2))).toBe('illegal');
    expect(refusalOf(once, order('pay'))).toBeUndefined();
  });

  test('withdraws an order', () => {
    const { game } = give(begun, order('push'), { kind: 'withdraw', seat: 'blue', slot: 1 });
    expect(game.drafts).toEqual([]);
    expect(refusalOf({ game, events: [] }, { kind: 'withdraw', seat: 'blue', slot: 1 })).toBe('unknown');
  });

  test('free text only where somebody can rule on it', () => {
    const text = { kind: 'order', seat: 'blue', slot: 1, order: { text: 'Call a press conference.' } } as const;
    expect(refusalOf(begun, text)).toBe('illegal');
    const facilitated = give(start(of, { ...people, whiteCell: true }), onward('phase'));
    expect(refusalOf(facilitated, text)).toBeUndefined();
  });
});

describe('submitting', () => {
  const begun = give(start(of, people), onward('phase'));
  const submit = (seat: string) => ({ kind: 'submit', seat }) as const;

  test('a seat that has submitted drafts no more, unless it takes its submission back', () => {
    const submitted = give(begun, submit('blue'));
    expect(submitted.game.submitted).toEqual(['blue']);
    expect(refusalOf(submitted, order('push'))).toBe('not-now');
    expect(refusalOf(submitted, submit('blue'))).toBe('not-now');
    expect(refusalOf(submitted, order('push', [], 'red'))).toBeUndefined();
    const back = give(submitted, { kind: 'withdraw', seat: 'blue' });
    expect(back.game.submitted).toEqual([]);
    expect(refusalOf(back, order('push'))).toBeUndefined();
  });

  test('without a white cell the game waits for all seats that people play', () => {
    expect(refusalOf(begun, onward())).toBe('not-now');
    const one = give(begun, submit('blue'));
    expect(refusalOf(one, onward())).toBe('not-now');
    expect(give(one, submit('red'), onward()).game.phase.at).toBe('briefing');
  });

  test('with one it goes on when the white cell says so', () => {
    const facilitated = give(start(of, { ...people, whiteCell: true }), onward('phase'));
    expect(give(facilitated, onward()).game.phase.at).toBe('briefing');
  });

  test('a long advance stops where people give orders', () => {
    const { game } = give(begun, submit('blue'), submit('red'), onward('end'));
    expect([game.phase.at, game.world.turn, game.submitted]).toEqual(['orders', 2, []]);
  });

  test('orders are given in their phase only', () => {
    expect(refusalOf(start(of, people), order('push'))).toBe('not-now');
    const later = give(begun, submit('blue'), submit('red'), onward());
    expect(refusalOf(later, order('push'))).toBe('not-now');
  });
});

describe('resolving', () => {
  /** What is carried out in a turn, in order. */
  function carriedOut(played: Played): unknown[] {
    return eventsOf(played, 'executed').map(({ seat, slot, order: { ...given } }) => [
      seat,
      slot,
      'action' in given && given.action,
    ]);
  }

  test('by initiative, then seat, then slot, never by arrival', () => {
    const orders = [
      order('push', [], 'blue', 2),
      order('push', [], 'red', 2),
      order('push', [], 'blue', 1),
      order('push', [], 'red', 1),
    ];
    const expected = (first: string, second: string) => [
      [first, 1, 'push'],
      [first, 2, 'push'],
      [second, 1, 'push'],
      [second, 2, 'push'],
    ];
    const played = (sides: string[]) =>
      give(start({ ...of, initiative: { kind: 'listed', sides } }), onward('phase'), ...orders, onward());
    expect(carriedOut(played(['blue', 'red']))).toEqual(expected('blue', 'red'));
    expect(carriedOut(played(['red', 'blue']))).toEqual(expected('red', 'blue'));
    // A side that is not listed comes after.
    expect(carriedOut(played(['red']))).toEqual(expected('red', 'blue'));
  });

  test('it halts before each order', () => {
    const halted = give(start(of), onward('phase'), order('push'), order('push', [], 'blue', 2), onward('halt'));
    expect(halted.game.phase).toEqual({ at: 'resolution', halt: 'order' });
    expect(halted.game.agenda).toHaveLength(2);
    expect(halted.game.world.a).toBe(0);
    const one = give(halted, onward('halt'));
    expect([one.game.agenda.length, one.game.world.a, one.game.phase.at]).toEqual([1, 1, 'resolution']);
    const two = give(one, onward('halt'));
    expect([two.game.agenda.length, two.game.world.a, two.game.phase.at]).toEqual([0, 2, 'world']);
    expect(give(two, onward('halt')).game.phase.at).toBe('close');
    expect(give(two, onward('halt'), onward('halt')).game.phase.at).toBe('briefing');
  });

  test('what it chose, who gave it and where it stands are known to its effects', () => {
    const knowing = action('know', {
      seats: ['blue', 'red'],
      choices: [{ name: 'n', title: words('N'), values: [2, 4], of: 'number' }],
      effects: [
        set('a', { op: 'local', name: 'n' }),
        set('b', { op: 'local', name: 'actor' }),
        set('c', { op: 'local', name: 'seat' }),
        set('d', { op: 'local', name: 'waited' }),
      ],
    });
    const variables = ['a', 'b', 'c', 'd'].map((id) => track(id, { start: 9 }));
    const small = scenario({
      variables,
      actions: [knowing],
      seats: [
        { id: 'blue', side: 'blue', title: words('Blue'), orders: 1 },
        { id: 'second', side: 'blue', title: words('Second'), orders: 1 },
        { id: 'red', side: 'red', title: words('Red'), orders: 1 },
      ],
    });
    const { game } = give(start(small), onward('phase'), order('know', [4], 'red'), onward());
    expect(game.world).toMatchObject({ a: 4, b: 1, c: 2, d: 0 });
  });

  const resolved = (given: Partial<Action>, ...more: Partial<Scenario>[]) => {
    const small = scenario({
      variables: [track('a'), track('money', { start: 5 }), track('debt', { min: -3, start: 0 })],
      actions: [action('push', { effects: [raise('a')], ...given })],
      ...Object.assign({}, ...more),
    });
    return give(start(small), onward('phase'));
  };

  test('requirements are judged again: what has become impossible lapses with its reason', () => {
    const small = scenario({
      variables: [track('a')],
      actions: [
        action('spoil', { seats: ['blue'], effects: [raise('a')] }),
        action('push', {
          seats: ['red'],
          requirements: [
            { when: number(1), secretly: false },
            { when: at(variable('a'), 'equal', number(0)), secretly: false },
          ],
        }),
      ],
    });
    const played = give(start(small), onward('phase'), order('push', [], 'red'), order('spoil'), onward());
    expect(eventsOf(played, 'lapsed')).toEqual([
      {
        kind: 'lapsed',
        seat: 'red',
        slot: 1,
        order: { action: 'push', choices: [] },
        lapse: { why: 'requirement', index: 1, secretly: false },
      },
    ]);
    expect(played.game.outcomes.at(-1)).toMatchObject({ seat: 'red', result: { is: 'lapsed' } });
    expect(played.game.world['push@red/uses']).toBe(0);
  });

  test('a secret requirement does not keep an order from being given', () => {
    const begun = resolved({ requirements: [{ when: number(0), secretly: true }] });
    const played = give(begun, order('push'), onward());
    expect(eventsOf(played, 'lapsed')).toMatchObject([{ lapse: { why: 'requirement', index: 0, secretly: true } }]);
  });

  test('costs are paid in order, and an order that cannot pay lapses', () => {
    const costs = [
      { amount: number(2), of: variable('money') },
      { amount: number(1), of: variable('debt') },
    ];
    const played = give(resolved({ costs }), order('push'), order('push', [], 'blue', 2), onward());
    expect(played.game.world).toMatchObject({ money: 1, debt: -2, a: 2 });
    expect(eventsOf(played, 'changed').filter(({ how }) => how === 'cost')).toMatchObject([
      { variable: 'money', from: 5, to: 3 },
      { variable: 'debt', from: 0, to: -1 },
      { variable: 'money', from: 3, to: 1 },
      { variable: 'debt', from: -1, to: -2 },
    ]);
    const dear = [
      { amount: variable('money'), of: variable('money') },
      { amount: number(1), of: variable('money') },
    ];
    expect(refusalOf(resolved({ costs: dear }), order('push'))).toBe('illegal');
  });

  test('limits count successes, for each seat', () => {
    const limited = resolved({ limits: { perGame: 2 }, seats: ['blue', 'red'] });
    const both = [order('push'), order('push', [], 'blue', 2)] as const;
    const first = give(limited, ...both, order('push', [], 'red'), onward(), onward('phase'));
    expect(first.game.world).toMatchObject({ 'push@blue/uses': 2, 'push@blue/now': 0, 'push@red/uses': 1 });
    expect(refusalOf(first, order('push'))).toBe('illegal');
    expect(refusalOf(first, order('push', [], 'red'))).toBeUndefined();
    expect(refusalOf(give(resolved({ limits: { perTurn: 1 } }), order('push')), order('push', [], 'blue', 2))).toBe(
      'illegal',
    );
  });

  test('wait: that many turns must pass between', () => {
    const once = give(resolved({ limits: { wait: 2 } }), order('push'), onward(), onward('phase'));
    expect(once.game.world['push@blue/ready']).toBe(4);
    expect(refusalOf(once, order('push'))).toBe('illegal');
    const third = give(once, onward(), onward('phase'));
    expect(refusalOf(third, order('push'))).toBe('illegal');
    expect(refusalOf(give(third, onward(), onward('phase')), order('push'))).toBeUndefined();
  });

  test('an order that lapses has used nothing and paid nothing', () => {
    const played = give(
      resolved({
        costs: [{ amount: number(2), of: variable('money') }],
        requirements: [{ when: number(0), secretly: true }],
        limits: { wait: 2 },
      }),
      order('push'),
      onward(),
    );
    expect(played.game.world).toMatchObject({ money: 5, 'push@blue/uses': 0, 'push@blue/ready': 0 });
  });
});

describe('policies', () => {
  const played = scenario({
    variables: [track('a')],
    actions: [
      action('push', {
        seats: ['blue', 'red'],
        requirements: [{ when: at(variable('a'), 'equal', number(0)), secretly: false }],
        effects: [raise('a')],
      }),
    ],
    policies: [policy('eager', { preferences: [{ action: 'push', choices: [], weight: number(1) }] })],
  });

  test('choose for each slot at the close of orders, all of them on the same world', () => {
    const by = { by: 'policy', policy: 'eager' } as const;
    const over = give(start(played, { control: { blue: by, red: by } }), onward('phase'), onward());
    expect(eventsOf(over, 'chosen').map(({ seat, slot, order: chosen }) => [seat, slot, chosen?.action])).toEqual([
      ['blue', 1, 'push'],
      ['blue', 2, 'push'],
      ['red', 1, 'push'],
      ['red', 2, 'push'],
    ]);
    // Only the first is still possible when it comes up.
    expect(eventsOf(over, 'executed')).toHaveLength(1);
    expect(over.game.world.a).toBe(1);
  });

  test('nobody gives orders for a seat that a policy plays', () => {
    const begun = give(start(played, { control: { blue: { by: 'policy', policy: 'eager' } } }), onward('phase'));
    expect(refusalOf(begun, order('push'))).toBe('not-yours');
  });
});
