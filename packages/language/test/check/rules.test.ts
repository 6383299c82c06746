import { describe, expect, test } from 'vitest';
import { told, toldIn } from './told.ts';

const WORLD = `
track tension 0..10 start 3 shown to all
track worry 0..50 start 5 shown to all
action ease by captain { then lower worry by 1 }
`;

describe('a rule needs something that sets it off', () => {
  test.each(['', 'once per game', 'wait 2 turns at most 2 times per turn'])('not ‘%s’', (clauses) => {
    expect(told('missing-clause', `${WORLD}rule r { ${clauses} then raise tension by 1 }`)).toEqual([
      'error 5:6 Nothing says when ‘r’ happens: write ‘each turn’, ‘when …’, ‘chance …’ or ‘follows …’.',
    ]);
  });

  test.each(['each turn', 'when worry > 9', 'chance 5%', 'at 5% each month', 'follows ease'])('but ‘%s’', (clause) => {
    expect(told('missing-clause', `${WORLD}rule r { ${clause} then raise tension by 1 }`)).toEqual([]);
  });

  test('in a module too', () => {
    expect(toldIn('missing-clause', 'module m\ntrack t 0..9\nrule r { then raise t by 1 }')).toHaveLength(1);
  });
});

describe('two rules that undo each other', () => {
  const two = (first: string, second: string) => `${WORLD}rule up { ${first} }\nrule down { ${second} }`;

  test('are one rule', () => {
    const text = two('when worry > 9 then raise tension by 2', 'when worry > 9 then lower tension by 1');
    expect(told('rules-cancel', text)).toEqual([
      'hint 6:6 In the same turns ‘up’ raises ‘tension’ and this lowers it: write one rule with what remains.',
    ]);
  });

  test.each([
    ['another condition', 'when worry > 9 then raise tension by 2', 'when worry > 8 then lower tension by 1'],
    ['another limit', 'when worry > 9 once per game then raise tension by 2', 'when worry > 9 then lower tension by 1'],
    ['a chance', 'when worry > 9 chance 5% then raise tension by 2', 'when worry > 9 then lower tension by 1'],
    ['the same way', 'when worry > 9 then raise tension by 2', 'when worry > 9 then raise tension by 1'],
    ['flows in and out', 'each turn then raise tension by 1d6', 'each turn then lower tension by 1d6'],
  ])('not with %s', (_, first, second) => expect(told('rules-cancel', two(first, second))).toEqual([]));
});

describe('a rule that keeps itself going', () => {
  test.each([
    ['when tension > 4 then raise tension by 1', 'raises', 'lowers'],
    ['when tension <= 2 then lower tension by 1', 'lowers', 'raises'],
  ])('%s', (body, does, back) => {
    expect(told('rule-unbounded', `${WORLD}rule r { ${body} }`)).toEqual([
      `warning 5:6 Once this holds it holds for good: the rule ${does} ‘tension’ in every turn, and nothing ${back} it. Limit the rule (‘once per game’, ‘wait …’, ‘chance …’), or let something else go the other way.`,
    ]);
  });

  test.each([
    'when tension > 4 once per game then raise tension by 1',
    'when tension > 4 wait 2 turns then raise tension by 1',
    'when tension > 4 chance 20% then raise tension by 1',
    'when tension > 4 and worry < 9 then raise tension by 1',
    'each turn from 4 to 6 when tension > 4 then raise tension by 1',
    'when tension > 4 then lower tension by 1',
    'when worry > 4 then raise worry by 1',
  ])('not: %s', (body) => expect(told('rule-unbounded', `${WORLD}rule r { ${body} }`)).toEqual([]));
});

describe('a limit that never counts', () => {
  test.each([
    [`rule r { when worry > 9 once per game wait 2 turns then raise tension by 1 }`, '5:39', 'wait'],
    [`action a by admiral { once per game wait 2 turns then raise tension by 1 }`, '5:37', 'wait'],
    [`rule r { when worry > 9 once per turn then raise tension by 1 }`, '5:25', 'turn'],
  ])('%s', (text, at, which) => {
    const message =
      which === 'wait'
        ? 'What happens once per game never waits: leave out the ‘wait’, or the ‘once per game’.'
        : 'A rule happens at most once in a turn anyway: leave this out.';
    expect(told('limit-idle', WORLD + text)).toEqual([`hint ${at} ${message}`]);
  });

  test.each([
    'rule r { when worry > 9 at most 2 times per game wait 2 turns then raise tension by 1 }',
    'action a by admiral { once per turn then raise tension by 1 }',
    'rule r { when worry > 9 wait 2 turns then raise tension by 1 }',
  ])('not: %s', (text) => expect(told('limit-idle', WORLD + text)).toEqual([]));
});
