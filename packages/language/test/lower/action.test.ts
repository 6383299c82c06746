import { describe, expect, test } from 'vitest';
import { FRAME, lowered, mistakes } from './lowered.ts';

const WORLD = `
enum Posture: shadowing, blocking
place okinawa place senkaku
force cutters of japan 0..40 unit ships { okinawa 12 } shown to all
track budget 0..100 start 40 shown to japan
track opinion of each side 0..10 shown to owner
track secret 0..10
flag storm shown to all
value latency 0..240 unit hours = 12 shown to all
machine command shown to all { initial state full state divided }
`;
const actionsOf = (text: string) => lowered(WORLD + text).actions;
const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });
const local = (name: string) => ({ op: 'local', name });

test('an action, whole', () => {
  expect(
    actionsOf(`action deploy "Deploy" by jcg, pm {
      choose to "Where to" in places, n in 1..3, how in Posture
      cost n budget
      requires cutters in okinawa >= n and not storm
      requires secretly secret > 3 because "It must be known."
      once per turn
      at most 2 times per game
      wait 2 weeks
      standing
      authority of jcg when command is full, of pm otherwise
      request to pm takes latency hours
      consent of pm when how = blocking takes 2 weeks
      then
        move n cutters from okinawa to to
        raise budget by waited
    }`),
  ).toEqual([
    {
      id: 'deploy',
      title: { en: ['Deploy'] },
      // In the scenario's order of seats, not as written.
      seats: ['pm', 'jcg'],
      choices: [
        { name: 'to', title: { en: ['Where to'] }, values: [0, 1], of: 'place' },
        { name: 'n', title: { en: ['n'] }, values: [1, 2, 3], of: 'number' },
        { name: 'how', title: { en: ['how'] }, values: [0, 1], of: { enumeration: 'Posture' } },
      ],
      costs: [{ amount: local('n'), of: v('budget') }],
      requirements: [
        {
          when: {
            op: 'and',
            of: [
              { op: 'at-least', left: v('cutters.okinawa'), right: local('n') },
              { op: 'not', of: v('storm') },
            ],
          },
          secretly: false,
        },
        {
          when: { op: 'greater', left: v('secret'), right: n(3) },
          secretly: true,
          text: { en: ['It must be known.'] },
        },
      ],
      limits: { perTurn: 1, perGame: 2, wait: 2 },
      standing: true,
      authority: [
        { seat: 'jcg', when: { op: 'active', state: 'command.full' } },
        { seat: 'pm', when: { op: 'not', of: { op: 'active', state: 'command.full' } } },
      ],
      request: {
        to: 'pm',
        takes: {
          hours: { op: 'value', id: 'latency' },
          turns: { op: 'divide', left: { op: 'value', id: 'latency' }, right: n(168) },
        },
      },
      consents: [
        { seat: 'pm', when: { op: 'equal', left: local('how'), right: n(1) }, takes: { hours: n(336), turns: n(2) } },
      ],
      effects: [
        {
          do: 'move',
          amount: local('n'),
          from: v('cutters.okinawa'),
          to: { op: 'element', ids: ['cutters.okinawa', 'cutters.senkaku'], index: local('to') },
        },
        { do: 'change', how: 'raise', target: v('budget'), amount: local('waited') },
      ],
    },
  ]);
});

test('a side stands for its seats, and the acting side is known where it is one', () => {
  const [one, two] = actionsOf(`
    action a by japan { requires opinion of actor > 2 then raise opinion of actor by 1 }
    action b by china, usa { requires opinion of actor > 2 then raise opinion of actor by 1 }
  `);
  expect(one?.seats).toEqual(['pm', 'jcg']);
  expect(one?.requirements[0]?.when).toEqual({ op: 'greater', left: v('opinion.japan'), right: n(2) });
  const ids = ['opinion.japan', 'opinion.china', 'opinion.usa'];
  expect(two?.effects).toEqual([
    { do: 'change', how: 'raise', target: { op: 'element', ids, index: local('actor') }, amount: n(1) },
  ]);
});

test('lists are choices', () => {
  const [action] = actionsOf(
    'action a by usa { choose whom in {china, japan}, by in -1..1, share in {10%, 50%} then story s }',
  );
  expect(action?.choices.map(({ values, of }) => [values, of])).toEqual([
    [[1, 0], 'side'],
    [[-1, 0, 1], 'number'],
    [[1_000, 5_000], 'percentage'],
  ]);
});

test('the first holder of authority is asked where nobody is named', () => {
  const [action] = actionsOf('action a by usa { authority of pm request takes 6 hours then story s }');
  expect(action?.request).toEqual({ takes: { hours: n(6), turns: n(0) } });
});

