import { describe, expect, test } from 'vitest';
import { told, toldIn } from './told.ts';

const WORLD = `
enum Posture: shadowing, blocking, ramming
track tension 0..10 start 3 shown to all
track incidents 0..50 shown to all
flag storm shown to all
flag calm start yes shown to all
status posture: Posture start shadowing shown to all
machine crisis shown to all {
  initial state low { go high when tension >= 7 }
  state high { go low when tension < 7 }
  state shooting
}
action approach by captain { once per turn then raise incidents by 1 set posture to blocking }
rule up { each turn then raise tension by 1 }
`;
const rule = (when: string) => `${WORLD}rule r { ${when} then lower tension by 1 }`;

describe('a condition that can never be true', () => {
  test.each([
    ['beyond the range', 'when tension > 10 and storm', '15:15', '‘tension’ lies within 0..10.'],
    [
      'beyond what is reached: once a turn in 12 turns',
      'when incidents > 12',
      '15:15',
      'Nothing takes ‘incidents’ beyond 0..12.',
    ],
    ['a flag that nothing sets', 'when storm', '15:15', 'Nothing ever sets ‘storm’ to yes.'],
    ['a flag that nothing takes away', 'when not calm', '15:15', 'Nothing ever sets ‘calm’ to no.'],
    ['a status that nothing sets', 'when posture is ramming', '15:15', 'Nothing ever sets ‘posture’ to ‘ramming’.'],
    ['a state that no path leads to', 'when crisis is shooting', '15:15', 'No path leads to ‘shooting’.'],
    [
      'two states of one machine',
      'when crisis is low and crisis is high',
      '15:15',
      'What it asks for cannot hold together.',
    ],
    [
      'numbers that exclude each other',
      'when tension < 4 and tension > 6',
      '15:15',
      'What it asks for cannot hold together.',
    ],
    ['its own turns', 'each turn from 3 to 5 when turn > 7', '15:6', 'What it asks for cannot hold together.'],
  ])('%s', (_, when, at, why) => {
    expect(told('never-true', rule(when))).toEqual([
      `warning ${at} This can never be true, so the rule never fires. ${why}`,
    ]);
  });

  test.each([
    'when tension >= 10',
    'when incidents >= 12',
    'when calm',
    'when posture is blocking',
    'when crisis is high',
    'when crisis is low and tension < 7',
    'when tension in 4..6 and tension > 5',
    'each turn from 3 to 8 when turn > 7',
  ])('not: %s', (when) => expect(told('never-true', rule(when))).toEqual([]));

  test('of an inject, an ending and an action', () => {
    const text = `${WORLD}
inject i { to all when tension > 10 text "i" }
ending e { when tension > 10 }
action a by admiral { requires tension > 10 then lower tension by 1 }`;
    expect(told('never-true', text)).toEqual([
      'warning 16:24 This can never be true, so the inject is released by hand only. ‘tension’ lies within 0..10.',
      'warning 17:17 This can never be true, so this ending is never reached. ‘tension’ lies within 0..10.',
      'warning 18:32 This can never be true, so nobody can ever give this order. ‘tension’ lies within 0..10.',
    ]);
  });

  test('choices are known to a requirement', () => {
    const action = (most: number) =>
      `${WORLD}action a by admiral { choose n in 1..3 requires tension > ${most} + n then lower tension by n }`;
    expect(told('never-true', action(9))).toEqual([
      'warning 15:49 This can never be true, so nobody can ever give this order. ‘tension’ lies within 0..10.',
    ]);
    expect(told('never-true', action(8))).toEqual([]);
  });

  test('only the first of those that wait for each other is told', () => {
    const text = `${WORLD}flag alarm
rule one { when storm then set alarm to yes }
rule two { when alarm then lower tension by 1 }`;
    expect(told('never-true', text)).toEqual([
      'warning 16:17 This can never be true, so the rule never fires. Nothing ever sets ‘storm’ to yes.',
    ]);
  });

  test('an inject by hand can set what a rule waits for', () => {
    const text = `${rule('when storm')} inject i { to all released by hand text "i" then set storm to yes }`;
    expect(told('never-true', text)).toEqual([]);
  });

  test('in a family and in a `for each` all must be so', () => {
    const text = `${WORLD}track offer of each side 0..10 start 5
for each s in sides { rule r { when offer of s > 5 then lower offer of s by 1 } }
rule more { each turn then raise offer of north by 1 }`;
    expect(told('never-true', text)).toEqual([]);
    expect(told('never-true', text.replace('raise offer of north', 'lower offer of north'))).toEqual([
      'warning 16:37 This can never be true, so the rule never fires. Nothing takes ‘offer of s’ beyond 0..5.',
    ]);
  });

  test('beside mistakes, what the bounds say is told and nothing else', () => {
    const text = `${rule('when tension > 10')} rule b { when storm then raise tension by nothing }`;
    expect(told('never-true', text)).toEqual([
      'warning 15:15 This can never be true, so the rule never fires. ‘tension’ lies within 0..10.',
    ]);
  });
});

