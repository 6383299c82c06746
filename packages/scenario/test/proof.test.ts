import { describe, expect, it } from 'vitest';
import {
  checkIntervals,
  type Effect,
  type Expression,
  INTEGER_LEAST,
  INTEGER_MOST,
  problemText,
  type Scenario,
} from '../src/index.ts';
import { action, local, number, parameter, raise, rule, scenario, text, track, variable } from './build.ts';
import { harbour } from './harbour.ts';

const most = INTEGER_MOST;
const variables = [track('a', 0, 10), track('wide', INTEGER_LEAST, most, 0), track('flag', 0, 1)];
const problems = (rest: Partial<Scenario>) => checkIntervals(scenario({ variables, ...rest })).map(problemText);
const effects = (...list: Effect[]) => problems({ rules: [rule('r', list)] });

it('everything in a right scenario is proved', () => {
  expect(checkIntervals(harbour)).toEqual([]);
});

describe('what engines compute from expressions', () => {
  it('is proved for tracks: before they are cut off, the sum fits', () => {
    expect(effects(raise('a', number(most - 10)))).toEqual([]);
    expect(effects(raise('a', number(most - 9)))).toEqual([
      'rules[0].effects[0]: before it is cut off at its bounds, the result can be 2147483638..2147483648, beyond the -2147483648..2147483647 of 32 bits',
    ]);
    expect(effects({ do: 'change', how: 'lower', target: variable('wide'), amount: number(1) })[0]).toContain(
      '-2147483649',
    );
    expect(effects({ do: 'change', how: 'set', target: variable('a'), amount: variable('wide') })).toEqual([]);
  });

  it('is proved for chances: the percentage times the scale fits', () => {
    const chance = (percentage: number): Effect => ({
      do: 'chance',
      chance: { percentage: number(percentage), scale: { numerator: 200_000, denominator: 1 }, site: 's' },
      then: [],
      otherwise: [],
    });
    expect(effects(chance(10_000))).toEqual([]);
    expect(effects(chance(10_738))[0]).toContain(
      'rules[0].effects[0].chance.percentage: the percentage times 200000 can be 2147600000',
    );
  });

  it('is proved for branches: the percentages together fit', () => {
    const branches = [variable('wide'), number(1)].map((percentage) => ({ percentage, effects: [] }));
    const oneOf: Effect = { do: 'one-of', site: 's', branches, otherwise: [] };
    expect(effects(oneOf)).toEqual([
      'rules[0].effects[0].branches: the percentages can come to 2147483648, beyond 32 bits',
    ]);
    expect(effects({ ...oneOf, branches: branches.slice(0, 1) })).toEqual([]);
  });

  it('is proved for the rolls of effects', () => {
    const table = {
      ...(harbour.tables[2] as (typeof harbour.tables)[number]),
      grounds: { sources: [] },
    };
    const roll: Effect = {
      do: 'roll',
      roll: { table: 'weather', column: { by: { kind: 'only' } }, plus: variable('wide'), site: 's' },
      outcomes: [],
    };
    expect(problems({ tables: [table], rules: [rule('r', [roll])] })[0]).toContain(
      'rules[0].effects[0].roll: the roll with its modifier can be',
    );
  });

  it('is proved for costs: those of all slots fit together', () => {
    const costing = (amount: number) =>
      problems({ actions: [action('x', ['mayor'], { costs: [{ amount: number(amount), of: variable('a') }] })] });
    expect(costing(1_000_000_000)).toEqual([]);
    expect(costing(1_200_000_000)).toEqual([
      'actions[0].costs[0]: the costs of 1 orders can come to 1200000000, beyond 32 bits',
    ]);
  });

  it('is proved for hours that add up', () => {
    const asking = (hours: number) => {
      const takes = { hours: number(hours), turns: number(0) };
      return problems({
        actions: [action('x', ['mayor'], { request: { takes }, consents: [{ seat: 'mayor', takes }] })],
      });
    };
    expect(asking(most - 10_000)).toEqual([]);
    expect(asking(most).map((problem) => problem.split(':')[0])).toEqual([
      'actions[0].request.takes.hours',
      'actions[0].consents[0].takes.hours',
    ]);
  });

  it('is proved for weights that are drawn from', () => {
    const weighing = (...weights: number[]) =>
      problems({
        actions: [action('x', ['mayor'])],
        policies: [
          {
            id: 'p',
            title: text('p'),
            seats: ['mayor'],
            preferences: weights.map((weight) => ({ action: 'x', choices: [], weight: number(weight) })),
            answers: [],
            otherwise: 'pass',
          },
        ],
      });
    expect(weighing(most, -5)).toEqual([]);
    expect(weighing(most, 1)).toEqual(['policies[0]: the weights of p can come to 2147483648, beyond 32 bits']);
  });

  it('is proved for what is seen with an error', () => {
    const shown = [{ seats: ['mayor'], as: { kind: 'margin' as const, margin: 5 } }];
    expect(problems({ variables: [{ ...track('x', 0, most - 5), shown }] })).toEqual([]);
    expect(problems({ variables: [{ ...track('x', 0, most - 4), shown }] })[0]).toContain(
      'variables[0].shown[0]: with its error it can be',
    );
  });
});

