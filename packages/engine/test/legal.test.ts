import type { Action, Requirement } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import { whyIllegal } from '../src/order/illegal.ts';
import { legalOrders } from '../src/order/legal.ts';
import {
  action,
  at,
  give,
  local,
  number,
  onward,
  order,
  type Played,
  policy,
  raise,
  scenario,
  start,
  track,
  variable,
  words,
} from './small.ts';

const n: Action['choices'][number] = { name: 'n', title: words('How many'), values: [1, 2, 3], of: 'number' };
const how: Action['choices'][number] = { name: 'how', title: words('How'), values: [0, 1], of: 'number' };

function requirement(when: Requirement['when'], given: Partial<Requirement> = {}): Requirement {
  return { when, secretly: false, ...given };
}

/** The action and choices of each legal order of a seat. */
function listed({ game }: Played, seat = 'blue', slot?: number): string[] {
  return legalOrders(game, seat, slot).map(({ action: id, choices }) => [id, ...choices].join(' '));
}

function reasons({ game }: Played, id: string, choices: readonly number[] = [], slot?: number): unknown[] {
  return whyIllegal(game, 'blue', { action: id, choices }, slot).map(({ sentence: _, ...reason }) => reason);
}

function sentences({ game }: Played, id: string, choices: readonly number[] = []): string[] {
  return whyIllegal(game, 'blue', { action: id, choices }).map(({ sentence }) => sentence);
}

const visible = { shown: [{ seats: ['blue', 'red'], as: { kind: 'exact' } as const }] };

