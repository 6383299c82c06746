import { describe, expect, test } from 'vitest';
import { effect, said } from './said.ts';

const CODES = ['chance-beyond', 'chances-sum', 'never-happens', 'decimal-number', 'type-mismatch'] as const;
const inEffect = (text: string) => said(CODES, effect(text));

describe('a chance', () => {
  test.each([
    ['chance 0% { set storm to yes }', 'warning 2:12 At 0% this never happens.'],
    ['chance 110% { set storm to yes }', 'error 2:12 A chance is at most 100%, and this is 110%.'],
    ['chance 20% - 30% { set storm to yes }', 'error 2:12 A chance is at least 0%, and this is -10%.'],
    ['raise tension by hits of 3 at 150%', 'error 2:35 A chance is at most 100%, and this is 150%.'],
    ['chance 0.6 { set storm to yes }', 'error 2:12 A chance is a percentage: write 60%.'],
    ['chance 60 { set storm to yes }', 'error 2:12 A chance is a percentage: write 60%.'],
    [
      'chance 100% { set storm to yes } otherwise { set storm to no }',
      'warning 2:38 The chance is 100%, so this ‘otherwise’ never happens.',
    ],
  ])('%s', (text, expected) => expect(inEffect(text)).toEqual([expected]));

  test('of a rule', () => {
    expect(said(CODES, 'rule r { each turn chance 120% then set storm to yes }')).toEqual([
      'error 1:27 A chance is at most 100%, and this is 120%.',
    ]);
  });

  test.each([
    'chance 100% { set storm to yes }',
    'chance 0.5% { set storm to yes }',
    'chance risk { set storm to yes } otherwise { set storm to no }',
  ])('%s is as it should be', (text) => expect(inEffect(text)).toEqual([]));

  test('at a rate may be above 100%: it counts in the time that it names', () => {
    expect(said(CODES, 'rule r { each turn at 200% each month then set storm to yes }')).toEqual([]);
    expect(said(CODES, 'rule r { each turn at 0% each month then set storm to yes }')).toEqual([
      'warning 1:23 At 0% this never happens.',
    ]);
  });
});

describe('one of', () => {
  test.each([
    [
      'one of { 60%: raise tension by 1  55%: set storm to yes }',
      'error 2:5 The chances add up to 115%, more than 100%.',
    ],
    [
      'one of { 60%: raise tension by 1  55%: set storm to yes  risk: set storm to no }',
      'error 2:5 The fixed chances alone add up to 115%, more than 100%.',
    ],
    [
      'one of { 60%: raise tension by 1  25%: set storm to yes }',
      'warning 2:5 The chances add up to 85%: at the other 15% nothing happens. If that is meant, write ‘otherwise:’ with nothing behind it.',
    ],
    [
      'one of { 60%: raise tension by 1  40%: set storm to yes  otherwise: set storm to no }',
      'warning 2:62 The chances add up to 100%, so this ‘otherwise’ never happens.',
    ],
    ['one of { 0%: raise tension by 1  100%: set storm to yes }', 'warning 2:14 At 0% this never happens.'],
    [
      'one of { 120%: raise tension by 1  otherwise: set storm to yes }',
      'error 2:14 A chance is at most 100%, and this is 120%.',
    ],
  ])('%s', (text, expected) => expect(inEffect(text)).toEqual([expected]));

  test.each([
    'one of { 60%: raise tension by 1  40%: set storm to yes }',
    'one of { 60%: raise tension by 1  25%: set storm to yes  otherwise: set storm to no }',
    'one of { 60%: raise tension by 1  otherwise: }',
    'one of { 60%: raise tension by 1  risk: set storm to yes }',
    'one of { 33.33%: raise tension by 1  66.67%: }',
  ])('%s is as it should be', (text) => expect(inEffect(text)).toEqual([]));
});

describe('a computed chance', () => {
  const MOVING =
    'rule up { each turn chance 50% then raise tension by 5 }\nrule down { each turn chance 50% then lower tension by 5 }\n';
  const computed = (text: string) => said(['chance-can-leave'], text + MOVING);

  test.each([
    [
      '20% * tension',
      'This chance can come to 200%; beyond 100% it counts as 100%. If that is meant, write ‘min(100%, …)’.',
    ],
    [
      '10% * (tension - 3)',
      'This chance can fall to -30%; below 0% it counts as 0%. If that is meant, write ‘max(0%, …)’.',
    ],
    [
      '20% * (tension - 3)',
      'This chance can be -60%..140%; it counts only from 0% to 100%. If that is meant, write ‘max(0%, min(100%, …))’.',
    ],
  ])('%s', (chance, expected) => {
    expect(computed(effect(`chance ${chance} { set storm to yes }`))).toEqual([`warning 2:12 ${expected}`]);
    expect(computed(`rule r { each turn chance ${chance} then set storm to yes }\n`)).toEqual([
      `warning 1:27 ${expected}`,
    ]);
    expect(computed(effect(`one of { ${chance}: set storm to yes otherwise: }`))).toEqual([`warning 2:14 ${expected}`]);
  });

  test.each([
    'chance risk + 5% * tension { set storm to yes }',
    'chance min(100%, 20% * tension) { set storm to yes }',
    'chance max(0%, 10% * (tension - 3)) { set storm to yes }',
    // Where it is asked, it is not beyond.
    'if tension > 3 { chance 10% * (tension - 3) { set storm to yes } }',
    'if tension > 5 { set storm to no } otherwise { chance 20% * tension { set storm to yes } }',
  ])('%s is as it should be', (text) => expect(computed(effect(text))).toEqual([]));

  test('knows the conditions of its rule, the choices of its order and the time of its rate', () => {
    expect(computed('rule r { each turn when tension <= 5 chance 20% * tension then set storm to yes }\n')).toEqual([]);
    expect(computed('action a by japan { choose n in 1..5 then chance 20% * n { set storm to yes } }\n')).toEqual([]);
    expect(computed('action a by japan { choose n in 1..6 then chance 20% * n { set storm to yes } }\n')).toHaveLength(
      1,
    );
    expect(computed('rule r { each turn at 20% * tension each month then set storm to yes }\n')).toEqual([]);
    expect(computed('rule r { each turn at 20% * tension each week then set storm to yes }\n')).toHaveLength(1);
  });
});
