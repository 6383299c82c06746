import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { type CycleEvent, follow, takes, turnCycle } from '../src/cycle.ts';
import type { Game, Phase } from '../src/game.ts';
import { action, eventsOf, give, number, onward, order, type Played, scenario, start } from './small.ts';

const of = scenario({ actions: [action('push')] });
const people = { control: { blue: { by: 'people' }, red: { by: 'people' } } } as const;
const begun = give(start(of, people), onward('phase')).game;

/** The game as it would rest in a phase. */
function resting(phase: Phase, submitted: readonly string[] = [], whiteCell = false): Game {
  return { ...begun, phase, submitted, whiteCell };
}

const places: { readonly [name: string]: Game } = {
  briefing: resting({ at: 'briefing' }),
  orders: resting({ at: 'orders' }),
  order: resting({ at: 'resolution', halt: 'order' }),
  ask: resting({ at: 'resolution', halt: 'ask' }),
  world: resting({ at: 'world' }),
  close: resting({ at: 'close' }),
  over: resting({ at: 'over' }),
};

/** In which of the places an event is taken. */
function where(event: CycleEvent): string[] {
  return Object.entries(places).flatMap(([name, game]) => (takes(game, event) ? [name] : []));
}

describe('which inputs are possible', () => {
  test.each<[CycleEvent['type'], string[]]>([
    ['advance', ['briefing', 'order', 'ask', 'world', 'close']],
    ['rule', ['order']],
    ['stop', ['briefing', 'order', 'ask', 'world', 'close']],
    ['answer', ['briefing', 'orders', 'order', 'ask', 'world', 'close']],
    ['effects', ['briefing', 'orders', 'order', 'ask', 'world', 'close']],
    ['correct', ['briefing', 'orders', 'order', 'ask', 'world', 'close']],
    ['control', ['briefing', 'orders', 'order', 'ask', 'world', 'close']],
    ['publish', ['briefing', 'orders', 'order', 'ask', 'world', 'close', 'over']],
    ['set-up', []],
  ])('%s', (type, expected) => {
    expect(where({ type } as CycleEvent)).toEqual(expected);
  });

  test('orders of a seat that drafts', () => {
    for (const type of ['order', 'withdraw', 'submit'] as const) {
      expect(where({ type, seat: 'blue' })).toEqual(['orders']);
      expect(takes(resting({ at: 'orders' }, ['blue']), { type, seat: 'blue' })).toBe(false);
      expect(takes(resting({ at: 'orders' }, ['blue']), { type, seat: 'red' })).toBe(true);
    }
    expect(takes(resting({ at: 'orders' }, ['blue']), { type: 'reopen', seat: 'blue' })).toBe(true);
    expect(takes(resting({ at: 'orders' }), { type: 'reopen', seat: 'blue' })).toBe(false);
  });

  test('orders close when all people have submitted, or when there is a white cell', () => {
    const advance = { type: 'advance' } as const;
    expect(takes(resting({ at: 'orders' }, ['blue']), advance)).toBe(false);
    expect(takes(resting({ at: 'orders' }, ['blue', 'red']), advance)).toBe(true);
    expect(takes(resting({ at: 'orders' }, [], true), advance)).toBe(true);
  });
});

describe('what follows a phase', () => {
  const nothing = { moveBegins: false, more: false, asking: false, over: false };
  const after = (place: string, found: Partial<typeof nothing> = {}) =>
    follow(places[place] as Game, { type: 'done', ...nothing, ...found }).phase;

  test.each<[string, Partial<typeof nothing>, Phase]>([
    ['briefing', { moveBegins: true }, { at: 'orders' }],
    ['briefing', { more: true }, { at: 'resolution', halt: 'order' }],
    ['briefing', {}, { at: 'world' }],
    ['orders', { more: true }, { at: 'resolution', halt: 'order' }],
    ['orders', {}, { at: 'world' }],
    ['order', { more: true }, { at: 'resolution', halt: 'order' }],
    ['order', { more: true, asking: true }, { at: 'resolution', halt: 'ask' }],
    ['ask', { more: true }, { at: 'resolution', halt: 'order' }],
    ['ask', {}, { at: 'world' }],
    ['world', {}, { at: 'close' }],
    ['close', {}, { at: 'briefing' }],
    ['close', { over: true }, { at: 'over' }],
  ])('%s, %j', (place, found, phase) => {
    expect(after(place, found)).toEqual(phase);
  });

  test('a turn goes through the phases in order', () => {
    const played = give(start(of), onward('phase'), order('push'), onward('turn'));
    expect(eventsOf(played as Played, 'phase').map(({ phase }) => phase.at)).toEqual([
      'orders',
      'resolution',
      'world',
      'close',
      'briefing',
    ]);
  });
});

test('while orders are given each seat is a region of its own', () => {
  const actor = createActor(turnCycle(['blue', 'senkaku.red'])).start();
  actor.send({ type: 'done', moveBegins: true, more: false, asking: false, over: false });
  actor.send({ type: 'submit', seat: 'senkaku.red' });
  expect(actor.getSnapshot().value).toEqual({
    playing: { orders: { blue: 'drafting', 'senkaku.red': 'submitted' } },
  });
});

test('a scenario with a single seat plays', () => {
  const single = scenario({
    sides: of.sides.slice(0, 1),
    seats: of.seats.slice(0, 1),
    initiative: { kind: 'listed', sides: ['blue'] },
    actions: [action('push', { requirements: [{ when: number(1), secretly: false }] })],
  });
  const played = give(start(single), onward('phase'), order('push'), onward('end'));
  expect(eventsOf(played, 'executed')).toHaveLength(1);
});
