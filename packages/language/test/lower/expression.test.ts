import type { Expression } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { lowered, mistakes, mistakesIn } from './lowered.ts';

const WORLD =
  `
enum Posture: shadowing, warning
enum Mood: calm, warning
place okinawa place senkaku borders okinawa
force cutters of japan 0..40 unit ships { okinawa 12 }
track tension 0..10 unit points
track hulls 0..40 unit ships
track approval 0%..100% start 50% shown to japan as bands low 0%..39%, high 40%..100%
track offer of each side 0..10
track strength of each Posture 0..10
flag leaked
status posture: Posture
status mood: Mood
param risk 0%..40% default 10%
value latency 0..240 unit hours = 12
value ready of each side = offer of owner > 3
table losses rows 0..10 gives number { | tension | 1:1..0 | }
`.replace(
    /table losses.*\n/,
    `table losses rows 0..10 gives number { | hulls | result | | 0..5 | 0 | | 6..10 | -2 | }
table grid rows 0..10 gives percentage { | hulls | shadowing | warning | | 0..10 | 5% | 10% | }
`,
  ) +
  `
machine crisis { initial state routine state friction { initial state watching state swarming } }
action deploy by jcg, pm { then raise tension by 1 }
inject footage { released by hand to all text "Seen." }
for each s in sides { inject note { released by hand to s text "To you." } }
ending war { when tension = 10 }
`;

/** The condition of a rule. */
const condition = (text: string): Expression | undefined =>
  lowered(`${WORLD}rule r { when ${text} then lower tension by 1 }`).rules[0]?.when;
/** What a rule raises hulls by. */
const amount = (text: string): unknown => {
  const [effect] = lowered(`${WORLD}rule r { each turn then raise hulls by ${text} }`).rules[0]?.effects ?? [];
  return effect?.do === 'change' ? effect.amount : effect;
};
const n = (value: number): Expression => ({ op: 'number', value });
const v = (id: string): Expression => ({ op: 'variable', id });

describe('names', () => {
  test.each<[string, Expression]>([
    ['leaked', v('leaked')],
    ['tension > 3', { op: 'greater', left: v('tension'), right: n(3) }],
    ['risk >= 5%', { op: 'at-least', left: { op: 'parameter', id: 'risk' }, right: n(500) }],
    ['latency < 24', { op: 'less', left: { op: 'value', id: 'latency' }, right: n(24) }],
    ['offer of china = 2', { op: 'equal', left: v('offer.china'), right: n(2) }],
    ['ready of usa', { op: 'value', id: 'ready.usa' }],
    [
      'strength of posture > 1',
      {
        op: 'greater',
        left: { op: 'element', ids: ['strength.shadowing', 'strength.warning'], index: v('posture') },
        right: n(1),
      },
    ],
    ['cutters in okinawa > 3', { op: 'greater', left: v('cutters.okinawa'), right: n(3) }],
    [
      'cutters anywhere > 3',
      { op: 'greater', left: { op: 'add', left: v('cutters.okinawa'), right: v('cutters.senkaku') }, right: n(3) },
    ],
    ['footage', { op: 'equal', left: v('footage/state'), right: n(1) }],
    ['note of china', { op: 'equal', left: v('note.china/state'), right: n(1) }],
    ['war', { op: 'equal', left: v('ending'), right: n(1) }],
    ['turn >= 4', { op: 'at-least', left: v('turn'), right: n(4) }],
    ['crisis is friction', { op: 'active', state: 'crisis.friction' }],
    ['crisis is swarming', { op: 'active', state: 'crisis.friction.swarming' }],
    ['crisis is friction.watching', { op: 'active', state: 'crisis.friction.watching' }],
    ['posture is warning', { op: 'equal', left: v('posture'), right: n(1) }],
    ['mood = warning', { op: 'equal', left: v('mood'), right: n(1) }],
    ['Posture.warning != posture', { op: 'unequal', left: n(1), right: v('posture') }],
    ['approval is low', { op: 'between', of: v('approval'), from: n(0), to: n(3_999) }],
  ])('%s', (text, expected) => expect(condition(text)).toEqual(expected));
});

