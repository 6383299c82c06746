import type { Effect } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import {
  eventsOf,
  give,
  go,
  inject,
  machine,
  onward,
  type Played,
  raise,
  rule,
  scenario,
  set,
  start,
  state,
  track,
  variable,
  words,
} from './small.ts';

const send = (signal: string): Effect => ({ do: 'send', signal });
const release = (id: string): Effect => ({ do: 'release', inject: id });
const signals = ['one', 'two', 'three'].map((id) => ({ id, title: words(id) }));

/** A line for everything that was done, in order: what was told. */
function toldIn(played: Played): string[] {
  return eventsOf(played, 'told').map(({ message }) => String(message.text.en?.[0]));
}

const say = (text: string): Effect => ({ do: 'tell', seats: [], text: words(text) });

test('signals and injects share one queue, first in, first out, emptied after the effects that filled it', () => {
  const played = give(
    start(
      scenario({
        signals,
        rules: [rule('r', [send('one'), release('i'), send('two'), say('rule')]), rule('next', [say('next rule')])],
        injects: [inject('i', { text: words('inject'), effects: [send('three')] })],
        machines: [
          machine('m', [
            state('m.a', {
              initial: true,
              transitions: signals.map(({ id }) => go('m.a', { on: id, effects: [say(`m hears ${id}`)] })),
            }),
          ]),
        ],
      }),
    ),
    onward('turn'),
  );
  expect(toldIn(played)).toEqual(['rule', 'm hears one', 'inject', 'm hears two', 'm hears three', 'next rule']);
});

test('a signal is heard by the machines in order, each with all its effects before the next', () => {
  const hearing = (id: string, effects: Effect[], when?: { low: number }) =>
    machine(id, [
      state(`${id}.a`, {
        initial: true,
        transitions: [
          go(`${id}.b`, {
            on: 'one',
            ...(when
              ? { when: { op: 'at-least', left: variable('a'), right: { op: 'number', value: when.low } } }
              : {}),
            effects,
          }),
        ],
      }),
      state(`${id}.b`),
    ]);
  const { game } = give(
    start(
      scenario({
        variables: [track('a'), track('b')],
        signals,
        rules: [rule('r', [send('one')], { limits: { perGame: 1 } })],
        // The second machine's guard sees what the first one's effects did.
        machines: [hearing('m', [raise('a', 3)]), hearing('n', [raise('b', variable('a'))], { low: 3 })],
      }),
    ),
    onward('turn'),
  );
  expect([game.world.a, game.world.b, game.world['n/in']]).toEqual([3, 3, 2]);
});

test('a cascade: a machine’s effect sends what another machine hears', () => {
  const { game } = give(
    start(
      scenario({
        variables: [track('a')],
        signals,
        rules: [rule('r', [send('one')])],
        machines: [
          machine('last', [
            state('last.a', { initial: true, transitions: [go('last.b', { on: 'two' })] }),
            state('last.b', { entry: [set('a', 5)] }),
          ]),
          machine('first', [
            state('first.a', { initial: true, transitions: [go('first.b', { on: 'one', effects: [send('two')] })] }),
            state('first.b'),
          ]),
        ],
      }),
    ),
    onward('turn'),
  );
  expect([game.world['first/in'], game.world['last/in'], game.world.a]).toEqual([2, 2, 5]);
});

test('what a machine sends in its own step is heard before the next machine takes its step', () => {
  const machines = [
    machine('sender', [
      state('sender.a', { initial: true, transitions: [go('sender.b', { effects: [send('one')] })] }),
      state('sender.b'),
    ]),
    machine('hearer', [
      state('hearer.a', { initial: true, transitions: [go('hearer.b', { on: 'one' })] }),
      state('hearer.b', { transitions: [go('hearer.c')] }),
      state('hearer.c'),
    ]),
  ];
  const one = (order: typeof machines) =>
    give(start(scenario({ signals, machines: order })), onward('turn')).game.world;
  expect(one(machines)).toMatchObject({ 'sender/in': 2, 'hearer/in': 3 });
  // The other way round the hearer had its step already.
  expect(one(machines.toReversed())).toMatchObject({ 'sender/in': 2, 'hearer/in': 2 });
});

test('an inject is released once', () => {
  const played = give(
    start(
      scenario({
        variables: [track('a')],
        rules: [rule('r', [release('i'), release('i')])],
        injects: [inject('i', { effects: [raise('a')] })],
      }),
    ),
    onward('turn'),
    onward('turn'),
  );
  expect(played.game.world.a).toBe(1);
  expect(eventsOf(played, 'released')).toEqual([{ kind: 'released', inject: 'i', by: 'r' }]);
});