describe('the list of legal orders', () => {
  it('is by action, then by combination with the first choice the most significant', () => {
    const of = scenario({
      actions: [action('b', { choices: [how, n] }), action('a'), action('c', { seats: ['red'] })],
    });
    const played = give(start(of), onward('phase'));
    expect(listed(played)).toEqual(['b 0 1', 'b 0 2', 'b 0 3', 'b 1 1', 'b 1 2', 'b 1 3', 'a']);
    expect(legalOrders(played.game, 'blue').map(({ combination }) => combination)).toEqual([0, 1, 2, 3, 4, 5, 0]);
    expect(listed(played, 'red')).toEqual(['c']);
  });

  it('is empty where no orders are given', () => {
    const of = scenario({ actions: [action('a')] });
    expect(listed(start(of))).toEqual([]);
    expect(reasons(start(of), 'a')).toEqual([{ why: 'not-now' }]);
  });

  it('holds what meets its open requirements, and what may fail a secret one', () => {
    const of = scenario({
      variables: [{ ...track('ships', { start: 2 }), ...visible }, track('luck')],
      actions: [
        action('sail', {
          choices: [n],
          requirements: [
            requirement(at(variable('ships'), 'at-least', local('n'))),
            requirement(at(variable('luck'), 'greater', number(0)), { secretly: true }),
          ],
        }),
      ],
    });
    const played = give(start(of), onward('phase'));
    expect(listed(played)).toEqual(['sail 1', 'sail 2']);
    expect(legalOrders(played.game, 'blue')[0]?.requirements).toEqual([{ state: 'met' }, { state: 'unknown' }]);
    expect(reasons(played, 'sail', [3])).toEqual([{ why: 'requirement', index: 0, secretly: false }]);
    expect(reasons(played, 'sail', [2])).toEqual([]);
  });

  it('gives the text of a requirement with its values, unless they are secret', () => {
    const shows = (id: string) => ({ en: ['It takes ', { show: variable(id), as: { kind: 'number' } }, '.'] }) as const;
    const always = at(number(1), 'equal', number(1));
    const of = scenario({
      variables: [{ ...track('ships', { start: 2 }), ...visible }, track('luck', { start: 3 })],
      actions: [
        action('sail', {
          requirements: [
            requirement(always, { text: shows('ships') }),
            requirement(always, { text: shows('luck'), secretly: true }),
          ],
        }),
      ],
    });
    expect(legalOrders(give(start(of), onward('phase')).game, 'blue')[0]?.requirements).toEqual([
      { state: 'met', text: { en: ['It takes ', { value: 2, as: { kind: 'number' } }, '.'] } },
      { state: 'unknown' },
    ]);
  });

  it('says what it costs after what is drafted already, and leaves out what can no longer be paid', () => {
    const of = scenario({
      variables: [{ ...track('budget', { start: 4, min: -1 }), ...visible }],
      actions: [
        action('buy', {
          choices: [n],
          costs: [{ amount: { op: 'multiply', left: number(2), right: local('n') }, of: variable('budget') }],
        }),
      ],
    });
    const fresh = give(start(of), onward('phase'));
    // 4 down to the least of -1: five to spend, so that 2 * 3 is too much.
    expect(listed(fresh)).toEqual(['buy 1', 'buy 2']);
    expect(legalOrders(fresh.game, 'blue')[1]?.costs).toEqual([{ variable: 'budget', amount: 4, available: 5 }]);
    const drafted = give(fresh, order('buy', [1]));
    expect(listed(drafted)).toEqual(['buy 1']);
    expect(legalOrders(drafted.game, 'blue')[0]?.costs).toEqual([{ variable: 'budget', amount: 2, available: 3 }]);
    expect(reasons(drafted, 'buy', [2])).toEqual([{ why: 'cost', variable: 'budget', needed: 4, available: 3 }]);
    expect(listed(drafted, 'blue', 1)).toEqual(['buy 1', 'buy 2']);
    expect(sentences(drafted, 'buy', [2])).toEqual(['buy costs 4 of budget, and 3 can be spent.']);
  });

  it('does not tell of a cost how much there is of what the seat does not see', () => {
    const of = scenario({
      variables: [track('budget', { start: 4 })],
      actions: [action('buy', { costs: [{ amount: number(2), of: variable('budget') }] })],
    });
    expect(legalOrders(give(start(of), onward('phase')).game, 'blue')[0]?.costs).toEqual([
      { variable: 'budget', amount: 2, available: null },
    ]);
  });

  it('counts what was done and what is drafted against the limits', () => {
    const of = scenario({
      actions: [
        action('twice', { limits: { perTurn: 2 } }),
        action('thrice', { limits: { perGame: 3 } }),
        action('seldom', { limits: { wait: 1 } }),
      ],
    });
    const fresh = give(start(of), onward('phase'));
    expect(legalOrders(fresh.game, 'blue').map(({ limits }) => limits)).toEqual([{ thisTurn: 2 }, { thisGame: 3 }, {}]);
    const drafted = give(fresh, order('thrice'), order('seldom', [], 'blue', 2));
    expect(listed(drafted)).toEqual(['twice', 'thrice']);
    expect(legalOrders(drafted.game, 'blue')[1]?.limits).toEqual({ thisGame: 2 });
    expect(reasons(drafted, 'seldom')).toEqual([{ why: 'limit', limit: 'wait' }]);
    expect(sentences(drafted, 'seldom')).toEqual(['seldom: 1 turn must pass between two of them.']);
    // Done in turn 1, with one turn between: again in turn 3.
    const second = give(drafted, onward(), onward('phase'));
    expect(listed(second)).toEqual(['twice', 'thrice']);
    expect(legalOrders(second.game, 'blue')[1]?.limits).toEqual({ thisGame: 2 });
    expect(listed(give(second, onward(), onward('phase')))).toEqual(['twice', 'thrice', 'seldom']);
    const both = give(second, order('twice'), order('twice', [], 'blue', 2));
    expect(listed(both)).toEqual(['thrice']);
    expect(sentences(both, 'twice')).toEqual(['twice: at most 2 times a turn.']);
  });

  it('leaves out what already waits for an answer', () => {
    const of = scenario({
      actions: [
        action('ask', { choices: [n], consents: [{ seat: 'red', takes: { hours: number(0), turns: number(2) } }] }),
      ],
    });
    const waiting = give(start(of), onward('phase'), order('ask', [1]), onward(), onward('phase'));
    expect(listed(waiting)).toEqual([]);
    expect(reasons(waiting, 'ask', [2])).toEqual([{ why: 'already-asked' }]);
  });

  it('is what the engine takes, and takes nothing else', () => {
    const of = scenario({
      variables: [{ ...track('budget', { start: 3 }), ...visible }],
      actions: [
        action('buy', {
          choices: [n, how],
          costs: [{ amount: local('n'), of: variable('budget') }],
          limits: { perTurn: 1 },
        }),
        action('sell', {
          requirements: [requirement(at(variable('budget'), 'less', number(3)))],
          effects: [raise('budget')],
        }),
      ],
    });
    for (const before of [
      give(start(of), onward('phase')),
      give(start(of), onward('phase'), order('buy', [2, 1], 'blue', 2)),
    ]) {
      const legal = listed(before, 'blue', 1);
      for (const id of ['buy', 'sell']) {
        for (const choices of id === 'buy' ? [1, 2, 3].flatMap((a) => [0, 1].map((b) => [a, b])) : [[]]) {
          const given = () => give(before, order(id, choices));
          if (legal.includes([id, ...choices].join(' '))) expect(given).not.toThrow();
          else expect(given).toThrow('refused');
        }
      }
    }
  });
});

