import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

const WORLD = `track money 0..20 start 8 shown to all
track debt -5..5 shown to all
rule income { chance 20% once per game then raise money by 2 }
rule waste { chance 20% then lower money by 1 }
action pay by captain { choose n in 1..3 `;
const action = (body: string) => `${WORLD}${body} then tell all "Paid." }`;

describe('a cost that can never be paid', () => {
  test.each([
    [
      'cost 11 money',
      '5:42',
      'This can never be paid: of ‘money’ there is never more than 10 to spend, and it costs 11 or more.',
    ],
    [
      'cost 10 + n money',
      '5:42',
      'This can never be paid: of ‘money’ there is never more than 10 to spend, and it costs 11 or more.',
    ],
    [
      'cost 6 money requires money < 5',
      '5:42',
      'This can never be paid when the action may be ordered: its ‘requires’ leaves no more than 4 of ‘money’ to spend, and it costs 6 or more.',
    ],
    [
      'cost 4 * n money requires n = 3 requires money <= 10 and money < 12',
      '5:42',
      'This can never be paid when the action may be ordered: its ‘requires’ leaves no more than 10 of ‘money’ to spend, and it costs 12 or more.',
    ],
  ])('%s', (body, at, message) => {
    expect(told('cost-unpayable', action(body))).toEqual([`warning ${at} ${message}`]);
  });

  test.each([
    'cost 10 money',
    'cost 9 + n money',
    'cost 6 money requires money < 7',
    'cost 4 * n money requires n >= 2',
    'cost 5 debt',
    'cost n - 5 money',
  ])('not: %s', (body) => expect(told('cost-unpayable', action(body))).toEqual([]));
});

describe('an action that changes nothing', () => {
  test('is told', () => {
    expect(told('no-effect', 'action wait_and_see by captain { once per turn }')).toEqual([
      'warning 1:8 To order ‘wait_and_see’ changes nothing: say after ‘then’ what it does.',
    ]);
  });

  test.each([
    'action a by captain { then tell all "a" }',
    'track t 0..9 start 9 shown to all action a by captain { cost 1 t }',
    'track t 0..9 shown to all action a by captain { once per turn } rule r { follows a then raise t by 1 }',
    'action a by captain { once per turn } metric m: final uses of a',
  ])('not: %s', (text) => expect(told('no-effect', text)).toEqual([]));
});