describe('logic and comparison', () => {
  test.each<[string, Expression]>([
    ['not crisis is routine', { op: 'not', of: { op: 'active', state: 'crisis.routine' } }],
    [
      'leaked and tension in 4..9 and no',
      { op: 'and', of: [v('leaked'), { op: 'between', of: v('tension'), from: n(4), to: n(9) }, n(0)] },
    ],
    ['leaked and no or yes', { op: 'or', of: [{ op: 'and', of: [v('leaked'), n(0)] }, n(1)] }],
    ['leaked and (no or yes)', { op: 'and', of: [v('leaked'), { op: 'or', of: [n(0), n(1)] }] }],
  ])('%s', (text, expected) => expect(condition(text)).toEqual(expected));
});

describe('arithmetic', () => {
  test.each<[string, unknown]>([
    ['2 + 3 * hulls', { op: 'add', left: n(2), right: { op: 'multiply', left: n(3), right: v('hulls') } }],
    ['(2 + 3) * hulls', { op: 'multiply', left: { op: 'add', left: n(2), right: n(3) }, right: v('hulls') }],
    [
      'hulls / 2 - hulls mod 3',
      {
        op: 'subtract',
        left: { op: 'divide', left: v('hulls'), right: n(2) },
        right: { op: 'modulo', left: v('hulls'), right: n(3) },
      },
    ],
    ['40% of hulls', { op: 'share', percentage: n(4_000), of: v('hulls') }],
    [
      '(50% * risk) of hulls',
      {
        op: 'share',
        percentage: { op: 'share', percentage: n(5_000), of: { op: 'parameter', id: 'risk' } },
        of: v('hulls'),
      },
    ],
    ['-3', n(-3)],
    ['-hulls', { op: 'negate', of: v('hulls') }],
    ['min(hulls, 3)', { op: 'minimum', of: [v('hulls'), n(3)] }],
    ['max(hulls, 3, 4)', { op: 'maximum', of: [v('hulls'), n(3), n(4)] }],
    ['abs(-3)', { op: 'absolute', of: n(-3) }],
    [
      'first of { 1 when leaked, 2 when war, otherwise 3 }',
      {
        op: 'first',
        cases: [
          { when: v('leaked'), then: n(1) },
          { when: { op: 'equal', left: v('ending'), right: n(1) }, then: n(2) },
        ],
        otherwise: n(3),
      },
    ],
    ['lookup(losses, hulls)', { op: 'lookup', table: 'losses', row: v('hulls'), column: { by: { kind: 'only' } } }],
    [
      'lookup(grid, hulls, posture) of hulls',
      {
        op: 'share',
        percentage: {
          op: 'lookup',
          table: 'grid',
          row: v('hulls'),
          column: { by: { kind: 'number', of: v('posture') } },
        },
        of: v('hulls'),
      },
    ],
    ['uses of deploy', { op: 'add', left: v('deploy@pm/uses'), right: v('deploy@jcg/uses') }],
    ['uses of deploy by jcg this turn', v('deploy@jcg/now')],
    ['uses of deploy by japan', { op: 'add', left: v('deploy@pm/uses'), right: v('deploy@jcg/uses') }],
  ])('%s', (text, expected) => expect(amount(text)).toEqual(expected));
});

describe('aggregates are written out', () => {
  const offers = ['japan', 'china', 'usa'].map((side) => v(`offer.${side}`));
  const over = (limit: number) => offers.map((left): Expression => ({ op: 'greater', left, right: n(limit) }));
  test.each<[string, unknown]>([
    [
      'count of s in sides where (offer of s > 3)',
      {
        op: 'add',
        left: { op: 'add', left: over(3)[0], right: over(3)[1] },
        right: over(3)[2],
      },
    ],
    ['sum of offer of s for each s in {usa, japan}', { op: 'add', left: offers[2], right: offers[0] }],
    ['highest of offer of s for each s in sides', { op: 'maximum', of: offers }],
    [
      'lowest of cutters in p for each p in places',
      { op: 'minimum', of: [v('cutters.okinawa'), v('cutters.senkaku')] },
    ],
    [
      'sum of strength of k for each k in Posture',
      { op: 'add', left: v('strength.shadowing'), right: v('strength.warning') },
    ],
    [
      'sum of i * hulls for each i in 1..2',
      {
        op: 'add',
        left: { op: 'multiply', left: n(1), right: v('hulls') },
        right: { op: 'multiply', left: n(2), right: v('hulls') },
      },
    ],
  ])('%s', (text, expected) => expect(amount(text)).toEqual(expected));

  test('any and every', () => {
    expect(condition('any s in sides where (offer of s > 3)')).toEqual({ op: 'or', of: over(3) });
    expect(condition('every s in sides where (offer of s > 3)')).toEqual({ op: 'and', of: over(3) });
  });
});

