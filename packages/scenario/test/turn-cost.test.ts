import { describe, expect, it } from 'vitest';
import {
  checkTurnCost,
  constructCosts,
  type Effect,
  type Policy,
  problemText,
  type Scenario,
  TURN_COST_MOST,
  turnCost,
} from '../src/index.ts';
import { action, machine, number, raise, rule, scenario, state, text, track, variable } from './build.ts';

const least = turnCost(scenario());

/** What a scenario costs beyond the least one. */
const beyond = (rest: Partial<Scenario>): number =>
  turnCost(scenario({ variables: [track('a', 0, 9)], ...rest })) - least;

/** What effects cost: those of a rule, whose own step is 1. */
const effects = (list: readonly Effect[], rest: Partial<Scenario> = {}): number =>
  beyond({ rules: [rule('r', list)], ...rest }) - 1;

const roll = { op: 'dice', dice: { count: 5, sides: 6 }, site: 's' } as const;
const chance = { percentage: number(1), site: 's' };

// In steps: an expression's node, an effect, a block of four words drawn, a thing judged.
describe('the cost of effects', () => {
  it.each<[string, readonly Effect[], number]>([
    ['a change: itself, its target, its amount', [raise('a')], 3],
    ['several', [raise('a'), raise('a')], 6],
    ['five dice: the node and two blocks', [raise('a', roll)], 5],
    ['hits of at most 9: three blocks', [raise('a', { op: 'hits', of: variable('a'), at: number(5), site: 's' })], 8],
    [
      'a chance: itself, its percentage, its block, the dearer end',
      [{ do: 'chance', chance, then: [raise('a')], otherwise: [raise('a'), raise('a')] }],
      9,
    ],
    ['an if', [{ do: 'if', when: variable('a'), then: [raise('a')], otherwise: [] }], 5],
    ['a repeat: itself, and what it repeats as often', [{ do: 'repeat', times: 10, effects: [raise('a')] }], 31],
    [
      'one of several: itself, its block, all percentages, the dearest branch',
      [
        {
          do: 'one-of',
          site: 's',
          branches: [
            { percentage: number(1), effects: [raise('a')] },
            { percentage: number(2), effects: [] },
          ],
          otherwise: [],
        },
      ],
      7,
    ],
    [
      'a let and a story',
      [
        { do: 'let', name: 'n', value: number(1) },
        { do: 'story', knot: 'k' },
      ],
      3,
    ],
    [
      'a text with a value',
      [{ do: 'tell', seats: [], text: text('', { show: variable('a'), as: { kind: 'number' } }) }],
      2,
    ],
  ])('%s', (_, list, steps) => {
    expect(effects(list)).toBe(steps);
  });

  it('counts a value with all that it is made of, each time', () => {
    const double = { op: 'add', left: variable('a'), right: variable('a') } as const;
    const twice = { op: 'add', left: { op: 'value', id: 'v' }, right: { op: 'value', id: 'v' } } as const;
    const value = (id: string, is: typeof double | typeof twice) => ({
      id,
      title: text(id),
      min: 0,
      max: 9,
      kind: 'number' as const,
      is,
      shown: [],
    });
    // v: 3; w: 1 + 2 * (1 + 3); the effect: itself, its target, and w used once: 1 + 9.
    expect(effects([raise('a', { op: 'value', id: 'w' })], { values: [value('v', double), value('w', twice)] })).toBe(
      12,
    );
  });

  it('stays a number where values double a hundred times', () => {
    const values = Array.from({ length: 100 }, (_, index) => {
      const before = { op: 'value', id: `v${index - 1}` } as const;
      const is = index === 0 ? number(1) : ({ op: 'add', left: before, right: before } as const);
      return { id: `v${index}`, title: text('v'), min: 0, max: 9, kind: 'number' as const, is, shown: [] };
    });
    expect(turnCost(scenario({ values, rules: [rule('r', [], { when: { op: 'value', id: 'v99' } })] }))).toBe(1e12);
  });
});

