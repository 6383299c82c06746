import { activation, below, draw, siteOf } from '@sandtable/random';
import type { Policy, Preference, Scenario } from '@sandtable/scenario';
import { describe, expect, it } from 'vitest';
import type { Deed } from '../src/input.ts';
import { answerAsk } from '../src/policy/answer.ts';
import { chooseOrders } from '../src/policy/choose.ts';
import {
  action,
  at,
  eventsOf,
  give,
  local,
  number,
  onward,
  order,
  type Played,
  policy,
  raise,
  rule,
  scenario,
  start,
  track,
  variable,
  words,
} from './small.ts';

const n = { name: 'n', title: words('n'), values: [1, 2, 3, 4], of: 'number' } as const;

function prefer(id: string, weight: number, given: Partial<Preference> = {}): Preference {
  return { action: id, choices: [], weight: number(weight), ...given };
}

/** A scenario in which blue, with two slots a move, is played by the policy `p`. */
function withPolicy(given: Partial<Policy>, more: Partial<Scenario> = {}): Scenario {
  return scenario({
    variables: [track('budget', { start: 10 })],
    actions: [action('a'), action('b', { choices: [n] }), action('c', { limits: { perTurn: 1 } })],
    policies: [policy('p', given)],
    ...more,
  });
}

function playedBy(of: Scenario, seed = 'test'): Played {
  return give(
    start(of, { seed, control: { blue: { by: 'policy', policy: 'p' }, red: { by: 'nobody' } } }),
    onward('phase'),
  );
}

const words4 = ({ game }: Played, slot: number) => draw(game.key, siteOf('p/blue'), 1, activation(slot, 0));

describe('a policy', () => {
  it('takes a preference by weight with word 0 and a combination with word 1, for each slot with its own block', () => {
    const of = withPolicy({ preferences: [prefer('a', 3), prefer('b', 5, { choices: [null] })] });
    const taken = new Set<number>();
    for (let seed = 0; seed < 40; seed += 1) {
      const played = playedBy(of, String(seed));
      const expected = [1, 2].map((slot) => {
        const [byWeight, byCombination] = words4(played, slot);
        const preference = below(byWeight, 8) < 3 ? 0 : 1;
        taken.add(preference);
        const made =
          preference === 0 ? { action: 'a', choices: [] } : { action: 'b', choices: [1 + below(byCombination, 4)] };
        return { slot, order: made, preference, weights: [3, 5] };
      });
      expect(chooseOrders(played.game, 'blue', 'p')).toEqual(expected);
    }
    expect(taken.size).toBe(2);
  });

  it('takes the choices that it names, as expressions over what its seat sees', () => {
    const twice = { op: 'divide', left: variable('budget'), right: number(3) } as const;
    const of = withPolicy({ preferences: [prefer('b', 1, { choices: [twice] })] });
    expect(chooseOrders(playedBy(of).game, 'blue', 'p')[0]?.order).toEqual({ action: 'b', choices: [3] });
  });

  it('weighs nothing that does not hold, weighs nothing, or has no legal combination', () => {
    const never = at(variable('budget'), 'less', number(5));
    const of = withPolicy({
      preferences: [
        prefer('a', 9, { when: never }),
        prefer('a', -4),
        prefer('b', 2, { choices: [number(7)] }),
        prefer('c', 1),
      ],
    });
    const choices = chooseOrders(playedBy(of).game, 'blue', 'p');
    // Once a turn: the second slot has nothing left, and passes.
    expect(choices).toEqual([
      { slot: 1, order: { action: 'c', choices: [] }, preference: 3, weights: [0, 0, 0, 1] },
      { slot: 2, order: null, preference: -1, weights: [0, 0, 0, 0] },
    ]);
  });

  it('reckons with what its earlier slots are committed to pay', () => {
    const costly = { amount: local('n'), of: variable('budget') };
    const of = withPolicy(
      { preferences: [prefer('buy', 1, { choices: [null] })] },
      { variables: [track('budget', { start: 5 })], actions: [action('buy', { choices: [n], costs: [costly] })] },
    );
    for (let seed = 0; seed < 30; seed += 1) {
      const [first, second] = chooseOrders(playedBy(of, String(seed)).game, 'blue', 'p');
      const [paid = 0] = first?.order?.choices ?? [];
      const [next = 0] = second?.order?.choices ?? [];
      expect(paid).toBeGreaterThan(0);
      expect(next).toBeGreaterThan(0);
      expect(paid + next).toBeLessThanOrEqual(5);
    }
  });

  it('falls back to any legal order with word 1, all as likely, where it is random', () => {
    const of = withPolicy({ otherwise: 'random' });
    const all = [['a'], ['b', 1], ['b', 2], ['b', 3], ['b', 4], ['c']];
    for (let seed = 0; seed < 20; seed += 1) {
      const played = playedBy(of, String(seed));
      const [id, ...choices] = all[below(words4(played, 1)[1], 6)] ?? [];
      expect(chooseOrders(played.game, 'blue', 'p')[0]).toEqual({
        slot: 1,
        order: { action: id, choices },
        preference: -1,
        weights: [],
      });
    }
  });

  it('reads the world at the close of orders, and its choice is carried out', () => {
    const hot = at(variable('budget'), 'equal', number(3));
    const of = withPolicy({ preferences: [prefer('b', 1, { choices: [number(2)], when: hot })] });
    const played = give(playedBy(of), { kind: 'correct', variable: 'budget', value: 3 }, onward());
    expect(eventsOf(played, 'chosen').map(({ order: made }) => made)).toEqual([
      { action: 'b', choices: [2] },
      { action: 'b', choices: [2] },
    ]);
    expect(eventsOf(played, 'executed').map(({ seat, slot }) => [seat, slot])).toEqual([
      ['blue', 1],
      ['blue', 2],
    ]);
  });

  it('knows only what is released to its seat, in its orders and in its answers', () => {
    const hot = at(variable('heat'), 'at-least', number(1));
    const of = scenario({
      variables: [track('heat')],
      rules: [rule('r', [raise('heat')])],
      actions: [
        action('a'),
        action('ask', { seats: ['red'], consents: [{ seat: 'blue', takes: { hours: number(0), turns: number(0) } }] }),
      ],
      policies: [
        policy('p', {
          preferences: [prefer('a', 1, { when: hot })],
          answers: [{ action: 'ask', grant: true, when: hot }],
        }),
      ],
    });
    const control = { blue: { by: 'policy', policy: 'p' }, red: { by: 'nobody' } } as const;
    const asked = order('ask', [], 'red');
    const second = (...deeds: readonly Deed[]) =>
      eventsOf(
        give(start(of, { whiteCell: true, control }), onward('turn'), ...deeds, onward('phase'), asked, onward('turn')),
        'executed',
      ).map(({ seat }) => seat);
    expect(second()).toEqual([]);
    expect(second({ kind: 'publish', seats: ['red'] })).toEqual([]);
    expect(second({ kind: 'publish', seats: ['blue'] })).toEqual(['blue', 'blue', 'red']);
  });

  it('leaves slots alone that have an order', () => {
    const of = withPolicy({ preferences: [prefer('a', 1)] });
    const drafted = give(start(of), onward('phase'), order('c', [], 'blue', 1), {
      kind: 'control',
      seat: 'blue',
      control: { by: 'policy', policy: 'p' },
    });
    expect(chooseOrders(drafted.game, 'blue', 'p').map(({ slot }) => slot)).toEqual([2]);
  });
});

