import { describe, expect, test } from 'vitest';
import { effect, said } from './said.ts';

const WORLD = `place bay
place sound
force boats of japan 0..40 { bay 8 } shown to all
`;
const inWorld = (text: string) => said(['negative-amount', 'changes-nothing'], effect(text) + WORLD);

describe('a negative amount', () => {
  test.each([
    ['raise tension by -2', 'warning 2:22 Write ‘lower tension by 2’ instead of a negative amount.'],
    ['lower tension by 1 - 3', 'warning 2:22 Write ‘raise tension by 2’ instead of a negative amount.'],
    ['add -3 boats to bay', 'warning 2:9 Write ‘remove 3 boats from bay’ instead of a negative amount.'],
    ['remove -3 boats from bay', 'warning 2:12 Write ‘add 3 boats to bay’ instead of a negative amount.'],
    [
      'move -3 boats from bay to sound',
      'warning 2:10 Write ‘move 3 boats from sound to bay’ instead of a negative amount.',
    ],
  ])('%s', (text, expected) => expect(inWorld(text)).toEqual([expected]));

  test('of a percentage', () => {
    const text = `track approval 0%..100% start 50% shown to all\n${effect('raise approval by -5%')}`;
    expect(said(['negative-amount'], text)).toEqual([
      'warning 3:23 Write ‘lower approval by 5%’ instead of a negative amount.',
    ]);
  });

  test('of a cost', () => {
    expect(said(['negative-amount'], 'action a by japan { cost -1 tension then set storm to yes }')).toEqual([
      'warning 1:26 A negative cost is a gain: write it as an effect, after ‘then’.',
    ]);
  });
});

describe('what changes nothing', () => {
  test.each([
    ['raise tension by 0', 'warning 2:22 By 0 this changes nothing.'],
    ['move 2 - 2 boats from bay to sound', 'warning 2:10 By 0 this changes nothing.'],
    ['set tension to tension', 'warning 2:20 ‘tension’ is set to what it is already, so this changes nothing.'],
  ])('%s', (text, expected) => expect(inWorld(text)).toEqual([expected]));

  test('a cost of 0', () => {
    expect(said(['changes-nothing'], 'action a by japan { cost 0 tension then set storm to yes }')).toEqual([
      'warning 1:26 A cost of 0 is none.',
    ]);
  });
});

test.each([
  'raise tension by 2',
  'raise tension by 2 - hulls',
  'set tension to -2 + 3',
  'set tension to hulls',
  'move 1 boats from bay to sound',
  // 0 for one of the members only.
  'for each n in 0..2 { raise tension by n }',
])('%s is as it should be', (text) => expect(inWorld(text)).toEqual([]));