describe('the cost of machines and signals', () => {
  const go = (target: string, on?: string, own: readonly Effect[] = []) => ({
    target,
    ...(on && { on }),
    effects: own,
  });

  it('is every transition judged, the dearest taken, the dearest states left and entered', () => {
    const states = [
      state('m.x', { initial: true, transitions: [go('m.y', undefined, [raise('a')]), go('m.y')], exit: [raise('a')] }),
      state('m.y', { entry: [raise('a'), raise('a')] }),
    ];
    // The step 1, two judged, 3 taken, 3 left, 6 entered; and entered once more in turn 1.
    expect(beyond({ machines: [machine('m', states)] })).toBe(1 + 2 + 3 + 3 + 6 + 6);
  });

  it('adds up regions, and takes the dearest of alternatives', () => {
    const states = [
      state('m.p', { initial: true, kind: 'parallel' }),
      state('m.p.l', { parent: 'm.p', transitions: [go('m.p.l')] }),
      state('m.p.r', { parent: 'm.p', transitions: [go('m.p.r'), go('m.p.r')] }),
      state('m.q', { transitions: [go('m.p')] }),
    ];
    expect(beyond({ machines: [machine('m', states)] })).toBe(1 + 3);
  });

  it('counts a signal with all that hear it, wherever it is sent', () => {
    const states = [state('m.x', { initial: true, transitions: [go('m.x', 's', [raise('a')])] })];
    const rest = {
      signals: [{ id: 's', title: text('s') }],
      machines: [machine('m', states), machine('deaf', [state('deaf.x', { initial: true })])],
    };
    const none = effects([], rest);
    // The effect 1, the hearing machine 1 + 1 + 3, the deaf one 1.
    expect(effects([{ do: 'send', signal: 's' }], rest) - none).toBe(1 + 5 + 1);
    expect(effects([{ do: 'repeat', times: 100, effects: [{ do: 'send', signal: 's' }] }], rest) - none).toBe(1 + 700);
  });

  it('is beyond all bounds where signals go in a circle', () => {
    const states = [state('m.x', { initial: true, transitions: [go('m.x', 's', [{ do: 'send', signal: 's' }])] })];
    const rest = { signals: [{ id: 's', title: text('s') }], machines: [machine('m', states)] };
    expect(effects([{ do: 'send', signal: 's' }], rest)).toBeGreaterThan(TURN_COST_MOST);
  });

  it('counts an inject once, whatever releases it', () => {
    const injects = [{ id: 'i', title: text('i'), seats: [], text: text(''), effects: [raise('a')] }];
    expect(beyond({ injects })).toBe(4);
    expect(effects([{ do: 'repeat', times: 100, effects: [{ do: 'release', inject: 'i' }] }], { injects })).toBe(
      4 + 101,
    );
  });
});

describe('the cost of orders and policies', () => {
  const seats = [{ id: 'mayor', side: 'town', title: text('Mayor'), orders: 3 }];
  const cheap = action('cheap', ['mayor']);
  const dear = action('dear', ['mayor'], {
    requirements: [{ when: number(1), secretly: false }],
    costs: [{ amount: number(1), of: variable('a') }],
    effects: [raise('a')],
  });

  it('is the dearest action in every slot, its legality judged twice', () => {
    // Once: the step 1, legality 2 * (1 + 1 + 2), effects 3.
    expect(beyond({ seats, actions: [cheap, dear] })).toBe(3 * 12);
  });

  it('adds an action once more whose answer may come', () => {
    const takes = { hours: number(1), turns: number(1) };
    const asking = { ...dear, authority: [{ seat: 'mayor', when: number(1) }], request: { takes } };
    expect(beyond({ seats, actions: [cheap, asking] })).toBe(4 * (12 + 1 + 2));
  });

  it('lists every legal combination for each preference in each slot', () => {
    const choosing = {
      ...dear,
      choices: [{ name: 'n', title: text('n'), values: [1, 2, 3, 4], of: 'number' as const }],
    };
    const policy: Policy = {
      id: 'p',
      title: text('p'),
      seats: ['mayor'],
      preferences: [{ action: 'dear', choices: [null], weight: number(1), when: number(1) }],
      answers: [{ action: 'dear', grant: true, when: number(1) }],
      otherwise: 'pass',
    };
    const orders = 3 * 12;
    // A slot: its block 1, the preference 1, its weight and condition 2, 4 combinations of legality 4; the answer 2.
    expect(beyond({ seats, actions: [choosing], policies: [policy] })).toBe(orders + 3 * (1 + 1 + 2 + 16) + 2);
    expect(beyond({ seats, actions: [choosing], policies: [{ ...policy, otherwise: 'random' }] })).toBe(
      orders + 3 * (1 + 1 + 2 + 16 + 16) + 2,
    );
    // Only the dearest policy of a seat can play it.
    expect(beyond({ seats, actions: [choosing], policies: [policy, { ...policy, id: 'q', preferences: [] }] })).toBe(
      orders + 3 * 20 + 2,
    );
  });
});

describe('a turn that costs too much', () => {
  const long = (times: number) =>
    rule('long', [{ do: 'repeat', times, effects: [{ do: 'repeat', times: 1000, effects: [raise('a')] }] }]);
  const dear = (times: number) =>
    scenario({ variables: [track('a', 0, 9)], rules: [rule('short', [raise('a')]), long(times)] });

  it('is a problem of its dearest construct', () => {
    expect(checkTurnCost(dear(300))).toEqual([]);
    expect(checkTurnCost(dear(340)).map(problemText)).toEqual([
      `rules[1]: a turn can take ${turnCost(dear(340))} steps, at most 1000000; the dearest is the rule long with ${340 * 3001 + 2}`,
    ]);
  });

  it('is told apart by construct, the dearest first', () => {
    const [first, second] = constructCosts(dear(2));
    expect(first).toEqual({ owner: { kind: 'rule', id: 'long' }, steps: 2 * 3001 + 2 });
    expect(second).toEqual({ owner: { kind: 'rule', id: 'short' }, steps: 4 });
  });
});