describe('a policy that is asked', () => {
  const of = scenario({
    variables: [track('heat')],
    actions: [
      action('b', { choices: [n], effects: [raise('heat', local('n'))], authority: [{ seat: 'red' }] }),
      action('a'),
    ],
    policies: [
      policy('p', {
        answers: [
          { action: 'a', grant: true },
          { action: 'b', grant: false, when: at(local('n'), 'equal', number(4)) },
          { action: 'b', grant: true, choices: [number(1)], when: at(variable('heat'), 'at-least', number(5)) },
          { action: 'b', grant: true, choices: [null], when: at(local('seat'), 'equal', number(1)) },
        ],
      }),
    ],
  });
  const calm = give(start(of), onward('phase'));
  const hot = give(calm, { kind: 'correct', variable: 'heat', value: 5 });
  const ask = (played: Played, choice: number, seat = 'red') =>
    answerAsk(played.game, 'p', seat, { requester: 'blue', action: 'b', choices: [choice] });

  it('gives its first answer that names the action and holds', () => {
    expect(ask(calm, 4)).toEqual({ grant: false });
    expect(ask(calm, 3)).toEqual({ grant: true });
    expect(ask(hot, 3)).toEqual({ grant: true, choices: [1] });
    expect(ask(hot, 1)).toEqual({ grant: true });
  });

  it('refuses where no answer holds', () => {
    expect(ask(calm, 3, 'blue')).toEqual({ grant: false });
  });

  it('changes the order that is carried out', () => {
    const played = give(
      start(of, { control: { blue: { by: 'nobody' }, red: { by: 'policy', policy: 'p' } } }),
      onward('phase'),
      { kind: 'correct', variable: 'heat', value: 5 },
      order('b', [3]),
      onward(),
    );
    expect(eventsOf(played, 'executed').map((event) => event.order)).toEqual([{ action: 'b', choices: [1] }]);
    expect(played.game.world.heat).toBe(6);
  });
});
