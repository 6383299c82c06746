import { describe, expect, test } from 'vitest';
import {
  at,
  eventsOf,
  give,
  inject,
  number,
  onward,
  type Played,
  raise,
  rule,
  scenario,
  start,
  track,
  variable,
  words,
} from './small.ts';

/** In which turn each inject is released. */
function releases(played: Played): [number, string][] {
  const found: [number, string][] = [];
  let turn = 0;
  for (const event of played.events) {
    if (event.kind === 'turn') turn = event.turn;
    if (event.kind === 'released') found.push([turn, event.inject]);
  }
  return found;
}

const high = (value: number) => at(variable('a'), 'at-least', number(value));

describe('when an inject is released', () => {
  test('by time, by condition, by both, by hand alone', () => {
    const of = scenario({
      variables: [track('a')],
      rules: [rule('r', [raise('a')])],
      injects: [
        inject('time', { turn: 2 }),
        inject('condition', { when: high(3) }),
        inject('both', { turn: 4, when: high(2) }),
        inject('late', { turn: 1, when: high(4) }),
        inject('hand'),
      ],
    });
    expect(releases(give(start(of), onward('end')))).toEqual([
      [2, 'time'],
      [4, 'condition'],
      [4, 'both'],
      [5, 'late'],
    ]);
  });

  test('which are due is judged once, before any of them is released', () => {
    const of = scenario({
      variables: [track('a')],
      injects: [inject('first', { turn: 1, effects: [raise('a')] }), inject('second', { when: high(1) })],
    });
    expect(releases(give(start(of), onward('end')))).toEqual([
      [1, 'first'],
      [2, 'second'],
    ]);
  });

  test('one that is released by another that is due too is released once', () => {
    const of = scenario({
      variables: [track('a')],
      injects: [
        inject('first', { turn: 1, effects: [{ do: 'release', inject: 'second' }] }),
        inject('second', { turn: 1, effects: [raise('a')] }),
      ],
    });
    const played = give(start(of), onward('phase'));
    expect(eventsOf(played, 'released').map(({ inject, by }) => [inject, by])).toEqual([
      ['first', 'time'],
      ['second', 'first'],
    ]);
    expect(played.game.world).toMatchObject({ a: 1, 'first/state': 1, 'second/state': 1 });
  });
});

test('a release tells its seats who it is from, names its story, then has its effects', () => {
  const of = scenario({
    variables: [track('a', { start: 2 })],
    injects: [
      inject('footage', {
        turn: 1,
        seats: ['red'],
        from: words('An agency'),
        story: 'footage',
        text: { en: ['Seen: ', { show: variable('a'), as: { kind: 'number' } }] },
        effects: [raise('a')],
      }),
    ],
  });
  const played = give(start(of), onward('phase'));
  expect(played.game.messages).toEqual([
    {
      turn: 1,
      seats: ['red'],
      construct: 'footage',
      text: { en: ['Seen: ', { value: 2, as: { kind: 'number' } }] },
      from: { en: ['An agency'] },
      withheld: [],
    },
  ]);
  expect(eventsOf(played, 'story')).toEqual([{ kind: 'story', knot: 'footage', construct: 'footage', seats: ['red'] }]);
  const kinds = played.events.map(({ kind }) => kind);
  expect(kinds.slice(kinds.indexOf('released'))).toEqual(['released', 'told', 'story', 'changed', 'phase']);
});

describe('by hand', () => {
  const of = scenario({
    variables: [track('a')],
    injects: [inject('hand', { effects: [raise('a')] }), inject('time', { turn: 3, effects: [raise('a', 2)] })],
  });
  const begun = give(start(of), onward('phase'));

  test('released at once', () => {
    const played = give(begun, { kind: 'inject', do: 'release', id: 'hand' });
    expect(played.game.world).toMatchObject({ a: 1, 'hand/state': 1 });
  });

  test('with all that it brings about', () => {
    const chain = scenario({
      variables: [track('a')],
      injects: [
        inject('first', { effects: [{ do: 'release', inject: 'second' }] }),
        inject('second', { effects: [raise('a', 4)] }),
      ],
    });
    const played = give(start(chain), onward('phase'), { kind: 'inject', do: 'release', id: 'first' });
    expect(played.game.world).toMatchObject({ a: 4, 'first/state': 1, 'second/state': 1 });
  });

  test('held, it is not released by time; resumed, it is', () => {
    const held = give(begun, { kind: 'inject', do: 'hold', id: 'time' });
    expect(held.game.world['time/state']).toBe(2);
    const later = give(held, onward('turn'), onward('turn'), onward('turn'), onward('phase'));
    expect([later.game.world.turn, later.game.world.a]).toEqual([4, 0]);
    const resumed = give(later, { kind: 'inject', do: 'resume', id: 'time' }, onward('turn'), onward('phase'));
    expect(resumed.game.world.a).toBe(2);
  });

  test('held, it is released by hand', () => {
    const played = give(
      begun,
      { kind: 'inject', do: 'hold', id: 'time' },
      { kind: 'inject', do: 'release', id: 'time' },
    );
    expect(played.game.world.a).toBe(2);
    expect(eventsOf(played, 'inject')).toEqual([{ kind: 'inject', author: 'test', inject: 'time', did: 'held' }]);
  });
});
