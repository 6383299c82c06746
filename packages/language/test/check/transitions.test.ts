import { describe, expect, test } from 'vitest';
import { said, saidIn } from './said.ts';

/** The `go`s of a state among others, one a line from the third line on, in a world where both numbers go all the way. */
const inState = (transitions: string[], before = '') =>
  said(
    ['never-true', 'never-happens', 'order-decides'],
    `machine m shown to all {
  initial state a {
    ${transitions.join('\n    ')}
  }
  state b { go a on leave }
  state c { go a on leave }
}
signal leave
rule up { each turn chance 50% then raise tension by 5 raise hulls by 20 set storm to yes send signal leave }
rule down { each turn chance 50% then lower tension by 5 lower hulls by 20 set storm to no }
${before}`,
  );

describe('a condition that can never hold', () => {
  test.each([
    ['go b when tension > 10', '3:15', '‘tension’ lies within 0..10.'],
    ['go b when storm and tension > 10', '3:25', '‘tension’ lies within 0..10.'],
    ['go b when m is c', '3:15', 'In this state it cannot hold.'],
    ['go b when tension > 7 and tension < 4', '3:15', 'What it asks for cannot hold together.'],
  ])('%s', (transition, place, why) => {
    expect(inState([transition, 'go c'])).toEqual([
      `warning ${place} This can never be true, so this ‘go’ is never taken. ${why}`,
    ]);
  });

  test('is none that holds at the end of a range, or in the state itself', () => {
    expect(inState(['go b when tension > 9', 'go b when m is a and storm', 'go c'])).toEqual([]);
  });

  test('is told once where it never holds in any instance, and not where it holds in one', () => {
    const module = `module m
param most 0..20 default 5
track worry 0..10 start 3 shown to all
rule r { each turn then raise worry by 1 }
machine ladder shown to all {
  initial state low { go high when worry >= most }
  state high { go low when worry > 3 }
}
`;
    const uses = (one: number, other: number) => `scenario s
calendar { start 2027-04-05 turn is 1 week turns 12 }
use "m.sand" as one with { set most to ${one} }
use "m.sand" as other with { set most to ${other} }
side japan
`;
    const files = (main: string) => ({
      'm.sand': module.replace('>= most', '>= 11 and worry > most'),
      'main.sand': main,
    });
    expect(saidIn(['never-true'], files(uses(3, 4)))).toEqual([
      'warning m.sand:6:36 This can never be true, so this ‘go’ is never taken. ‘worry’ lies within 0..10.',
    ]);
    expect(saidIn(['never-true'], { 'm.sand': module, 'main.sand': uses(3, 15) })).toEqual([]);
  });
});

describe('a `go` behind a wider one', () => {
  test.each([
    [['go b when tension >= 4', 'go c when tension >= 7']],
    [['go b when tension >= 4', 'go c when storm and tension = 9']],
    [['go b when storm', 'go c when hulls > 3 and storm']],
    [['go b when hulls > 2 * tension', 'go c after 2 turns when hulls > 2 * tension']],
  ])('%j is never taken', (transitions) => {
    expect(inState(transitions)).toEqual([
      'warning 4:8 This is never taken: whenever it may be, the ‘go b’ above it may be as well and comes first.',
    ]);
  });

  test.each([
    [['go b when tension >= 7', 'go c when tension >= 4']],
    [['go b when tension >= 4 chance 50%', 'go c when tension >= 7']],
    [['go b after 2 turns when tension >= 4', 'go c when tension >= 7']],
    [['go b on leave when tension >= 4', 'go c when tension >= 7']],
  ])('%j is as it should be', (transitions) => expect(inState(transitions)).toEqual([]));
});

describe('two `go`s of which both may be taken', () => {
  const told = 'hint 4:8 This and the ‘go b’ above it may hold at once; then that one is taken.';
  test.each([
    [['go b when tension in 2..6', 'go c when tension in 5..9'], [told]],
    [['go b when tension > 4 and storm', 'go c when tension < 8 and storm'], [told]],
    [['go b when tension in 2..6', 'go c when tension in 7..9'], []],
    // The exception stands above the rule.
    [['go b when tension in 5..6', 'go c when tension in 2..9'], []],
    // They ask for different things.
    [['go b when tension in 2..6', 'go c when storm'], []],
    [['go b when tension in 2..6', 'go b when tension in 5..9'], []],
  ])('%j', (transitions, expected) => expect(inState(transitions)).toEqual(expected));
});
