import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from '../src/input.ts';
import { step } from '../src/step.ts';
import { action, give, inject, onward, order, policy, raise, scenario, start, track, words } from './small.ts';

const of = scenario({
  variables: [track('a')],
  actions: [
    action('push', { effects: [raise('a')] }),
    action('ask', {
      authority: [{ seat: 'red' }],
      request: { takes: { hours: { op: 'number', value: 1 }, turns: { op: 'number', value: 0 } } },
      choices: [{ name: 'n', title: words('N'), values: [1, 2], of: 'number' }],
    }),
  ],
  injects: [inject('news', { turn: 2 })],
  policies: [policy('idle')],
});

const people = { control: { blue: { by: 'people' }, red: { by: 'people' } }, whiteCell: true } as const;
const begun = start(of, people);
const orders = give(begun, onward('phase'));
const halted = give(orders, order('ask', [1]), order('push', [], 'blue', 2), onward('phase'));
const asking = give(halted, onward('halt'));
const rests = [begun, orders, halted, asking, give(asking, onward('turn')), give(asking, onward('end'), onward('end'))];

/** An inject that holds itself. */
function endless(): object {
  const effects: object[] = [];
  effects.push({ do: 'if', then: effects });
  return { kind: 'rule', ruling: { decide: 'effects', effects }, author: 'x' };
}

describe('a refused input', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'Expected the input to be an object.'],
    ['a list', [], 'Expected the input to be an object.'],
    [
      'what only programs hold',
      { kind: 'submit', seat: () => 'blue', author: 'x' },
      'Expected the input to be an object.',
    ],
    ['what has no end', endless(), 'Expected the input to be an object.'],
    ['another kind', { kind: 'toString', author: 'x' }, 'Expected the input.kind to be one of'],
    ['no author', { kind: 'submit', seat: 'blue' }, 'Expected the input to have a field author.'],
    [
      'a field too many',
      { kind: 'submit', seat: 'blue', author: 'x', hat: 1 },
      'Expected the input to have no field hat.',
    ],
    [
      'a broken choice',
      { kind: 'order', seat: 'blue', slot: 1, author: 'x', order: { action: 'ask', choices: [0.5] } },
      'Expected the input.order.choices[0] to be a whole number.',
    ],
    [
      'a broken word',
      { kind: 'advance', to: 'moon', author: 'x' },
      'Expected the input.to to be one of halt, phase, turn, move, end.',
    ],
  ])('%s is malformed, and the sentence says how', (_, input, text) => {
    const { game, events, refused } = step(orders.game, input as Input);
    expect(refused?.code).toBe('malformed');
    expect(refused?.text).toContain(text);
    expect([game, events]).toEqual([orders.game, []]);
    expect(game).toBe(orders.game);
  });
});

test('an input is data: what was given may be changed afterwards', () => {
  const choices = [1];
  const input = { kind: 'order', seat: 'blue', slot: 1, order: { action: 'ask', choices }, author: 'x' } as const;
  const { game } = step(orders.game, input);
  choices[0] = 2;
  expect(game.drafts).toEqual([{ seat: 'blue', slot: 1, order: { action: 'ask', choices: [1] } }]);
});

test('a game is frozen, and a step leaves the one before as it was', () => {
  const before = JSON.stringify(halted.game);
  const { game } = give(halted, onward('end'));
  expect(JSON.stringify(halted.game)).toBe(before);
  for (const part of [game, game.world, game.parameters, game.control, game.drawn])
    expect(Object.isFrozen(part)).toBe(true);
});

test('a game is plain JSON', () => {
  for (const { game } of rests)
    expect(JSON.parse(JSON.stringify(game))).toEqual(JSON.parse(JSON.stringify({ ...game })));
});

describe('whatever the input', () => {
  const word = fc.constantFrom(
    'blue',
    'red',
    'green',
    'push',
    'ask',
    'a',
    'news',
    'live.1',
    'idle',
    '__proto__',
    'constructor',
    '',
  );
  const whole = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.integer());
  const list = fc.array(whole, { maxLength: 3 });
  const givenOrder = fc.oneof(fc.record({ action: word, choices: list }), fc.record({ text: fc.string() }));
  const effects = fc.array(fc.oneof(fc.constant(raise('a')), fc.constant(raise('x')), fc.object()), { maxLength: 2 });
  const ruling = fc.oneof(
    fc.record({ decide: fc.constantFrom('accept', 'refuse', 'delay') }),
    fc.record({ decide: fc.constant('modify'), order: fc.record({ action: word, choices: list }) }),
    fc.record({ decide: fc.constant('override'), draws: fc.record({ dice: list }) }),
    fc.record({ decide: fc.constantFrom('override', 'effects'), effects }),
  );
  const control = fc.oneof(
    fc.record({ by: fc.constantFrom('people', 'nobody') }),
    fc.record({ by: fc.constant('policy'), policy: word }),
  );
  const deed = fc.oneof(
    fc.record({ kind: fc.constant('order'), seat: word, slot: whole, order: givenOrder }),
    fc.record({ kind: fc.constant('withdraw'), seat: word, slot: whole }),
    fc.record({ kind: fc.constantFrom('submit', 'withdraw'), seat: word }),
    fc.record({
      kind: fc.constant('answer'),
      seat: word,
      requester: word,
      action: word,
      grant: fc.boolean(),
      choices: list,
    }),
    fc.record({
      kind: fc.constant('answer'),
      seat: fc.constant('red'),
      requester: fc.constant('blue'),
      action: fc.constant('ask'),
      grant: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('rule'), ruling }),
    fc.record({ kind: fc.constant('correct'), variable: word, value: whole }),
    fc.record({ kind: fc.constant('correct'), state: word }),
    fc.record({ kind: fc.constant('inject'), do: fc.constantFrom('hold', 'resume', 'release'), id: word }),
    fc.record({
      kind: fc.constant('inject'),
      do: fc.constantFrom('add', 'edit'),
      inject: fc.oneof(fc.object(), fc.constant(inject('news'))),
    }),
    fc.record({ kind: fc.constant('control'), seat: word, control }),
    fc.record({ kind: fc.constant('move'), do: fc.constant('length'), turns: whole }),
    fc.record({ kind: fc.constant('move'), do: fc.constant('end') }),
    fc.record({ kind: fc.constant('advance'), to: fc.constantFrom('halt', 'phase', 'turn', 'move', 'end') }),
    fc.record({ kind: fc.constant('rekey'), seed: fc.string() }),
    fc.record({ kind: fc.constant('publish'), seats: fc.array(word, { maxLength: 2 }) }),
    fc.record({ kind: fc.constant('set-up'), setup: fc.record({ seed: fc.string() }) }),
    fc.object(),
    fc.anything(),
  );

  test('a step never throws, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rests), fc.array(deed, { maxLength: 12 }), ({ game: first }, deeds) => {
        let game = first;
        for (const given of deeds) {
          const input = typeof given === 'object' && given !== null ? { author: 'x', ...given } : given;
          const next = step(game, input as Input);
          if (next.refused) expect(next.game).toBe(game);
          if (next.refused) expect(next.refused.text).toMatch(/\S/);
          game = next.game;
        }
        for (const slot of [game.world.a ?? -1]) expect(slot >= 0 && slot <= 10).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
