import type { Effect } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import type { Ruling } from '../src/input.ts';
import {
  action,
  at,
  eventsOf,
  give,
  inject,
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

const dice: Effect = {
  do: 'change',
  how: 'raise',
  target: variable('a'),
  amount: { op: 'dice', dice: { count: 2, sides: 6 }, site: 'roll/0' },
};

const chance: Effect = {
  do: 'chance',
  chance: { percentage: number(5000), site: 'roll/1' },
  then: [raise('b')],
  otherwise: [],
};

const of = scenario({
  variables: [track('a', { max: 20 }), track('b'), track('money', { start: 5 })],
  actions: [
    action('push', {
      choices: [{ name: 'n', title: words('N'), values: [1, 2], of: 'number' }],
      effects: [raise('a', { op: 'local', name: 'n' })],
    }),
    action('roll', { costs: [{ amount: number(1), of: variable('money') }], effects: [dice, chance] }),
    action('slow', {
      authority: [{ seat: 'red' }],
      request: { takes: { hours: number(24), turns: number(1) } },
      choices: [{ name: 'n', title: words('N'), values: [1, 2], of: 'number' }],
      effects: [raise('b', { op: 'local', name: 'n' })],
    }),
  ],
  injects: [inject('news', { effects: [raise('b', 3)] })],
  policies: [policy('yes', { answers: [{ action: 'slow', grant: true }] })],
});

const begun = give(start(of, { whiteCell: true }), onward('phase'));
const rule = (ruling: Ruling) => ({ kind: 'rule', ruling }) as const;
const halted = (...deeds: Parameters<typeof give>[1][]) => give(begun, ...deeds, onward('phase'));
const text = (words: string) => ({ kind: 'order', seat: 'blue', slot: 1, order: { text: words } }) as const;

function outcome(played: Played) {
  return played.game.outcomes.at(-1)?.result;
}

describe('an order', () => {
  const push = halted(order('push', [1]), order('push', [2], 'blue', 2));

  test('accepted, goes on when the game does', () => {
    const accepted = give(push, rule({ decide: 'accept' }));
    expect(accepted.game.agenda).toHaveLength(2);
    expect(give(accepted, onward('halt')).game.world.a).toBe(1);
    expect(eventsOf(accepted, 'ruled')).toMatchObject([
      { author: 'test', item: { slot: 1 }, ruling: { decide: 'accept' } },
    ]);
  });

  test('refused, lapses; the next comes up', () => {
    const refused = give(push, rule({ decide: 'refuse' }));
    expect(outcome(refused)).toEqual({ is: 'lapsed', lapse: { why: 'ruled-out' } });
    expect(refused.game.agenda).toHaveLength(1);
    expect(give(refused, onward('phase')).game.world.a).toBe(2);
  });

  test('the last one refused, there is nothing left to resolve', () => {
    const none = give(push, rule({ decide: 'refuse' }), rule({ decide: 'refuse' }));
    expect(none.game.phase).toEqual({ at: 'world' });
  });

  test('delayed, comes up in the next turn before the other orders of its slot', () => {
    const delayed = give(push, rule({ decide: 'delay' }), onward('turn'));
    expect(delayed.game.outcomes[0]).toMatchObject({ turn: 1, slot: 1, result: { is: 'delayed' } });
    expect(delayed.game.world.a).toBe(2);
    const next = give(delayed, onward('phase'), order('push', [2]), onward('phase'));
    expect(next.game.agenda.map((item) => item.kind === 'order' && item.order)).toEqual([
      { action: 'push', choices: [1] },
      { action: 'push', choices: [2] },
    ]);
    expect(give(next, onward('turn')).game.world.a).toBe(5);
    expect(next.game.delayed).toEqual([]);
  });

  test('modified, is carried out with other choices', () => {
    const modified = give(push, rule({ decide: 'modify', order: { action: 'push', choices: [2] } }), onward('phase'));
    expect(modified.game.world.a).toBe(4);
    expect(refusalOf(push, rule({ decide: 'modify', order: { action: 'push', choices: [7] } }))).toBe('out-of-range');
    expect(refusalOf(push, rule({ decide: 'modify', order: { action: 'fly', choices: [] } }))).toBe('unknown');
  });

  test('modified, is a new order: what was ruled of the one before falls away', () => {
    const ruled = give(
      push,
      rule({ decide: 'override', effects: [raise('b', { op: 'local', name: 'n' })] }),
      rule({ decide: 'override', draws: { dice: [12] } }),
      rule({ decide: 'modify', order: { action: 'roll', choices: [] } }),
    );
    const played = give(ruled, onward('halt'));
    expect(eventsOf(played, 'drawn').map(({ draw: { of: kind, fixed } }) => [kind, fixed])).toEqual([
      ['dice', false],
      ['chance', false],
    ]);
    expect(played.game.world['roll@blue/uses']).toBe(1);
    const again = give(ruled, rule({ decide: 'override', draws: { dice: [12] } }), onward('halt'));
    expect(again.game.world.a).toBe(12);
  });
});

describe('an override', () => {
  const roll = halted(order('roll'), order('roll', [], 'blue', 2));

  test('of draws holds for that order alone', () => {
    const draws = { dice: [9, 3], chances: 'succeed' } as const;
    const one = give(roll, rule({ decide: 'override', draws }), onward('halt'));
    expect(one.game.world).toMatchObject({ a: 9, b: 1, money: 4 });
    expect(eventsOf(one, 'drawn').map(({ draw }) => draw.fixed)).toEqual([true, true]);
    const plain = give(roll, onward('phase'));
    const two = give(one, onward('halt'));
    // The second order rolls what it would have rolled.
    const second = eventsOf(plain, 'drawn')[2]?.draw;
    expect(second).toMatchObject({ of: 'dice', fixed: false });
    expect(eventsOf(two, 'drawn')[2]?.draw).toEqual(second);
  });

  test('of the result: costs are paid and the use is counted, other effects apply', () => {
    const played = give(roll, rule({ decide: 'override', effects: [set('a', 7)] }), onward('halt'));
    expect(played.game.world).toMatchObject({ a: 7, b: 0, money: 4, 'roll@blue/uses': 1 });
    expect(eventsOf(played, 'changed').filter(({ variable }) => variable === 'a')).toMatchObject([
      { construct: 'live.1', to: 7 },
    ]);
  });

  test('draws of effects written in play have sites of their own', () => {
    const played = give(roll, rule({ decide: 'override', effects: [dice, chance] }), onward('halt'));
    expect(eventsOf(played, 'drawn').map(({ draw }) => draw.site)).toEqual(['live.1/0', 'live.1/1']);
  });

  test('effects know the names of the action’s own, and nothing else', () => {
    const push = halted(order('push', [2]));
    const twice = raise('a', { op: 'multiply', left: { op: 'local', name: 'n' }, right: number(2) });
    expect(give(push, rule({ decide: 'override', effects: [twice] }), onward('phase')).game.world.a).toBe(4);
    const unknown = raise('a', { op: 'local', name: 'm' });
    expect(refusalOf(push, rule({ decide: 'override', effects: [unknown] }))).toBe('unfit');
    expect(refusalOf(push, rule({ decide: 'override', effects: [raise('nothing')] }))).toBe('unfit');
    expect(refusalOf(push, rule({ decide: 'override', effects: [{ do: 'dance' } as unknown as Effect] }))).toBe(
      'unfit',
    );
  });
});

describe('a free text', () => {
  const asked = halted(text('Call a press conference.'));

  test('waits for a ruling; without one it lapses', () => {
    expect(asked.game.phase).toEqual({ at: 'resolution', halt: 'order' });
    expect(outcome(give(asked, onward('phase')))).toEqual({ is: 'lapsed', lapse: { why: 'not-ruled-on' } });
  });

  test('accepted, has been noted', () => {
    const accepted = give(asked, rule({ decide: 'accept' }));
    expect([outcome(accepted), accepted.game.phase.at]).toEqual([{ is: 'noted' }, 'world']);
  });

  test('is given effects', () => {
    const played = give(asked, rule({ decide: 'override', effects: [raise('a', 3)] }), onward('phase'));
    expect(played.game.world.a).toBe(3);
    expect(outcome(played)).toEqual({ is: 'executed', waited: 0 });
    expect(eventsOf(played, 'executed')).toMatchObject([{ order: { text: 'Call a press conference.' } }]);
  });

  test('becomes an order', () => {
    const played = give(asked, rule({ decide: 'modify', order: { action: 'push', choices: [2] } }), onward('phase'));
    expect(played.game.world).toMatchObject({ a: 2, 'push@blue/uses': 1 });
  });
});

describe('an ask that is due', () => {
  const due = (() => {
    const control = { blue: { by: 'nobody' }, red: { by: 'policy', policy: 'yes' } } as const;
    const asked = give(start(of, { whiteCell: true, control }), onward('phase'), order('slow', [1]), onward('turn'));
    return give(asked, onward('phase'), onward('phase'));
  })();

  test('is refused', () => {
    const refused = give(due, rule({ decide: 'refuse' }));
    expect(outcome(refused)).toEqual({ is: 'lapsed', lapse: { why: 'ruled-out' } });
    expect(refused.game.world['slow@blue/ask']).toBe(0);
  });

  test('is put off by a turn', () => {
    const later = give(due, rule({ decide: 'delay' }), onward('turn'));
    expect(later.game.world).toMatchObject({ b: 0, 'slow@blue/ask.left': 1 });
    expect(give(later, onward('turn')).game.world.b).toBe(1);
  });

  test('is modified, within its action', () => {
    const modified = give(due, rule({ decide: 'modify', order: { action: 'slow', choices: [2] } }), onward('phase'));
    expect(modified.game.world.b).toBe(2);
    expect(refusalOf(due, rule({ decide: 'modify', order: { action: 'push', choices: [2] } }))).toBe('illegal');
  });

  test('has its draws or its result overridden', () => {
    const played = give(due, rule({ decide: 'override', effects: [set('b', 6)] }), onward('phase'));
    expect(played.game.world.b).toBe(6);
  });
});

describe('effects at any rest', () => {
  test('apply at once, with their signals and injects, and leave the order where it is', () => {
    const push = halted(order('push', [1]));
    const played = give(push, rule({ decide: 'effects', effects: [raise('b', 2)] }));
    expect(played.game.world).toMatchObject({ a: 0, b: 2 });
    expect(played.game.agenda).toHaveLength(1);
    const closed = give(played, onward('turn'), rule({ decide: 'effects', effects: [raise('b', 2)] }));
    expect(closed.game.world.b).toBe(4);
    expect(closed.game.live.count).toBe(2);
    const released = give(push, rule({ decide: 'effects', effects: [{ do: 'release', inject: 'news' }] }));
    expect(released.game.world).toMatchObject({ b: 3, 'news/state': 1 });
  });

  test('are refused where they do not fit, and at the end', () => {
    expect(refusalOf(begun, rule({ decide: 'effects', effects: [raise('nothing')] }))).toBe('unfit');
    expect(refusalOf(give(begun, onward('end')), rule({ decide: 'effects', effects: [raise('a')] }))).toBe('not-now');
  });
});

test('there is nothing to rule on outside a halt before an order', () => {
  expect(refusalOf(begun, rule({ decide: 'accept' }))).toBe('not-now');
  const pushed = halted(order('push', [1]));
  expect(refusalOf(give(pushed, onward('phase')), rule({ decide: 'accept' }))).toBe('not-now');
});

test('what rules say of the world is judged on it as ruled', () => {
  const played = give(halted(order('push', [1])), { kind: 'correct', variable: 'a', value: 9 }, onward('phase'));
  expect(played.game.world.a).toBe(10);
  expect(at(variable('a'), 'equal', number(10)).op).toBe('equal');
});
