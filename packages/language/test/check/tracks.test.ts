import { describe, expect, test } from 'vitest';
import { told, toldIn } from './told.ts';

const ACTION = 'action ease by captain { then tell all "So be it." }\n';

describe('something that nothing depends on', () => {
  const message = (name: string) =>
    `Nothing depends on ‘${name}’ and no side sees it: use it in a condition, an amount or a metric, or leave it out.`;

  test('a track that is only written to', () => {
    expect(told('never-used', `track t 0..9\nrule r { each turn then raise t by 1 }`)).toEqual([
      `hint 1:7 ${message('t')}`,
    ]);
  });

  test.each([
    'track t 0..9 shown to north',
    'track t 0..9 rule r { when t > 3 then lower t by 1 }',
    'track t 0..9 track u 0..9 shown to all rule r { each turn then raise u by t }',
    'track t 0..9 shown to white cell metric m: final t',
    'track t 0..9 track u 0..9 shown to north when t > 3',
    'track t of each side 0..9 rule r { when t of north > 3 then lower t of north by 1 }',
    'flag f value v = not f shown to all',
  ])('not: %s', (text) => expect(told('never-used', text)).toEqual([]));

  test('not what a library declares: it serves others too', () => {
    const files = { 'lib.sand': 'library lib\ntrack t 0..9\nparam p 0..9 default 1 assumed "A guess."' };
    const main = `scenario s\nuse "lib.sand"\ncalendar { start 2027-04-05 turn is 1 week turns 12 }\nside a { seat x }\n${ACTION.replace('captain', 'x')}`;
    expect(toldIn('never-used', main, files)).toEqual([]);
  });
});

describe('something that no side sees', () => {
  test('has to be said', () => {
    expect(told('shown-to-nobody', 'track t 0..9 rule r { when t < 3 then raise t by 1 }')).toEqual([
      'hint 1:7 No side sees ‘t’: say who does with ‘shown to …’, or that nobody is to with ‘shown to white cell’.',
    ]);
  });

  test.each([
    'track t 0..9 shown to north rule r { when t < 3 then raise t by 1 }',
    'track t 0..9 shown to white cell rule r { when t < 3 then raise t by 1 }',
  ])('not: %s', (text) => expect(told('shown-to-nobody', text)).toEqual([]));
});

describe('something that never changes', () => {
  test.each([
    ['track t 0..9 start 3 shown to all', '1:7', '‘t’: let an effect do so, or make it a ‘param’.'],
    ['flag f shown to all', '1:6', '‘f’: set it in an effect.'],
    ['track t of each side 0..9 start 3 shown to all', '1:7', '‘t’: let an effect do so, or make it a ‘param’.'],
  ])('%s', (text, at, rest) => {
    expect(told('never-changed', text)).toEqual([`warning ${at} Nothing ever changes ${rest}`]);
  });

  test.each([
    'track t 0..9 start 3 shown to all rule r { each turn then lower t by 1 }',
    'track t 0..9 start 3 shown to all action a by captain { cost 1 t }',
    'track t of each side 0..9 start 3 shown to all rule r { each turn then lower t of north by 1 }',
    'flag f shown to all inject i { to all released by hand text "i" then set f to yes }',
    'place bay force boats of north 0..9 { bay 3 } shown to all',
    'machine m shown to all { initial state a { go b after 2 turns } state b { enter set f to yes } } flag f shown to all',
  ])('not: %s', (text) => expect(told('never-changed', text)).toEqual([]));
});

describe('a track that only rises or only falls', () => {
  const track = (range: string, body: string) => `track t ${range} shown to all\n${body}`;
  const up =
    'warning 1:7 Nothing ever lowers ‘t’, so it can come to 10 and stays there. Let something lower it; a count begins at 0.';
  const down =
    'warning 1:7 Nothing ever raises ‘t’, so it can come to 0 and stays there. Let something raise it; a stock that is used up begins at 10.';

  test.each([
    ['a level that an action raises', track('0..10 start 3', 'action a by captain { then raise t by 1 }'), up],
    ['a level that a rule lowers', track('0..10 start 3', 'rule r { chance 20% then lower t by 1 }'), down],
    ['a count that comes to its end for certain', track('0..10', 'rule r { each turn then raise t by 1 }'), up],
    ['a stock that is gone for certain', track('0..10 start 10', 'rule r { each turn then lower t by 1d6 }'), down],
  ])('%s', (_, text, expected) => expect(told('only-one-way', text)).toEqual([expected]));

  test.each([
    ['a count', track('0..10', 'rule r { chance 20% then raise t by 1 }')],
    ['a count with room', track('0..13', 'rule r { each turn then raise t by 1 }')],
    [
      'a level that stays within its range',
      track('0..10 start 3', 'rule r { chance 20% once per game then raise t by 2 }'),
    ],
    [
      'both ways',
      track('0..10 start 3', 'rule r { chance 20% then raise t by 1 } rule s { chance 20% then lower t by 1 }'),
    ],
    ['an amount of either sign', track('0..10 start 3', 'rule r { chance 20% then raise t by 1d6 - 3 }')],
    [
      'set besides',
      track('0..10 start 3', 'rule r { chance 20% then raise t by 1 } rule s { chance 20% then set t to 0 }'),
    ],
    ['a stock that orders pay from', track('0..10 start 7', 'action a by captain { cost 1 t then tell all "a" }')],
    [
      'spent by one member, filled by another',
      'track t of each side 0..10 start 5 shown to all\nrule r { chance 20% then raise t of north by 1 lower t of south by 1 }',
    ],
  ])('not: %s', (_, text) => expect(told('only-one-way', text)).toEqual([]));
});

describe('a track that no order changes', () => {
  const rules = 'rule r { chance 20% then raise t by 1 }\nrule s { chance 20% then lower t by 1 }\n';
  const hint = 'hint 1:7 No order has any influence on ‘t’, not even through what it sets off.';

  test('is told', () => {
    expect(told('beyond-orders', `track t 0..9 shown to all\n${rules}${ACTION}`)).toEqual([hint]);
  });

  test.each([
    ['directly', 'action a by captain { then lower t by 1 }'],
    ['by a rule that follows it', 'action a by captain { then tell all "a" } rule f { follows a then lower t by 1 }'],
    [
      'by what a rule waits for',
      'flag f shown to all action a by captain { then set f to yes } rule g { when f then lower t by 1 }',
    ],
    [
      'by an amount',
      'track u 0..9 shown to all action a by captain { then raise u by 1 } rule g { chance 5% then lower t by u }',
    ],
    [
      'by a signal',
      'signal go_on action a by captain { then send signal go_on } machine m shown to all { initial state x { go y on go_on then lower t by 1 } state y }',
    ],
    [
      'by a state that is entered',
      'track u 0..9 shown to all action a by captain { then raise u by 1 } machine m shown to all { initial state x { go y when u > 3 } state y { enter lower t by 1 } }',
    ],
    ['by an inject', 'action a by captain { then release i } inject i { to all text "i" then lower t by 1 }'],
    [
      'through a value',
      'track u 0..9 shown to all value v 0..9 = u shown to all action a by captain { then raise u by 1 } rule g { when v > 3 then lower t by 1 }',
    ],
  ])('not: %s', (_, text) => expect(told('beyond-orders', `track t 0..9 shown to all\n${rules}${text}`)).toEqual([]));

  test('not where there are no orders at all', () => {
    expect(told('beyond-orders', `track t 0..9 shown to all\n${rules}`)).toEqual([]);
  });
});