describe('dates', () => {
  test('are turns', () => {
    expect(condition('date >= 2027-05-10')).toEqual({ op: 'at-least', left: v('turn'), right: n(6) });
  });

  test('months are listed by turn', () => {
    expect(condition('month = 5')).toEqual({
      op: 'equal',
      left: { op: 'listed', values: [4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6], from: 1, index: v('turn') },
      right: n(5),
    });
  });

  test('off the first day of a turn are warned about', () => {
    expect(mistakes('track t 0..9 shown to all\nrule r { when date >= 2027-05-12 then raise t by 1 }')).toEqual([
      'date-within-turn 2:23 2027-05-12 is not the first day of a turn: it counts as turn 6, which contains it.',
    ]);
  });

  test('but not in what is used under a name, which was written for another calendar', () => {
    const used = {
      'm.sand': 'module m track t 0..9 shown to all rule r { when date >= 2027-05-12 then raise t by 1 }',
    };
    const host = 'scenario host use "m.sand" as m calendar { start 2027-04-05 turn is 1 week turns 12 } side x';
    expect(mistakesIn(host, used)).toEqual([]);
  });
});

describe('mistakes', () => {
  test.each([
    ['tension', 'This needs yes/no, but it is a number.'],
    ['posture >= 4', 'Cannot compare enum Posture with a number.'],
    ['posture > warning', 'Enum Posture has no order: compare it with ‘=’ or ‘!=’.'],
    ['1 < tension < 5', 'Comparisons cannot be chained: join two with ‘and’, or write ‘x in 1..5’.'],
    ['tension is 4', '‘is’ asks for a state, a literal or a band; for a number write ‘=’.'],
    ['tension > 0.6', 'There are no decimal numbers. Write 60% for a share, or round it.'],
    [
      'approval + tension > 5%',
      'This adds a percentage and a number. Write e.g. ‘5% * tension’ to turn a number into a percentage.',
    ],
    ['approval > 5', 'Cannot compare a percentage with a number.'],
    [
      'hulls + risk * 2 > 3',
      'This adds a number and a percentage. Write e.g. ‘5% * hulls’ to turn a number into a percentage.',
    ],
    ['offer > 3', 'There is one ‘offer’ for each side: say which, as in ‘offer of japan’.'],
    ['offer of okinawa > 3', 'This needs a side, but ‘okinawa’ is a place.'],
    ['cutters > 3', 'Say where: ‘cutters in okinawa’, or ‘cutters anywhere’.'],
    ['deploy', '‘deploy’ is an action, which has no value.'],
    ['actor = japan', '‘actor’ has a meaning only in an action or a policy.'],
    ['1d6 > 3', 'Dice can stand only in effects: roll there with ‘let’, and decide on what was rolled.'],
    ['min(tension) > 3', '‘min’ takes 2 to 100 arguments, but this gives it 1.'],
    [
      'share(war) > 3%',
      '‘share’ is a figure of many runs: it stands in a ‘check’ of an ‘expect … over … runs’ or in a study.',
    ],
    ['tension + hulls > 3', 'This adds points and ships.'],
    ['uses of deploy by china > 0', '‘china’ cannot take ‘deploy’.'],
  ])('%s', (text, message) => {
    const found = mistakes(`${WORLD}rule r { when ${text} then lower tension by 1 }`);
    expect(found.map((each) => each.replace(/^\S+ \S+ /, ''))).toContain(message);
  });

  test('one mistake is told once', () => {
    expect(mistakes(`${WORLD}rule r { when not (posture >= 4 and leaked) then lower tension by 1 }`)).toHaveLength(1);
  });
});
