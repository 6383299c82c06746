import { describe, expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const WORLD = `
place okinawa place senkaku
track tension 0..10 shown to all
track hulls 0..40 shown to pm shown to jcg within 2
track approval 0%..100% shown to usa as bands low 0%..39%, middle 40%..59%, high 60%..100%
track hidden_one 0..10
flag leaked shown to all
track plan 0..10 shown to usa when leaked
track offer of each side 0..10 shown to owner
action hold by pm, jcg { then raise tension by 1 }
action deploy by usa { choose to in places, n in 1..3 consent of pm then lower tension by 1 }
action rest by usa { then lower tension by 1 }
`;
const policiesOf = (text: string) => lowered(WORLD + text).policies;
const whenOf = (condition: string) =>
  policiesOf(`policy p for usa { prefer rest when ${condition} }`)[0]?.preferences[0]?.when;
const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });
const plays = (seat: number) => ({ op: 'equal', left: { op: 'local', name: 'seat' }, right: n(seat) });

test('preferences and answers', () => {
  expect(
    policiesOf(`
      policy measured "Measured" for usa {
        prefer deploy(senkaku, any) weight 2 + tension when tension >= 6
        prefer deploy weight 1
        prefer rest
        otherwise random
      }
      policy mild for japan {
        grant deploy(senkaku, 2) when tension >= 7 and n > 1
        refuse deploy
        grant deploy(any, 1)
      }
    `),
  ).toEqual([
    {
      id: 'measured',
      title: { en: ['Measured'] },
      seats: ['usa'],
      preferences: [
        {
          action: 'deploy',
          choices: [n(1), null],
          weight: { op: 'add', left: n(2), right: v('tension') },
          when: { op: 'at-least', left: v('tension'), right: n(6) },
        },
        { action: 'deploy', choices: [null, null], weight: n(1) },
        { action: 'rest', choices: [], weight: n(1) },
      ],
      answers: [],
      otherwise: 'random',
    },
    {
      id: 'mild',
      title: { en: ['mild'] },
      seats: ['pm', 'jcg'],
      preferences: [],
      answers: [
        {
          action: 'deploy',
          grant: true,
          choices: [n(1), n(2)],
          when: {
            op: 'and',
            of: [
              { op: 'at-least', left: v('tension'), right: n(7) },
              { op: 'greater', left: { op: 'local', name: 'n' }, right: n(1) },
            ],
          },
        },
        { action: 'deploy', grant: false },
        { action: 'deploy', grant: true, choices: [null, n(1)] },
      ],
      otherwise: 'pass',
    },
  ]);
});

describe('a policy sees what its seat sees', () => {
  test('seats that see differently judge differently', () => {
    const [policy] = policiesOf('policy p for japan { prefer hold weight hulls when hulls > 4 }');
    const seen = { op: 'seen', of: v('hulls'), margin: 2, min: 0, max: 40, site: 'hulls/margin/japan' };
    const preference = (seat: number, hulls: unknown) => ({
      action: 'hold',
      choices: [],
      weight: hulls,
      when: { op: 'and', of: [plays(seat), { op: 'greater', left: hulls, right: n(4) }] },
    });
    expect(policy?.preferences).toEqual([preference(0, v('hulls')), preference(1, seen)]);
  });

  test('bands are ranges', () => {
    expect(whenOf('approval is middle')).toEqual({ op: 'between', of: v('approval'), from: n(4_000), to: n(5_999) });
  });

  test('what is seen under a condition is compared only while it holds', () => {
    expect(whenOf('plan > 3')).toEqual({
      op: 'and',
      of: [
        v('leaked'),
        {
          op: 'greater',
          left: { op: 'first', cases: [{ when: v('leaked'), then: v('plan') }], otherwise: n(0) },
          right: n(3),
        },
      ],
    });
  });

  test('the unseen is no, whatever is compared with it', () => {
    // pm sees it, jcg does not: for jcg the comparison is no, and its negation yes.
    const text = 'track t 0..9 shown to pm policy p for japan { prefer hold when not (t < 3) }';
    const [policy] = lowered(WORLD + text).policies;
    expect(policy?.preferences.map(({ when }) => when)).toEqual([
      { op: 'and', of: [plays(0), { op: 'not', of: { op: 'less', left: v('t'), right: n(3) } }] },
      { op: 'and', of: [plays(1), { op: 'not', of: n(0) }] },
    ]);
  });

  test('its own members of families', () => {
    expect(whenOf('offer of actor > 2')).toEqual({ op: 'greater', left: v('offer.usa'), right: n(2) });
  });
});

