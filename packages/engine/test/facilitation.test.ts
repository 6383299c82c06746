import { runKey, studyKeyFromSeed } from '@sandtable/random';
import type { Effect, Inject } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import {
  action,
  at,
  eventsOf,
  give,
  inject,
  number,
  onward,
  order,
  policy,
  raise,
  refusalOf,
  rule,
  scenario,
  start,
  track,
  variable,
  words,
} from './small.ts';

const tell = (text: string): Effect => ({ do: 'tell', seats: ['blue', 'red'], text: words(text) });

const of = scenario({
  variables: [track('a', { max: 9 })],
  actions: [action('push', { effects: [raise('a'), tell('pushed')] })],
  rules: [rule('r', [tell('rule')])],
  injects: [inject('planned', { turn: 3, seats: ['blue'], effects: [raise('a', 2)] })],
  policies: [policy('idle'), policy('blues', { seats: ['blue'] })],
});

const begun = give(start(of, { whiteCell: true }), onward('phase'));

describe('corrections', () => {
  test('set a declared variable, with the author’s reason', () => {
    const deed = { kind: 'correct', variable: 'a', value: 4, reason: 'Miscounted.' } as const;
    const played = give(begun, deed);
    expect(played.game.world.a).toBe(4);
    expect(eventsOf(played, 'corrected')).toEqual([
      { kind: 'corrected', author: 'test', what: 'a', reason: 'Miscounted.' },
    ]);
    expect(eventsOf(played, 'changed').at(-1)).toMatchObject({ how: 'correct', variable: 'a', from: 0, to: 4 });
  });

  test('not beyond its bounds, and not what the engine keeps', () => {
    expect(refusalOf(begun, { kind: 'correct', variable: 'a', value: 10 })).toBe('out-of-range');
    expect(refusalOf(begun, { kind: 'correct', variable: 'turn', value: 1 })).toBe('unknown');
    expect(refusalOf(begun, { kind: 'correct', variable: 'constructor', value: 1 })).toBe('unknown');
    expect(refusalOf(begun, { kind: 'correct', state: 'nowhere' })).toBe('unknown');
  });
});

describe('injects written in play', () => {
  const written: Omit<Inject, 'id'> = { ...inject('x', { turn: 2, effects: [raise('a', 3)] }) };
  const { id: _, ...added } = written as Inject;

  test('are added under live.n and released like others, after them', () => {
    const played = give(begun, { kind: 'inject', do: 'add', inject: added });
    expect(played.game.live.added).toMatchObject([{ inject: { id: 'live.1' }, state: 0 }]);
    const third = give(played, onward('turn'), onward('phase'));
    expect(third.game.world.a).toBe(3);
    expect(third.game.live.added).toMatchObject([{ state: 1 }]);
    expect(eventsOf(third, 'released')).toMatchObject([{ inject: 'live.1', by: 'time' }]);
    expect(eventsOf(third, 'inject')).toEqual([{ kind: 'inject', author: 'test', inject: 'live.1', did: 'added' }]);
    // The world has no more variables than before.
    expect(Object.keys(third.game.world)).toEqual(Object.keys(begun.game.world));
  });

  test('are held, edited and released by hand', () => {
    const held = give(
      begun,
      { kind: 'inject', do: 'add', inject: added },
      { kind: 'inject', do: 'hold', id: 'live.1' },
    );
    const edited = give(held, onward('turn'), onward('phase'), {
      kind: 'inject',
      do: 'edit',
      inject: { ...added, id: 'live.1', effects: [raise('a', 5)] },
    });
    expect(edited.game.world.a).toBe(0);
    expect(give(edited, { kind: 'inject', do: 'release', id: 'live.1' }).game.world.a).toBe(5);
  });

  test('an inject of the scenario is edited until it is released', () => {
    const edited: Inject = inject('planned', { turn: 2, effects: [raise('a', 7)] });
    const played = give(begun, { kind: 'inject', do: 'edit', inject: edited }, onward('turn'), onward('phase'));
    expect(played.game.world).toMatchObject({ turn: 2, a: 7, 'planned/state': 1 });
    expect(eventsOf(played, 'inject')).toEqual([{ kind: 'inject', author: 'test', inject: 'planned', did: 'edited' }]);
    expect(refusalOf(played, { kind: 'inject', do: 'edit', inject: edited })).toBe('not-now');
    expect(refusalOf(played, { kind: 'inject', do: 'release', id: 'planned' })).toBe('not-now');
  });

  test('must fit the scenario', () => {
    const unfit = (given: object) => refusalOf(begun, { kind: 'inject', do: 'add', inject: { ...added, ...given } });
    expect(unfit({ effects: [raise('nothing')] })).toBe('unfit');
    expect(unfit({ seats: ['green'] })).toBe('unfit');
    expect(unfit({ effects: [{ do: 'send', signal: 'nothing' }] })).toBe('unfit');
    expect(unfit({ title: undefined })).toBe('unfit');
    // It adds nothing to the world, so that nothing can hang on it.
    expect(unfit({ when: at(variable('live.1/state'), 'equal', number(0)) })).toBe('unfit');
    expect(unfit({ effects: [{ do: 'release', inject: 'live.1' }] })).toBe('unfit');
    const often = (effects: readonly Effect[]): Effect => ({ do: 'repeat', times: 1000, effects });
    expect(unfit({ effects: [often([often([raise('a')])])] })).toBe('unfit');
    expect(refusalOf(begun, { kind: 'inject', do: 'edit', inject: inject('nothing') })).toBe('unknown');
    expect(refusalOf(begun, { kind: 'inject', do: 'hold', id: 'nothing' })).toBe('unknown');
  });
});