test('months of waiting are hours and turns of the calendar', () => {
  const [action] = actionsOf('action a by usa { consent of pm takes 2 months then story s }');
  // 2 * 146097/200 hours and 2 * 146097/33600 weeks, rounded down.
  expect(action?.consents[0]?.takes).toEqual({ hours: n(1_460), turns: n(8) });
});

test('the reason of a requirement shows what the seat sees', () => {
  const [action] = actionsOf('action a by pm { requires budget > 3 because "only {budget} is left" then story s }');
  expect(action?.requirements[0]?.text).toEqual({
    en: ['only ', { show: v('budget'), as: { kind: 'number' } }, ' is left'],
  });
});

test('what a reader of a text does not see is told once', () => {
  const text = 'action a by pm, china { requires not storm because "only {budget} is left" then story s }';
  expect(mistakes(WORLD + text).map((each) => each.split(' ')[0])).toEqual(['unseen']);
});

describe('mistakes', () => {
  const before = WORLD.split('\n').length;
  test.each([
    [
      'action a by usa { requires secret > 3 then story s }',
      'unseen',
      28,
      '‘usa’ does not see ‘secret’ exactly. Show it, or write ‘requires secretly’.',
    ],
    [
      'action a by china { cost 1 budget then story s }',
      'unseen',
      28,
      '‘china’ does not see ‘budget’ exactly. What an order costs must be seen: show it.',
    ],
    [
      'action a by pm, usa { authority of usa when budget > 3 then story s }',
      'unseen',
      45,
      '‘usa’ does not see ‘budget’ exactly. Whom an order must ask would give it away: show it.',
    ],
    [
      'action a by usa { requires opinion of japan > 1 then story s }',
      'unseen',
      28,
      '‘usa’ does not see ‘opinion of japan’ exactly. Show it, or write ‘requires secretly’.',
    ],
    ['action a by usa { choose n in 1..501 then story s }', 'too-large', 31, 'This has 501 members, more than 500.'],
    [
      'action a by usa { choose n in 1..30, m in 1..30 then story s }',
      'too-many-choices',
      8,
      'This can be ordered in 900 ways; at most 500 are possible.',
    ],
    [
      'action a by usa { consent of japan then story s }',
      'wrong-seat',
      30,
      '‘japan’ has several seats: say which of ‘pm’, ‘jcg’.',
    ],
    [
      'action a by usa { cost 1 storm then story s }',
      'wrong-kind',
      26,
      'A cost is paid in a track or a force, not a flag.',
    ],
    [
      'action a by usa { requires 1d6 > 3 then story s }',
      'draw-misplaced',
      28,
      'Dice can stand only in effects: roll there with ‘let’, and decide on what was rolled.',
    ],
    [
      'action a by usa { choose n in 1..3 then set n to 2 }',
      'wrong-kind',
      45,
      '‘n’ stands for one number here and cannot be changed.',
    ],
    [
      'action a by usa { choose p in {okinawa, 3} then story s }',
      'type-mismatch',
      41,
      'This list mixes a place and a number.',
    ],
    [
      'action a by usa { choose n in {1, 2, 1} then story s }',
      'domain-member',
      38,
      '‘1’ stands in this list a second time.',
    ],
    [
      'action a by usa { requires waited > 3 then story s }',
      'wrong-kind',
      28,
      '‘waited’ has a meaning only in the effects of an action.',
    ],
    [
      'action a by usa { at most 0 times per game then story s }',
      'out-of-range',
      27,
      'What can never be done need not be written: at least 1.',
    ],
  ])('%s', (text, code, column, message) => {
    expect(mistakes(WORLD + text)).toContain(`${code} ${before}:${column} ${message}`);
  });

  test('what only some of the seats do not see names them', () => {
    expect(mistakes(`${WORLD}action a by pm, china, usa { requires budget > 1 then story s }`)).toEqual([
      `unseen ${before}:39 ‘china’, ‘usa’ do not see ‘budget’ exactly. Show it, or write ‘requires secretly’.`,
    ]);
  });

  test('without places there is none to choose', () => {
    expect(mistakes('action a by usa { choose to in places then story s }')).toEqual([
      'domain-empty 1:32 There are no places, so there is nothing to choose from.',
    ]);
  });

  test('what is shown only under a condition is not always seen', () => {
    const text = `${FRAME}flag leaked shown to all track t 0..9 shown to usa when leaked
action a by usa { requires t > 1 then story s }`;
    expect(mistakes(text.slice(FRAME.length)).map((each) => each.split(' ')[0])).toEqual(['unseen']);
  });
});
