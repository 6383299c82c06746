import { describe, expect, test } from 'vitest';
import { told } from '../check/told.ts';
import { lowered, mistakes } from './lowered.ts';

const WORLD = `
place okinawa place senkaku
force cutters of japan 0..40 { okinawa 12 } shown to all
enum Mood: calm_mood, angry_mood
enum Option: joint_force, component
track tension 0..10 shown to all
status mood_now: Mood start calm_mood shown to all
param at_start 20..80 default 50 varies as triangular(35, 50, 70)
param fixed_one 0..9 default 1
param model: Option default joint_force
action deploy by jcg { choose to in places, n in 1..6 then move n cutters from okinawa to to }
action rest by pm, jcg { then lower tension by 1 }
policy calm for japan { prefer rest }
policy bold for japan { prefer deploy otherwise random }
policy quiet for china { otherwise pass }
ending war { when tension = 10 }
metric peak: highest tension
`;
const v = (id: string) => ({ op: 'variable', id });
const war = { kind: 'share', of: { op: 'equal', left: v('ending'), right: { op: 'number', value: 1 } } };

const studied = (clauses: string) => lowered(`${WORLD}study s { ${clauses} ask mean(peak), share(war) }`).studies[0];

/** A scenario of its own, in which nothing else is odd. */
function odd(clauses: string): string {
  return `param p 0..9 default 3 assumed "A guess."
track t 0..9 start p shown to all
study q { ${clauses} ask share(t > 3) }`;
}

test('a study, clause by clause', () => {
  const { studies } = lowered(`${WORLD}study delay "What delay does" {
    question "Does it?"
    vary at_start
    vary fixed_one in 1, 2
    vary start of cutters in okinawa in 2, 5
    compare model in joint_force, component
    compare policy of japan in calm, bold
    compare start of tension in 3, 5
    sample latin 200
    runs 1000 to 64000 until within 1%
    seed 42
    ask share(war), mean(peak)
    expect share(war) <= 15% predicted
    expect mean(peak) > 2 found
  }`);
  expect(studies).toEqual([
    {
      id: 'delay',
      title: { en: ['What delay does'] },
      question: { en: ['Does it?'] },
      vary: [
        { kind: 'parameter', parameter: 'at_start' },
        { kind: 'parameter', parameter: 'fixed_one', values: [1, 2] },
        { kind: 'start', target: v('cutters.okinawa'), values: [2, 5] },
      ],
      compare: [
        { kind: 'parameter', parameter: 'model', values: [0, 1] },
        { kind: 'policy', seats: ['pm', 'jcg'], policies: ['calm', 'bold'] },
        { kind: 'start', target: v('tension'), values: [3, 5] },
      ],
      sample: { design: 'latin', points: 200 },
      runs: 1000,
      until: { runsMost: 64_000, within: 100 },
      seed: 42,
      ask: [
        { figure: war, text: 'share(war)' },
        { figure: { kind: 'mean', metric: 'peak' }, text: 'mean(peak)' },
      ],
      expect: [
        { figure: war, text: 'share(war)', compare: 'at-most', bound: 1_500, predicted: true },
        {
          figure: { kind: 'mean', metric: 'peak' },
          text: 'mean(peak)',
          compare: 'greater',
          bound: 2,
          predicted: false,
        },
      ],
    },
  ]);
});

test('what a study need not say', () => {
  expect(lowered(`${WORLD}study plain { ask mean(peak) }`).studies).toEqual([
    {
      id: 'plain',
      title: { en: ['plain'] },
      vary: [],
      compare: [],
      sample: { design: 'base' },
      runs: 100,
      seed: 1,
      ask: [{ figure: { kind: 'mean', metric: 'peak' }, text: 'mean(peak)' }],
      expect: [],
    },
  ]);
});

test.each([
  ['factorial', { design: 'factorial' }],
  ['screening', { design: 'screening' }],
  ['one at a time', { design: 'one-at-a-time' }],
  ['random 30', { design: 'random', points: 30 }],
  ['latin 30', { design: 'latin', points: 30 }],
  ['sobol 64', { design: 'sobol', points: 64 }],
  ['morris 20', { design: 'morris', points: 20 }],
  ['saltelli 64', { design: 'saltelli', points: 64 }],
])('sample %s', (written, sample) => {
  expect(studied(`vary at_start sample ${written}`)?.sample).toEqual(sample);
  expect(told('changes-nothing', odd(`vary p in 1, 2 sample ${written}`))).toEqual([]);
});

