import { describe, expect, test } from 'vitest';
import { lowered, mistakes } from './lowered.ts';

const WORLD = `
track tension 0..10 shown to all
flag leaked shown to all
signal authorised
`;
const machinesOf = (text: string) => lowered(WORLD + text).machines;
const n = (value: number) => ({ op: 'number', value });
const v = (id: string) => ({ op: 'variable', id });

test('states are in document order, each parent before its children', () => {
  const [machine] = machinesOf(`machine crisis "Crisis ladder" {
    initial state routine "Routine" { go standoff when tension >= 4 }
    parallel state standoff {
      state at_sea { initial state holding { go shooting when leaked } state shooting }
      state in_capitals { initial state talking { go over } final state over }
    }
  }`);
  expect(machine?.title).toEqual({ en: ['Crisis ladder'] });
  expect(machine?.states.map(({ id, parent, kind, initial }) => [id, parent, kind, initial])).toEqual([
    ['crisis.routine', undefined, 'atomic', true],
    ['crisis.standoff', undefined, 'parallel', false],
    ['crisis.standoff.at_sea', 'crisis.standoff', 'compound', false],
    ['crisis.standoff.at_sea.holding', 'crisis.standoff.at_sea', 'atomic', true],
    ['crisis.standoff.at_sea.shooting', 'crisis.standoff.at_sea', 'atomic', false],
    ['crisis.standoff.in_capitals', 'crisis.standoff', 'compound', false],
    ['crisis.standoff.in_capitals.talking', 'crisis.standoff.in_capitals', 'atomic', true],
    ['crisis.standoff.in_capitals.over', 'crisis.standoff.in_capitals', 'final', false],
  ]);
});

test('transitions have events, times, guards, chances and effects; draws have their place', () => {
  const [machine] = machinesOf(`machine m {
    initial state a {
      enter raise tension by 1d6
      exit chance 10% { story left }
      go b on authorised when leaked then raise tension by 1d6
      go b after 8 months when leaked chance 50% then raise tension by 2d6
      go a at 3% each month as again
      go c
    }
    state b
    state c
  }`);
  const rolled = (dice: object, site: string) => ({
    do: 'change',
    how: 'raise',
    target: v('tension'),
    amount: { op: 'dice', dice, site },
  });
  expect(machine?.states[0]).toMatchObject({
    entry: [rolled({ count: 1, sides: 6 }, 'm.a/enter/0')],
    exit: [{ do: 'chance', chance: { percentage: n(1_000), site: 'm.a/exit/0' } }],
  });
  expect(machine?.states[0]?.transitions).toEqual([
    { target: 'm.b', on: 'authorised', when: v('leaked'), effects: [rolled({ count: 1, sides: 6 }, 'm.a/go/0/0')] },
    {
      target: 'm.b',
      // 8 months are 34.785 weeks.
      after: 35,
      when: v('leaked'),
      chance: { percentage: n(5_000), site: 'm.a/go/1' },
      effects: [rolled({ count: 2, sides: 6 }, 'm.a/go/1/0')],
    },
    {
      target: 'm.a',
      chance: { percentage: n(300), scale: { numerator: 1_600, denominator: 6_957 }, site: 'm.a/again' },
      effects: [],
    },
    { target: 'm.c', effects: [] },
  ]);
});

describe('mistakes', () => {
  test.each([
    ['machine m { state a state b }', 'initial-state 5:9 One of the states must be marked ‘initial’.'],
    [
      'machine m { initial state a initial state b }',
      'initial-state 5:29 ‘a’ is initial already; only one of the states can be.',
    ],
    ['machine m { initial state a { state b } }', 'initial-state 5:27 One of the states must be marked ‘initial’.'],
    [
      'machine m { initial state a final state b { go a } }',
      'final-state 5:45 A final state is never left, so it has no ‘go’.',
    ],
    [
      'machine m { initial state a final state b { exit story x } }',
      'final-state 5:45 A final state is never left, so nothing happens at its ‘exit’.',
    ],
    [
      'machine m { initial state a { go c initial state b state c } }',
      'transition-target 5:34 ‘c’ lies within the state that this leaves: mark it ‘initial’, or go to it from its sibling.',
    ],
    [
      'machine m { initial parallel state p { state a { initial state x { go y } } state b { initial state y } } }',
      'transition-target 5:71 ‘y’ lies in another region of ‘p’: regions are left together or not at all.',
    ],
    [
      'machine m { initial state a { go b after tension weeks } state b }',
      'not-constant 5:42 How long is a fixed number here: it cannot depend on the world.',
    ],
    [
      'machine m { initial state a { go b after 0 weeks } state b }',
      'out-of-range 5:42 A length of time is at least 1.',
    ],
    [
      'machine m { initial state a { go b after 5001 weeks } state b }',
      'out-of-range 5:42 This is 5001 turns; a game has at most 5000.',
    ],
    [
      'machine m { initial state a { go b chance tension } state b }',
      'type-mismatch 5:43 A chance is a percentage, but this is a number.',
    ],
  ])('%s', (text, expected) => expect(mistakes(WORLD + text)).toContain(expected));

  test('regions may be left together, to outside of the parallel state', () => {
    expect(
      machinesOf(`machine m {
        initial parallel state p { state a { initial state x { go out } } state b { initial state y } }
        state out
      }`),
    ).toHaveLength(1);
  });
});