describe('where yes or no is asked for', () => {
  it.each<[string, Partial<Scenario>]>([
    ['interrupts[0]', { interrupts: [variable('a')] }],
    ['rules[0].when', { rules: [rule('r', [], { when: variable('a') })] }],
    ['rules[0].effects[0].when', { rules: [rule('r', [{ do: 'if', when: variable('a'), then: [], otherwise: [] }])] }],
    ['endings[0].when', { endings: [{ id: 'e', title: text('e'), when: variable('a'), outcomes: [] }] }],
    [
      'metrics[0].of',
      { metrics: [{ id: 'm', title: text('m'), aggregate: 'longest', of: variable('a'), kind: 'number' }] },
    ],
    [
      'variables[0].shown[0].when',
      { variables: [{ ...track('a', 0, 10), shown: [{ seats: [], as: { kind: 'exact' }, when: variable('a') }] }] },
    ],
    [
      'values[0].is',
      { values: [{ id: 'v', title: text('v'), min: 0, max: 1, kind: 'yes-no', is: variable('a'), shown: [] }] },
    ],
    [
      'actions[0].requirements[0].when',
      { actions: [action('x', ['mayor'], { requirements: [{ when: variable('a'), secretly: false }] })] },
    ],
  ])('%s is refused for a number', (path, rest) => {
    expect(problems(rest)).toEqual([`${path}: needs yes or no, but can be 0..10`]);
    const flag = JSON.parse(JSON.stringify(rest).replaceAll('"id":"a"}', '"id":"flag"}')) as Partial<Scenario>;
    expect(
      problems({
        ...flag,
        variables: [...(flag.variables ?? []), ...variables.filter(({ id }) => !flag.variables || id === 'flag')],
      }),
    ).toEqual([]);
  });
});

describe('names in effects', () => {
  it('have the interval of what they stand for, and are reported once where that is not proved', () => {
    const bind = (value: Expression): Effect => ({ do: 'let', name: 'n', value });
    const divide = raise('a', { op: 'divide', left: number(1), right: local('n') });
    expect(effects(bind(number(2)), divide)).toEqual([]);
    expect(effects(bind(variable('a')), divide)).toEqual([
      'rules[0].effects[1].amount: the divisor can be 0: it is 0..10',
    ]);
    expect(effects(bind({ op: 'modulo', left: number(1), right: variable('a') }), divide)).toEqual([
      'rules[0].effects[0].value: the divisor can be 0: it is 0..10',
    ]);
  });

  it('are those of an action and its seats', () => {
    const deploy = (amount: Expression) =>
      problems({
        actions: [
          action('x', ['mayor'], {
            choices: [{ name: 'n', title: text('n'), values: [3, 5], of: 'number' }],
            effects: [raise('a', amount)],
          }),
        ],
      });
    expect(deploy({ op: 'divide', left: number(1), right: local('n') })).toEqual([]);
    expect(deploy({ op: 'divide', left: number(1), right: local('seat') })[0]).toContain(
      'the divisor can be 0: it is 0',
    );
    expect(deploy({ op: 'divide', left: number(1), right: local('waited') })[0]).toContain(
      'the divisor can be 0: it is 0..10000',
    );
  });

  it('include parameters with all that they can be', () => {
    const parameters = [
      { ...(harbour.parameters[0] as (typeof harbour.parameters)[number]), grounds: { sources: [] } },
    ];
    expect(
      problems({
        parameters,
        rules: [rule('r', [raise('a', { op: 'modulo', left: number(1), right: parameter('mood') })])],
      }),
    ).toEqual(['rules[0].effects[0].amount: the divisor can be 0: it is 0..8']);
  });
});
