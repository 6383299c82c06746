import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

const WORLD = `track tension 0..10 start 3 shown to all
track other 0..10 start 3 shown to all
machine crisis shown to all { initial state low { go high when tension > 6 } state high }
action a by captain { then raise tension by 1 }
ending high_end { when turn = 12 and tension > 6 }
ending low_end { when turn = 12 }
rule calms { chance 5% then lower tension by 1 }
rule alone { chance 5% then raise other by 1 }
`;
const both = 'expect "ends" { after 12 turns check high_end check low_end check other = 3 }';

test('a test that checks nothing', () => {
  expect(told('checks-nothing', `${WORLD}expect "nothing" { do a after 2 turns }`)).toEqual([
    'warning 9:8 This test checks nothing, so it always passes: add a ‘check’.',
  ]);
  expect(told('checks-nothing', `${WORLD}expect "something" { do a check tension = 4 }`)).toEqual([]);
  expect(told('checks-nothing', `${WORLD}expect "many" over 20 runs { check share(low_end) >= 1% }`)).toEqual([]);
});

describe('what no test looks at', () => {
  const ending = (at: string, name: string) =>
    `hint ${at} No test comes to this ending: write one that does, with ‘check ${name}’.`;
  const rule = (at: string, name: string) =>
    `hint ${at} No test would tell if ‘${name}’ did something else: check something that it changes.`;

  test('no tests at all are told once', () => {
    expect(told('untested', WORLD)).toEqual([
      'hint -3:10 Nothing here is tested: write ‘expect "…" { … check … }’, so that a change that breaks it is seen.',
    ]);
  });

  test('endings and rules', () => {
    expect(told('untested', `${WORLD}expect "low" { after 12 turns check low_end }`)).toEqual([
      ending('5:8', 'high_end'),
      rule('7:6', 'calms'),
      rule('8:6', 'alone'),
    ]);
  });

  test('a rule is looked at through what follows from it', () => {
    expect(told('untested', `${WORLD}${both} expect "high" { check crisis is high }`)).toEqual([]);
    expect(told('untested', `${WORLD}${both.replace('check other = 3', '')}`)).toEqual([rule('8:6', 'alone')]);
  });

  test('figures of many runs look at what they measure', () => {
    const metric = 'metric most: highest other';
    const text = `${WORLD}${metric} expect "many" over 20 runs { check share(high_end) >= 1% check share(low_end) >= 1% check mean(most) > 0 }`;
    expect(told('untested', text)).toEqual([]);
  });

  test('a rule that only tells is not asked for', () => {
    expect(told('untested', `${WORLD}${both} rule says { chance 5% then tell all "Hm." }`)).toEqual([]);
  });
});