test('literals through which a status goes are not taken for places', () => {
  expect(studied('vary start of mood_now in angry_mood, calm_mood sample factorial')?.vary).toEqual([
    { kind: 'start', target: v('mood_now'), values: [1, 0] },
  ]);
  expect(studied('compare start of mood_now in angry_mood, calm_mood')?.compare).toEqual([
    { kind: 'start', target: v('mood_now'), values: [1, 0] },
  ]);
});

test('the words of studies are names elsewhere', () => {
  const { studies } = lowered(`${WORLD}param compare 0..9 default 1  param until 0..9 default 1
    param morris 0..9 default 1  param saltelli 0..9 default 1
    study delay { compare compare in 1, 2 compare until, morris in 3 vary saltelli in 4 sample morris 5
      ask mean(peak) }`);
  expect(studies[0]).toMatchObject({
    id: 'delay',
    compare: [
      { parameter: 'compare', values: [1, 2] },
      { parameter: 'until', values: [3] },
      { parameter: 'morris', values: [3] },
    ],
    vary: [{ parameter: 'saltelli', values: [4] }],
    sample: { design: 'morris', points: 5 },
  });
});

test('the 95% interval is as wide as is said, within its bounds', () => {
  expect(studied('runs 1 to 2 until within 0.01%')?.until).toEqual({ runsMost: 2, within: 1 });
  expect(studied('runs 1 to 2 until within 50%')?.until).toEqual({ runsMost: 2, within: 5_000 });
  const expected = lowered(`${WORLD}study s { runs 1 to 2 until within 1% expect share(war) <= 5% found }`);
  expect(expected.studies[0]?.until).toEqual({ runsMost: 2, within: 100 });
});

