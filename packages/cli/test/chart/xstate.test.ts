import { expect, test } from 'vitest';
import { createActor, type createMachine, setup } from 'xstate';
import { turnEvent, xstateConfig, xstateModule } from '../../src/chart/xstate.ts';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

const config = xstateConfig(harbour, harbour.machines[0]!, wordingOf(harbour, 'en').text);

test('is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(config))).toEqual(config);
});

test('XState plays it: every target is found, regions run side by side', () => {
  const yes = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, () => true]));
  const machine = setup({
    guards: yes(['when light = red', 'when fog and queue >= 4', 'after 3 turns']),
    actions: Object.fromEntries(['set light to red', 'send signal bell'].map((name) => [name, () => {}])),
  }).createMachine(config as Parameters<typeof createMachine>[0] as never);
  const actor = createActor(machine as unknown as ReturnType<typeof createMachine>).start();
  expect(actor.getSnapshot().value).toEqual({ open: 'free' });
  actor.send({ type: 'bell' });
  expect(actor.getSnapshot().value).toEqual({ closed: { sea: 'calm', quay: {} } });
  actor.send({ type: turnEvent });
  expect(actor.getSnapshot().value).toEqual({ closed: { sea: 'crowded', quay: {} } });
  expect(actor.getSnapshot().machine.root.id).toBe('traffic');
});

test('names guards and actions in the words of the scenario, with their meaning beside', () => {
  expect(config.states.closed).toMatchObject({
    type: 'parallel',
    entry: [{ type: 'set light to red' }],
    on: {
      [turnEvent]: [
        {
          target: '#traffic.open.paced',
          reenter: true,
          guard: { type: 'when not fog' },
          actions: [{ type: 'lower trust by 5%' }],
        },
        { target: '#traffic.over', guard: { type: 'after 3 turns', params: { after: 3 } } },
      ],
    },
  });
});

test('the module makes the machine', () => {
  expect(xstateModule([config])).toContain('export const trafficMachine = createMachine({\n  "id": "traffic",');
});