test('a policy may prefer from another, each item with its own eyes', () => {
  const policies = policiesOf(`
    policy calm for usa, china { prefer rest weight 3 when tension < 5 }
    policy bold for usa { prefer deploy prefer from calm }
  `);
  expect(policies[1]?.preferences).toEqual([
    { action: 'deploy', choices: [null, null], weight: n(1) },
    { action: 'rest', choices: [], weight: n(3), when: { op: 'less', left: v('tension'), right: n(5) } },
  ]);
});

test('nothing is preferred from a policy that has a mistake in its text: parts of it may be missing', () => {
  const text =
    'policy calm for usa { prefer rest weight first of { when tension < 5 } policy bold for usa { prefer from calm }';
  expect(mistakes(WORLD + text)).toEqual([
    `expected-token ${WORLD.split('\n').length}:53 Expected ‘otherwise’, but found the reserved word ‘when’.`,
  ]);
});

test('a seat is played by the first policy for it', () => {
  const { seats } = lowered(`${WORLD}policy one for usa { prefer rest } policy two for japan, usa { prefer hold }`);
  expect(seats.map(({ id, policy }) => [id, policy])).toEqual([
    ['pm', 'two'],
    ['jcg', 'two'],
    ['china', undefined],
    ['usa', 'one'],
  ]);
});

describe('mistakes', () => {
  test.each([
    [
      'policy p for usa { prefer rest when hidden_one > 1 }',
      'unseen',
      37,
      '‘usa’ does not see ‘hidden_one’, so this policy cannot decide by it.',
    ],
    [
      'policy p for usa { prefer rest when approval > 40% }',
      'unseen',
      37,
      '‘usa’ sees ‘approval’ only in bands: ask with ‘is’ and the name of one.',
    ],
    [
      'policy p for usa { prefer rest when offer of china > 1 }',
      'unseen',
      37,
      '‘usa’ does not see ‘offer of china’, so this policy cannot decide by it.',
    ],
    ['policy p for usa { prefer hold }', 'wrong-seat', 27, '‘usa’ cannot take ‘hold’; this can: ‘pm’, ‘jcg’.'],
    [
      'policy p for usa { prefer deploy(senkaku) }',
      'wrong-choices',
      27,
      '‘deploy’ has 2 choices (to, n), and this gives 1.',
    ],
    [
      'policy p for usa { prefer deploy(senkaku, 4) }',
      'wrong-choices',
      43,
      '‘4’ is none of the choices for ‘n’ of ‘deploy’.',
    ],
    ['policy p for usa { prefer rest(2) }', 'wrong-choices', 27, '‘rest’ has no choices.'],
    [
      'policy p for pm { refuse deploy(senkaku, 1) }',
      'wrong-choices',
      26,
      'A refusal is of the whole order: leave out the choices.',
    ],
    ['policy p for china { refuse deploy }', 'wrong-seat', 29, "Nobody asks this policy's seats for ‘deploy’."],
    [
      'policy p for usa { prefer rest weight 1d6 }',
      'draw-misplaced',
      39,
      'Dice can stand only in effects: roll there with ‘let’, and decide on what was rolled.',
    ],
    ['policy p for usa { prefer from p }', 'value-cycle', 20, '‘p’ would prefer from itself.'],
  ])('%s', (text, code, column, message) => {
    expect(mistakes(WORLD + text)).toEqual([`${code} ${WORLD.split('\n').length}:${column} ${message}`]);
  });
});
