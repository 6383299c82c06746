import { describe, expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const WORLD = `
place okinawa place senkaku
force cutters of japan 0..40 { okinawa 12 } shown to all
track tension 0..10 shown to all
track approval 0%..100% shown to all
param at_start 20..80 default 50 varies as triangular(35, 50, 70)
param fixed_one 0..9 default 1
machine crisis { initial state routine state friction { initial state watching } }
action deploy by jcg { choose to in places, n in 1..6 consent of pm then move n cutters from okinawa to to }
action rest by pm, jcg { then lower tension by 1 }
inject footage { released by hand to all text "Seen." }
policy calm for japan { prefer rest grant deploy }
policy bold for japan { prefer deploy otherwise random }
policy quiet for china { otherwise pass }
ending war { when tension = 10 }
metric peak: highest tension
metric mood: average approval
`;
const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });

test('a test of one game', () => {
  const { tests } = lowered(`${WORLD}expect "it opens" {
    with calm for japan
    given tension = 4
    given approval = 40%
    given cutters in senkaku = 2
    given crisis is watching
    given at_start = 40
    do deploy(senkaku, 4) by jcg rolling 12, 3 succeeding
    grant deploy by pm
    refuse deploy by pm
    release footage
    after 2 weeks rolling 7 failing
    check tension = 1 and crisis is friction
  }`);
  expect(tests).toEqual([
    {
      title: 'it opens',
      seed: 1,
      policies: [
        { seat: 'pm', policy: 'calm' },
        { seat: 'jcg', policy: 'calm' },
      ],
      steps: [
        { do: 'given', target: v('tension'), value: n(4) },
        { do: 'given', target: v('approval'), value: n(4_000) },
        { do: 'given', target: v('cutters.senkaku'), value: n(2) },
        { do: 'given-state', state: 'crisis.friction.watching' },
        { do: 'given-parameter', parameter: 'at_start', value: n(40) },
        {
          do: 'order',
          seat: 'jcg',
          order: { action: 'deploy', choices: [1, 4] },
          script: { dice: [12, 3], chances: 'succeed' },
        },
        { do: 'answer', seat: 'pm', action: 'deploy', grant: true },
        { do: 'answer', seat: 'pm', action: 'deploy', grant: false },
        { do: 'release', inject: 'footage' },
        { do: 'after', turns: 2, script: { dice: [7], chances: 'fail' } },
        {
          do: 'check',
          that: {
            op: 'and',
            of: [
              { op: 'equal', left: v('tension'), right: n(1) },
              { op: 'active', state: 'crisis.friction' },
            ],
          },
          text: 'tension = 1 and crisis is friction',
        },
      ],
    },
  ]);
});

test('a test of many runs', () => {
  const { tests } = lowered(`${WORLD}expect "rare" over 500 runs seed 7 {
    check share(war) <= 15%
    check mean(mood) < 60%
    check quantile(peak, 90%) >= 9
  }`);
  expect(tests[0]).toEqual({
    title: 'rare',
    runs: 500,
    seed: 7,
    policies: [],
    steps: [
      {
        do: 'check-runs',
        figure: { kind: 'share', of: { op: 'equal', left: v('ending'), right: n(1) } },
        compare: 'at-most',
        bound: 1_500,
        text: 'share(war) <= 15%',
      },
      {
        do: 'check-runs',
        figure: { kind: 'mean', metric: 'mood' },
        compare: 'less',
        bound: 6_000,
        text: 'mean(mood) < 60%',
      },
      {
        do: 'check-runs',
        figure: { kind: 'quantile', metric: 'peak', at: 90 },
        compare: 'at-least',
        bound: 9,
        text: 'quantile(peak, 90%) >= 9',
      },
    ],
  });
});

test('the seat need not be said where only one can', () => {
  const { tests } = lowered(`${WORLD}expect "t" { do deploy(okinawa, 1) check tension = 0 }`);
  expect(tests[0]?.steps[0]).toMatchObject({ seat: 'jcg' });
});

describe('mistakes', () => {
  test.each([
    ['expect "t" { given tension = 11 check war }', '11 lies outside 0..10.'],
    [
      'expect "t" { given tension = tension check war }',
      'A fixed number is needed here, not one that depends on the world.',
    ],
    ['expect "t" { do rest check war }', 'Several seats can take ‘rest’: say who, with ‘by’.'],
    ['expect "t" over 0 runs { check share(war) <= 5% }', 'This is 0; 1 to 1000000000 is possible.'],
    ['expect "t" { do rest by china check war }', '‘china’ cannot take ‘rest’; this can: ‘pm’, ‘jcg’.'],
    ['expect "t" { do deploy by jcg check war }', '‘deploy’ needs its choices: (to, n).'],
    ['expect "t" { do deploy(okinawa, any) by jcg check war }', 'A test gives an order with all its choices fixed.'],
    ['expect "t" { with quiet for japan check war }', '‘quiet’ is not a policy for ‘pm’.'],
    ['expect "t" { check share(war) <= 5% }', 'This is a figure of many runs: write ‘expect "…" over 500 runs’.'],
    [
      'expect "t" over 9 runs { check tension = 1 }',
      'A figure of many runs is share(condition), mean(metric) or quantile(metric, percent).',
    ],
    ['expect "t" over 9 runs { check share(war) }', 'A figure is held to a bound, as in ‘share(war) <= 15%’.'],
    ['expect "t" over 9 runs { check mean(tension) < 3 }', '‘tension’ is not a metric.'],
    [
      'expect "t" over 9 runs { check quantile(peak, 90) < 3 }',
      'This needs a percentage, but it is a number. Write 90%.',
    ],
    ['expect "t" over 9 runs { check share(war) < 15 }', 'This needs a percentage, but it is a number. Write 15%.'],
  ])('%s', (text, message) => {
    expect(mistakes(WORLD + text).map((each) => each.replace(/^\S+ \S+ /, ''))).toContain(message);
  });
});