describe('control', () => {
  test('a seat passes into other hands', () => {
    const played = give(begun, { kind: 'control', seat: 'red', control: { by: 'policy', policy: 'idle' } });
    expect(played.game.control).toMatchObject({ blue: { by: 'nobody' }, red: { by: 'policy', policy: 'idle' } });
    expect(eventsOf(played, 'control')).toEqual([
      { kind: 'control', author: 'test', seat: 'red', control: { by: 'policy', policy: 'idle' } },
    ]);
    expect(eventsOf(give(played, onward('turn')), 'chosen')).toHaveLength(2);
  });

  test('only a policy of the seat may play it', () => {
    const control = (policyId: string) =>
      ({ kind: 'control', seat: 'red', control: { by: 'policy', policy: policyId } }) as const;
    expect(refusalOf(begun, control('nothing'))).toBe('unknown');
    expect(refusalOf(begun, control('blues'))).toBe('not-yours');
  });
});

describe('other dice', () => {
  test('draws are made under the key of the new seed', () => {
    const played = give(begun, { kind: 'rekey', seed: 'fresh' });
    expect(played.game.key).toEqual(runKey(studyKeyFromSeed('fresh'), 0));
    expect(played.game).toMatchObject({ seed: 'fresh', run: 0 });
    expect(refusalOf(begun, { kind: 'rekey', seed: 'a\0b' })).toBe('out-of-range');
  });
});

describe('provisional results', () => {
  const resolved = give(begun, order('push'), onward('turn'));

  test('seats see the world of the last release, from the first briefing on', () => {
    expect(begun.game.published.blue?.turn).toBe(1);
    expect(resolved.game.world.a).toBe(1);
    expect(resolved.game.published.blue?.a).toBe(0);
  });

  test('what they are told and what became of their orders are withheld until then', () => {
    expect(resolved.game.messages.map(({ withheld }) => withheld)).toEqual([
      ['blue', 'red'],
      ['blue', 'red'],
    ]);
    expect(resolved.game.outcomes.map(({ withheld }) => withheld)).toEqual([true]);
    const blue = give(resolved, { kind: 'publish', seats: ['blue'] });
    expect(blue.game.published.blue?.a).toBe(1);
    expect(blue.game.published.red?.a).toBe(0);
    expect(blue.game.messages.map(({ withheld }) => withheld)).toEqual([['red'], ['red']]);
    expect(blue.game.outcomes.map(({ withheld }) => withheld)).toEqual([false]);
    const all = give(blue, { kind: 'publish' });
    expect(all.game.messages.every(({ withheld }) => withheld.length === 0)).toBe(true);
    expect(eventsOf(all, 'published').map(({ seats }) => seats)).toEqual([['blue'], ['blue', 'red']]);
  });

  test('what is released by time or by hand is told at once', () => {
    const third = give(resolved, onward('turn'), onward('phase'));
    expect(third.game.messages.find(({ construct }) => construct === 'planned')?.withheld).toEqual([]);
    const halted = give(begun, order('push'), onward('phase'), { kind: 'inject', do: 'release', id: 'planned' });
    expect(halted.game.messages.at(-1)).toMatchObject({ construct: 'planned', withheld: [] });
    const ruled = give(halted, { kind: 'rule', ruling: { decide: 'effects', effects: [tell('by hand')] } });
    expect(ruled.game.messages.at(-1)).toMatchObject({ construct: 'live.1', withheld: [] });
  });

  test('without a white cell nothing is provisional', () => {
    const open = give(start(of), onward('phase'), order('push'), onward('turn'));
    expect(open.game.published).toEqual({});
    expect(open.game.messages.every(({ withheld }) => withheld.length === 0)).toBe(true);
    expect(refusalOf(open, { kind: 'publish' })).toBe('not-now');
  });

  test('results are published at the end too', () => {
    const over = give(resolved, onward('end'), { kind: 'publish' });
    expect(over.game.published.red?.turn).toBe(5);
    expect(refusalOf(resolved, { kind: 'publish', seats: ['green'] })).toBe('unknown');
  });
});

test('a variable corrected keeps its name in what seats are told after', () => {
  const text = { en: ['a is ', { show: variable('a'), as: { kind: 'number' as const } }] };
  const ruled = give(
    begun,
    { kind: 'correct', variable: 'a', value: 6 },
    {
      kind: 'rule',
      ruling: { decide: 'effects', effects: [{ do: 'tell', seats: ['blue'], text }] },
    },
  );
  expect(ruled.game.messages.at(-1)?.text).toEqual({ en: ['a is ', { value: 6, as: { kind: 'number' } }] });
});
