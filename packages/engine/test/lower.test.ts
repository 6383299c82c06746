import { expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { signalEvent, toXState, turnEvent } from '../src/machine/lower.ts';
import { at, go, machine, number, raise, state, variable } from './small.ts';

const crisis = machine('taiwan.crisis', [
  state('taiwan.crisis.calm', {
    initial: true,
    exit: [raise('a')],
    transitions: [
      go('taiwan.crisis.fight.sea', {
        after: 2,
        when: at(variable('a'), 'less', number(3)),
        chance: { percentage: number(5000), site: 'taiwan.crisis.calm/go/0' },
        effects: [raise('b')],
      }),
      go('taiwan.crisis.over', { on: 'TURN' }),
    ],
  }),
  state('taiwan.crisis.fight', { kind: 'parallel', transitions: [go('taiwan.crisis.over')] }),
  state('taiwan.crisis.fight.sea', { parent: 'taiwan.crisis.fight' }),
  state('taiwan.crisis.fight.air', { parent: 'taiwan.crisis.fight' }),
  state('taiwan.crisis.over', { kind: 'final' }),
]);

test('a machine lowers to a configuration of plain JSON', () => {
  const config = toXState(crisis);
  expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  expect(config).toMatchObject({ id: 'taiwan.crisis', initial: 'calm', description: 'taiwan.crisis' });
  expect(config.states.calm).toEqual({
    description: 'taiwan.crisis.calm',
    entry: [{ type: 'enter', params: { state: 'taiwan.crisis.calm', effects: [] } }],
    exit: [{ type: 'leave', params: { state: 'taiwan.crisis.calm', effects: [raise('a')] } }],
    on: {
      [turnEvent]: [
        {
          target: '#taiwan\\.crisis.fight.sea',
          reenter: true,
          guard: {
            type: 'enabled',
            params: {
              path: 'taiwan.crisis.calm/go/0',
              from: 'taiwan.crisis.calm',
              after: 2,
              when: at(variable('a'), 'less', number(3)),
              chance: { percentage: number(5000), site: 'taiwan.crisis.calm/go/0' },
            },
          },
          actions: [
            {
              type: 'take',
              params: {
                path: 'taiwan.crisis.calm/go/0',
                from: 'taiwan.crisis.calm',
                to: 'taiwan.crisis.fight.sea',
                effects: [raise('b')],
              },
            },
          ],
        },
      ],
      // A signal called TURN is not the turn.
      [signalEvent('TURN')]: [
        {
          target: '#taiwan\\.crisis.over',
          reenter: true,
          actions: [
            {
              type: 'take',
              params: {
                path: 'taiwan.crisis.calm/go/1',
                from: 'taiwan.crisis.calm',
                to: 'taiwan.crisis.over',
                effects: [],
              },
            },
          ],
        },
      ],
    },
  });
  expect(config.states.over).toMatchObject({ type: 'final' });
  expect(Object.keys(config.states.fight?.states ?? {})).toEqual(['sea', 'air']);
});

test('XState itself runs it', () => {
  const actor = createActor(
    createMachine(toXState(crisis) as Parameters<typeof createMachine>[0], {
      guards: { enabled: () => true },
      actions: { enter: () => {}, leave: () => {}, take: () => {} },
    }),
  ).start();
  actor.send({ type: turnEvent });
  expect(actor.getSnapshot().value).toEqual({ fight: { sea: {}, air: {} } });
  actor.send({ type: signalEvent('TURN') });
  expect(actor.getSnapshot().value).toEqual({ fight: { sea: {}, air: {} } });
  actor.send({ type: turnEvent });
  expect(actor.getSnapshot().value).toBe('over');
});