describe('a module', () => {
  const module = `module m
needs track strain 0..10
needs value doubt 0..10
param risk 0..5 default 1 assumed "A guess."
flag storm
track own 0..10
rule r { when storm or own > 5 or strain > 3 or doubt > 3 or date < 2030-01-01 then raise own by 1 }
rule never { when strain > 10 then lower own by 1 }`;

  test('by itself has a host that may do what it does not', () => {
    expect(toldIn('never-true', module)).toEqual([
      'warning 8:19 This can never be true, so the rule never fires. ‘strain’ lies within 0..10.',
    ]);
    expect(toldIn('always-true', module)).toEqual([]);
  });

  test('in the folder of what is played is a part of it, and elsewhere is not', () => {
    const host = (path: string) => `use "${path}" as m with { bind strain to tension bind doubt to tension }
track tension 0..10 shown to all`;
    const inFolder = module.replace(' or own > 5 or strain > 3 or doubt > 3 or date < 2030-01-01', '');
    expect(told('never-true', '', {})).toEqual([]);
    expect(
      toldIn(
        'never-true',
        `scenario s\n${host('m.sand')}\ncalendar { start 2027-04-05 turn is 1 week turns 12 } side a { seat x }`,
        { 'm.sand': inFolder },
      ),
    ).toEqual([
      'warning m.sand:7:15 This can never be true, so the rule never fires. Nothing ever sets ‘storm’ to yes.',
      'warning m.sand:8:19 This can never be true, so the rule never fires. ‘strain’ lies within 0..10.',
    ]);
    expect(
      toldIn(
        'never-true',
        `scenario s\n${host('lib/m.sand')}\ncalendar { start 2027-04-05 turn is 1 week turns 12 } side a { seat x }`,
        { 'lib/m.sand': inFolder },
      ),
    ).toEqual([]);
  });
});

describe('a condition that is always true', () => {
  test.each([
    ['rule r { when tension >= 0 then lower tension by 1 }', '15:15'],
    ['rule r { each turn from 2 when turn <= 12 then lower tension by 1 }', '15:32'],
    ['action a by admiral { requires tension <= 10 then lower tension by 1 }', '15:32'],
  ])('%s', (text, at) => {
    expect(told('always-true', WORLD + text)).toEqual([
      `hint ${at} This is always true: leave it out, or ask for what is meant.`,
    ]);
  });

  test.each([
    'rule r { when tension >= 1 then lower tension by 1 }',
    'rule r { when turn < 12 then lower tension by 1 }',
    'rule r { each turn then lower tension by 1 }',
    'action a by admiral { choose n in 1..3 requires tension >= n - 1 then lower tension by n }',
  ])('not: %s', (text) => expect(told('always-true', WORLD + text)).toEqual([]));
});
