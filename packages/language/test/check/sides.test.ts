import { describe, expect, test } from 'vitest';
import { toldIn } from './told.ts';

const frame = (rest: string) => `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
${rest}`;

describe('a side that can do nothing', () => {
  test('is told where it is declared', () => {
    expect(toldIn('no-orders', frame('side a { seat x }\nside b\naction act by x { then tell all "a" }'))).toEqual([
      'warning 4:6 No action is by ‘b’ or one of its seats, so it can only watch: give it one, or leave the side out.',
    ]);
  });

  test('of a library, where the scenario begins', () => {
    const files = { 'lib.sand': 'library lib\nside a { seat x }\nside b { seat y }' };
    const main = frame('action act by x { then tell all "a" }').replace('calendar', 'use "lib.sand"\ncalendar');
    expect(toldIn('no-orders', main, files)).toEqual([
      'warning 1:10 No action is by ‘b’ or one of its seats, so it can only watch: give it one, or leave the side out.',
    ]);
    expect(toldIn('no-orders', files['lib.sand'])).toEqual([]);
  });

  test('not where one of its seats can act', () => {
    expect(toldIn('no-orders', frame('side a { seat x seat y }\naction act by y { then tell all "a" }'))).toEqual([]);
  });
});

describe('a computer side that nobody plays', () => {
  const action = 'action act by x { then tell all "a" }';
  const policy = 'policy p for x { prefer act otherwise pass }';

  test('is an error', () => {
    expect(toldIn('no-policy', frame(`side a computer { seat x seat y }\n${action}`))).toEqual([
      'error 3:6 The computer plays ‘a’, and no policy says how: write ‘policy NAME for a { … }’ (missing for ‘x’).',
    ]);
  });

  test.each([
    `side a computer { seat x seat y } ${action} ${policy}`,
    `side a players { seat x } ${action}`,
    `side a { seat x } ${action}`,
    'side a computer { seat x }',
  ])('not: %s', (text) => expect(toldIn('no-policy', frame(text))).toEqual([]));
});

describe('a side that sees nothing', () => {
  const world = 'track t 0..9 shown to b';

  test('where people play it', () => {
    expect(toldIn('sees-nothing', frame(`side a players { seat x }\nside b\n${world}`))).toEqual([
      'warning 3:6 People play ‘a’, and nothing is shown to them: add ‘shown to a’ where they see something.',
    ]);
  });

  test.each([
    `side a { seat x } side b ${world}`,
    `side a players { seat x seat y } side b ${world} machine m shown to y { initial state s }`,
    `side a players { seat x } side b ${world} value v = t > 3 shown to a when t > 5`,
  ])('not: %s', (text) => expect(toldIn('sees-nothing', frame(text))).toEqual([]));
});