describe('mistakes', () => {
  // The places are those on the line of the study, from `study s { ` on.
  test.each([
    ['runs 2000000000 ask share(war)', '16 out-of-range This is 2000000000; 1 to 1000000000 is possible.'],
    [
      'vary fixed_one sample factorial ask share(war)',
      '16 missing-clause ‘fixed_one’ has no distribution: give it one (‘varies as …’), or list values with ‘in’.',
    ],
    ['vary at_start in 90 sample factorial ask share(war)', '28 out-of-range 90 lies outside 20..80.'],
    ['compare at_start in 90 ask share(war)', '31 out-of-range 90 lies outside 20..80.'],
    ['compare start of tension in 5, 11 ask share(war)', '42 out-of-range 11 lies outside 0..10.'],
    [
      'vary policy of japan in quiet sample factorial ask share(war)',
      '11 wrong-seat ‘quiet’ is not a policy for ‘pm’.',
    ],
    ['compare policy of japan in quiet ask share(war)', '11 wrong-seat ‘quiet’ is not a policy for ‘pm’.'],
    ['compare at_start sample latin 20 ask share(war)', '28 expected-token Expected ‘in’, but found ‘sample’.'],
    ['vary at_start sample latin ask share(war)', '25 missing-clause Say how many points: ‘sample latin 200’.'],
    ['vary at_start sample random ask share(war)', '25 missing-clause Say how many points: ‘sample random 500’.'],
    ['vary at_start sample sobol ask share(war)', '25 missing-clause Say how many points: ‘sample sobol 256’.'],
    ['vary at_start sample morris ask share(war)', '25 missing-clause Say how many trajectories: ‘sample morris 20’.'],
    [
      'vary at_start sample saltelli ask share(war)',
      '25 missing-clause Say how many base points: ‘sample saltelli 256’.',
    ],
    ['vary at_start sample latin 0 ask share(war)', '38 out-of-range This is 0; 1 to 1000000000 is possible.'],
    ...(['base', 'factorial', 'screening', 'one at a time'] as const).map((design) => [
      `vary at_start sample ${design} 20 ask share(war)`,
      `${33 + design.length} expected-token ‘sample ${design}’ takes no number, for it says itself how many points there are: leave out the 20, or let another design take it, e.g. ‘sample latin 20’.`,
    ]),
    [
      'vary at_start, fixed_one in 30 sample factorial vary at_start sample latin 20 ask share(war)',
      '64 repeated-clause ‘at_start’ stands in a ‘vary’ a second time; only one can count. Let one clause hold all its values.',
    ],
    [
      'vary at_start, at_start sample latin 20 ask share(war)',
      '26 repeated-clause ‘at_start’ stands in a ‘vary’ a second time; only one can count. Let one clause hold all its values.',
    ],
    [
      'compare at_start in 30, 40 vary fixed_one in 1, 2 vary at_start sample latin 20 ask share(war)',
      '66 repeated-clause ‘at_start’ is both compared and varied: leave it in ‘compare’ if somebody chooses it, in ‘vary’ if nobody does.',
    ],
    [
      'compare policy of china, japan in calm compare policy of pm in bold ask share(war)',
      '68 repeated-clause The policy of ‘pm’ stands in a ‘compare’ a second time; only one can count. Let one clause hold all its values.',
    ],
    [
      'vary start of cutters in okinawa in 2, 3 compare start of cutters in okinawa in 4 sample factorial ask share(war)',
      '69 repeated-clause The start of ‘cutters in okinawa’ is both compared and varied: leave it in ‘compare’ if somebody chooses it, in ‘vary’ if nobody does.',
    ],
    ['compare at_start in 30, 40, 30 ask share(war)', '39 domain-member ‘30’ stands in this list a second time.'],
    [
      'compare policy of japan in calm, bold, calm ask share(war)',
      '50 domain-member ‘calm’ stands in this list a second time.',
    ],
    [
      'runs 1000 to 1000 until within 1% ask share(war)',
      '24 out-of-range This is 1000, and each point begins with 1000: say more, or only ‘runs 1000’.',
    ],
    [
      'runs 10 to 2000000000 until within 1% ask share(war)',
      '22 out-of-range This is 2000000000; 1 to 1000000000 is possible.',
    ],
    ['runs 10 to 20 until within 0% ask share(war)', '38 out-of-range This is 0%; 0.01% to 50% is possible.'],
    ['runs 10 to 20 until within 51% ask share(war)', '38 out-of-range This is 51%; 0.01% to 50% is possible.'],
    ['runs 10 to 20 until within 0.125% ask share(war)', '38 decimal-number Percentages have at most two decimals.'],
    ['runs 10 to 20 ask share(war)', '25 expected-token Expected ‘until’, but found ‘ask’.'],
    [
      'runs 10 to 20 until within 1% ask mean(peak) expect mean(peak) <= 9 predicted',
      '11 missing-clause This plays until shares are known, and neither ‘ask’ nor ‘expect’ has one: ask for a ‘share(…)’, or write ‘runs 10’.',
    ],
    [
      'ask tension',
      '15 wrong-kind A figure of many runs is share(condition), mean(metric) or quantile(metric, percent).',
    ],
  ])('%s', (clauses, expected) => {
    const line = WORLD.split('\n').length;
    const found = mistakes(`${WORLD}study s { ${clauses} }`).map((each) =>
      each.replace(
        /^(\S+) (\d+):(\d+) /,
        (_, code, at, column) => `${at === `${line}` ? '' : `${at}:`}${column} ${code} `,
      ),
    );
    expect(found).toContain(expected);
  });
});

describe('a design and what varies need each other', () => {
  test.each([
    [
      'vary p in 1, 2 sample base',
      'warning 3:11 ‘sample base’ plays only the defaults, so this changes nothing: leave it out, or choose a design, e.g. ‘sample factorial’ or ‘sample latin 200’.',
    ],
    [
      'compare start of t in 1, 2 vary p in 1, 2',
      'warning 3:38 Without a ‘sample’ only the defaults are played, so this changes nothing: leave it out, or choose a design, e.g. ‘sample factorial’ or ‘sample latin 200’.',
    ],
    [
      'compare p in 1, 2 sample latin 20',
      'warning 3:29 Nothing varies here, so every point would be the same: say what does, with ‘vary’, or leave the ‘sample’ out.',
    ],
  ])('%s', (clauses, expected) => expect(told('changes-nothing', odd(clauses))).toEqual([expected]));

  test.each(['', 'sample base', 'compare p in 1, 2', 'compare p in 1, 2 sample base'])('%s', (clauses) =>
    expect(told('changes-nothing', odd(clauses))).toEqual([]),
  );
});

test.each(['vary', 'compare'])('where something starts in a study that lets it %s, it can stand', (how) => {
  const rule = 'track t 0..9 start 1 shown to all\nrule r { when t >= 5 then lower t by 1 }';
  expect(told('never-true', rule)).toHaveLength(1);
  expect(told('never-true', `${rule}\nstudy q { ${how} start of t in 6, 7 ask share(t > 3) }`)).toEqual([]);
});
