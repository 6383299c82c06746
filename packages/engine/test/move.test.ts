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
  raise,
  refusalOf,
  rule,
  scenario,
  start,
  track,
  variable,
  words,
} from './small.ts';

const calendar = { start: '2024-07-01', turn: { count: 1, unit: 'month' as const }, turns: 9, turnsPerMove: 3 };

const of = scenario({
  calendar,
  variables: [track('a'), track('crisis', { max: 1 })],
  actions: [
    action('once', { effects: [raise('a')] }),
    action('patrol', {
      standing: true,
      choices: [{ name: 'n', title: words('N'), values: [1, 2], of: 'number' }],
      effects: [raise('a', { op: 'local', name: 'n' })],
    }),
  ],
  interrupts: [number(0), at(variable('crisis'), 'equal', number(1))],
});

/** The turns in which a move begins. */
function moves(played: Played): number[] {
  return eventsOf(played, 'turn').flatMap(({ turn, move }) => (move ? [turn] : []));
}

describe('moves', () => {
  test('orders are given in the first turn of each', () => {
    expect(moves(give(start(of), onward('end')))).toEqual([1, 4, 7]);
    const first = give(start(of), onward('move'));
    expect([first.game.phase.at, first.game.world.turn, first.game.world['move/left']]).toEqual(['orders', 1, 3]);
    const second = give(first, onward('move'));
    expect([second.game.phase.at, second.game.world.turn]).toEqual(['orders', 4]);
  });

  test('within a move the game goes from briefing past orders', () => {
    const closed = give(start(of), onward('move'), onward('turn'));
    expect(give(closed, onward('phase')).game.phase.at).toBe('world');
  });

  test('are as long as the set-up says', () => {
    expect(moves(give(start(of, { starts: { 'move/length': 4 } }), onward('end')))).toEqual([1, 5, 9]);
  });

  test('the white cell changes the length of moves from the next on', () => {
    const played = give(start(of), onward('move'), { kind: 'move', do: 'length', turns: 2 }, onward('end'));
    expect(moves(played)).toEqual([1, 4, 6, 8]);
    expect(refusalOf(start(of), { kind: 'move', do: 'length', turns: 0 })).toBe('out-of-range');
    expect(refusalOf(start(of), { kind: 'move', do: 'length', turns: 10 })).toBe('out-of-range');
  });

  test('or ends one at the close of the turn', () => {
    const end = { kind: 'move', do: 'end' } as const;
    expect(moves(give(start(of), onward('move'), end, onward('end')))).toEqual([1, 2, 5, 8]);
    expect(moves(give(start(of), onward('move'), onward('turn'), end, onward('end')))).toEqual([1, 2, 5, 8]);
  });

  test('while an interrupt holds every turn is a move of its own', () => {
    const crisis = (value: number) => ({ kind: 'correct', variable: 'crisis', value }) as const;
    const played = give(
      start(of),
      onward('move'),
      onward('turn'),
      crisis(1),
      onward('turn'),
      onward('turn'),
      crisis(0),
      onward('end'),
    );
    expect(moves(played)).toEqual([1, 3, 4, 7]);
    expect(eventsOf(played, 'closed').map(({ interrupted }) => interrupted)).toEqual([
      undefined,
      1,
      1,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('standing orders', () => {
  const given = give(start(of), onward('move'), order('patrol', [2]), order('once', [], 'blue', 2));

  test('go on through the turns of the move; others are given once', () => {
    const first = give(given, onward('turn'));
    expect(first.game.world).toMatchObject({ a: 3, 'standing/blue/1': 3, 'standing/blue/2': 0 });
    const third = give(first, onward('turn'), onward('turn'));
    expect(third.game.world.a).toBe(7);
    expect(eventsOf(third, 'agenda').map(({ items }) => items.length)).toEqual([2, 1, 1]);
    expect(eventsOf(third, 'agenda')[1]?.items).toEqual([
      { kind: 'order', seat: 'blue', slot: 1, order: { action: 'patrol', choices: [2] }, from: 'standing' },
    ]);
  });

  test('end with the move', () => {
    const next = give(given, onward('move'));
    expect([next.game.world.turn, next.game.world.a, next.game.world['standing/blue/1']]).toEqual([4, 7, 0]);
    expect(give(next, onward('turn')).game.world.a).toBe(7);
  });

  test('are stopped by withdrawal', () => {
    const stopped = give(given, onward('turn'), { kind: 'withdraw', seat: 'blue', slot: 1 }, onward('turn'));
    expect(stopped.game.world).toMatchObject({ a: 3, 'standing/blue/1': 0 });
    expect(refusalOf(stopped, { kind: 'withdraw', seat: 'blue', slot: 1 })).toBe('unknown');
  });

  test('stay when they lapse, and are judged again in the next turn', () => {
    const short = scenario({
      calendar,
      variables: [track('a'), track('storm', { max: 1 })],
      rules: [
        rule('weather', [raise('storm')], { when: at(variable('turn'), 'equal', number(1)) }),
        rule('calm', [{ do: 'change', how: 'set', target: variable('storm'), amount: number(0) }], {
          when: at(variable('turn'), 'equal', number(2)),
        }),
      ],
      actions: [
        action('patrol', {
          standing: true,
          requirements: [{ when: at(variable('storm'), 'equal', number(0)), secretly: false }],
          effects: [raise('a')],
        }),
      ],
    });
    const played = give(start(short), onward('move'), order('patrol'), onward('move'));
    expect(eventsOf(played, 'lapsed')).toHaveLength(1);
    expect(played.game.world.a).toBe(2);
  });
});