describe('authority and consent beforehand', () => {
  const takes = { hours: number(36), turns: number(1) };
  const whenHot = at(variable('heat'), 'at-least', number(5));
  const command = (given: Partial<Action>) => action('strike', given);
  const seen = { ...track('heat'), ...visible };

  it('is asked of whoever is named, else of the first who has it', () => {
    const authority = [{ seat: 'red' }];
    const first = scenario({ actions: [command({ authority, request: { takes } })] });
    expect(legalOrders(give(start(first), onward('phase')).game, 'blue')[0]).toMatchObject({
      authority: 'asked',
      asks: [{ stage: 0, of: 'red', needed: true, hours: 36, turns: 1 }],
    });
    const without = scenario({ actions: [command({ authority })] });
    expect(legalOrders(give(start(without), onward('phase')).game, 'blue')[0]?.asks).toEqual([
      { stage: 0, of: 'red', needed: true, hours: 0, turns: 0 },
    ]);
  });

  it('is held, or given by nobody, as the conditions are', () => {
    const of = scenario({ variables: [seen], actions: [command({ authority: [{ seat: 'blue', when: whenHot }] })] });
    const calm = give(start(of), onward('phase'));
    expect(legalOrders(calm.game, 'blue')[0]).toMatchObject({ authority: 'nobody', asks: [] });
    const hot = give(calm, { kind: 'correct', variable: 'heat', value: 5 });
    expect(legalOrders(hot.game, 'blue')[0]).toMatchObject({ authority: 'held', asks: [] });
  });

  it('is not told where it hangs on what the seat does not see', () => {
    const of = scenario({
      variables: [track('heat')],
      actions: [
        command({
          authority: [
            { seat: 'red', when: whenHot },
            { seat: 'blue', when: whenHot },
          ],
          request: { takes: { hours: variable('heat'), turns: number(0) } },
          consents: [{ seat: 'red', when: whenHot, takes }],
        }),
      ],
    });
    const calm = give(start(of), onward('phase'));
    const expected = {
      authority: 'unknown',
      asks: [
        { stage: 0, of: null, needed: null, hours: null, turns: 0 },
        { stage: 1, of: 'red', needed: null, hours: 36, turns: 1 },
      ],
    };
    expect(legalOrders(calm.game, 'blue')[0]).toMatchObject(expected);
    const hot = give(calm, { kind: 'correct', variable: 'heat', value: 9 });
    expect(legalOrders(hot.game, 'blue')).toEqual(legalOrders(calm.game, 'blue'));
  });

  it('is not asked of oneself', () => {
    const of = scenario({ actions: [command({ consents: [{ seat: 'blue', takes }] })] });
    expect(legalOrders(give(start(of), onward('phase')).game, 'blue')[0]?.asks).toEqual([]);
  });
});

describe('why an order is illegal', () => {
  const of = scenario({
    variables: [{ ...track('ships', { start: 1 }), ...visible }],
    actions: [
      action('sail', {
        title: words('Set sail'),
        choices: [n],
        requirements: [
          requirement(at(variable('ships'), 'at-least', number(2)), {
            text: { en: ['Two ships are needed, there is ', { show: variable('ships'), as: { kind: 'number' } }, '.'] },
          }),
          requirement(at(variable('ships'), 'at-least', number(3))),
        ],
        limits: { perGame: 1 },
      }),
      action('theirs', { seats: ['red'] }),
    ],
    policies: [policy('p')],
  });
  const played = give(start(of), onward('phase'));

  it('is all that stands in its way', () => {
    expect(sentences(played, 'sail', [1])).toEqual([
      'Two ships are needed, there is 1.',
      'Set sail is not possible as things stand.',
    ]);
  });

  it.each([
    ['nothing', [], { why: 'unknown-action' }, 'unknown action: nothing'],
    ['theirs', [], { why: 'not-yours' }, 'theirs is not for this seat to order.'],
    ['sail', [], { why: 'choices', given: 0, wanted: 1 }, 'Set sail needs 1 choice, found 0.'],
    ['sail', [7], { why: 'choice', name: 'n', value: 7 }, 'How many cannot be 7.'],
  ])('says so of %s %j', (id, choices, reason, sentence) => {
    expect(reasons(played, id, choices)).toEqual([reason]);
    expect(sentences(played, id, choices)).toEqual([sentence]);
  });

  it('says so of seats, slots and free texts', () => {
    expect(whyIllegal(played.game, 'green', { action: 'sail', choices: [1] })).toMatchObject([{ why: 'unknown-seat' }]);
    expect(whyIllegal(played.game, 'blue', { action: 'sail', choices: [1] }, 3)).toMatchObject([
      { why: 'no-slot', sentence: 'This seat gives at most 2 orders a move.' },
    ]);
    expect(whyIllegal(played.game, 'blue', { text: 'Hold the line.' })).toMatchObject([{ why: 'no-white-cell' }]);
    const led = give(start(of, { whiteCell: true }), onward('phase'));
    expect(whyIllegal(led.game, 'blue', { text: 'Hold the line.' })).toEqual([]);
  });
});

describe('orders under provisional results', () => {
  it('are judged on what is released, with the calendar as it is', () => {
    const of = scenario({
      variables: [{ ...track('ships', { start: 2 }), ...visible }],
      actions: [
        action('sail', { limits: { perTurn: 1 }, effects: [raise('ships', -2)] }),
        action('late', { requirements: [requirement(at(variable('turn'), 'at-least', number(2)))] }),
        action('fight', { requirements: [requirement(at(variable('ships'), 'at-least', number(2)))] }),
      ],
    });
    const closed = give(start(of, { whiteCell: true }), onward('phase'), order('sail'), onward());
    const second = give(closed, onward('phase'));
    // The ships are gone, which blue has not been told.
    expect(second.game.world.ships).toBe(0);
    expect(listed(second)).toEqual(['sail', 'late', 'fight']);
    expect(listed(give(second, { kind: 'publish' }))).toEqual(['sail', 'late']);
  });
});
