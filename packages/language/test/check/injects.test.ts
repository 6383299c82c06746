import { describe, expect, test } from 'vitest';
import { told, toldIn } from './told.ts';

describe('an inject that nothing releases', () => {
  test('is told', () => {
    expect(told('never-released', 'inject i { to all text "i" }')).toEqual([
      'warning 1:8 Nothing releases ‘i’: give it ‘on turn …’, ‘when …’ or ‘released by hand’, or let an effect ‘release’ it.',
    ]);
  });

  test.each([
    'inject i { to all on turn 3 text "i" }',
    'track t 0..9 shown to all rule r { chance 9% then raise t by 1 } inject i { to all when t > 3 text "i" }',
    'inject i { to all released by hand text "i" }',
    'inject i { to all text "i" } rule r { chance 5% then release i }',
    'for each s in sides { inject i { to s text "i" } } rule r { chance 5% then release i of north }',
  ])('not: %s', (text) => expect(told('never-released', text)).toEqual([]));

  test('not in a module by itself: its host may', () => {
    expect(toldIn('never-released', 'module m\ninject i { to white cell text "i" }')).toEqual([]);
  });
});

describe('a message that gives away what its readers do not see', () => {
  const world = `track plan 0..9 shown to north
track mood 0..9 shown to north shown to south within 2
machine m shown to north { initial state a { go b when plan > 3 } state b }
rule r { chance 9% then raise plan by 1 raise mood by 1 }
`;
  const inject = (body: string) => `${world}inject i { ${body} text "i" }`;

  test.each([
    ['to all when plan > 3', '5:24', 'plan'],
    ['to south when mood > 3 and plan > 3', '5:39', 'plan'],
    ['to south when m is b', '5:26', 'm is b'],
  ])('%s', (body, at, what) => {
    expect(told('gives-away', inject(body))).toEqual([
      `hint ${at} ‘admiral’ does not see ‘${what}’: to read this message tells them of it. If that is not meant, wait for something that they see.`,
    ]);
  });

  test.each(['to north when plan > 3', 'to white cell when plan > 3', 'to all when mood > 3', 'to all when turn > 3'])(
    'not: %s',
    (body) => expect(told('gives-away', inject(body))).toEqual([]),
  );
});
