import { expect, test } from 'vitest';
import { told, toldIn } from './told.ts';

const used = 'track t 0..9 start p shown to all';

test('a parameter that nothing reads', () => {
  const text = `param p 0..9 default 3 assumed "A guess."
study q { vary p in 1, 2 ask share(t > 3) }
expect "x" { given p = 3 check t = 3 }
track t 0..9 start 3 shown to all`;
  expect(told('never-used', text)).toEqual([
    'hint 1:7 Nothing reads ‘p’, so it changes no game: use it where its number belongs, or leave it out.',
  ]);
  expect(told('never-used', text.replace('start 3', 'start p'))).toEqual([]);
});

test('a parameter that nothing varies', () => {
  const param = (rest: string) => `param p ${rest} assumed "A guess."\n${used}`;
  expect(told('never-varied', param('0..9 default 3'))).toEqual([
    'hint 1:7 ‘p’ has a range, and nothing says how it varies in it: add ‘varies as …’, or vary it in a ‘study’.',
  ]);
  expect(told('never-varied', param('0..9 default 3 varies as uniform'))).toEqual([]);
  expect(told('never-varied', param('3..3 default 3'))).toEqual([]);
  for (const how of ['vary', 'compare']) {
    const study = `study q { ${how} p in 1, 2 ask share(t > 3) }`;
    expect(told('never-varied', `${param('0..9 default 3')} ${study}`)).toEqual([]);
  }
});

test('of instances, one that varies it is enough, and of other folders nothing is told', () => {
  const module = 'module m\nparam p 0..9 default 3 assumed "A guess."\ntrack t 0..9 start p';
  const main = (path: string, rest: string) => `scenario s
use "${path}" as a
use "${path}" as b
calendar { start 2027-04-05 turn is 1 week turns 12 }
side x { seat y } ${rest}`;
  const study = 'study q { vary a.p in 1, 2 ask share(a.t > 3) }';
  expect(toldIn('never-varied', main('m.sand', ''), { 'm.sand': module })).toHaveLength(1);
  expect(toldIn('never-varied', main('m.sand', study), { 'm.sand': module })).toEqual([]);
  expect(toldIn('never-varied', main('lib/m.sand', ''), { 'lib/m.sand': module })).toEqual([]);
});
