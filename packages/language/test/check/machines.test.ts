import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

const CODES = ['state-unreachable', 'state-without-exit', 'never-happens', 'initial-state', 'unknown-name'] as const;
const machine = (states: string) => said(CODES, `machine m shown to all {\n${states}\n}\nsignal leave`);

describe('a state that nothing leads to', () => {
  test('is told', () => {
    expect(machine('initial state a { go b }\nstate b { go a }\nstate c { go a }')).toEqual([
      'warning 4:7 No path leads to state ‘c’: it is not initial, and no state that can be reached has a ‘go’ to it.',
    ]);
  });

  test('only from states that nothing leads to', () => {
    expect(machine('initial state a { go b }\nstate b { go a }\nstate c { go d }\nstate d { go c }')).toEqual([
      'warning 4:7 No path leads to state ‘c’: it is not initial, and no state that can be reached has a ‘go’ to it.',
      'warning 5:7 No path leads to state ‘d’: it is not initial, and no state that can be reached has a ‘go’ to it.',
    ]);
  });

  test('is told without the states in it', () => {
    expect(
      machine('initial state a { go b }\nstate b { go a }\nstate c {\ninitial state d { go e }\nstate e\ngo a\n}'),
    ).toHaveLength(1);
  });

  test('beside the state at which its parent is always entered', () => {
    expect(machine('initial state a { go d }\nstate c {\n  initial state b { go d }\n  state d\n  go a\n}')).toEqual([
      'warning 4:17 No path leads to state ‘b’: it is not initial, and no state that can be reached has a ‘go’ to it.',
    ]);
  });

  test('is not told while a `go` is unclear or no state is initial', () => {
    expect(machine('initial state a { go bb }\nstate b { go a }\nstate c { go a }')).toEqual([
      'error 2:22 ‘bb’ is not a state of ‘m’. Did you mean ‘b’?',
    ]);
    expect(machine('state a { go b }\nstate b')).toEqual(['error 1:9 One of the states must be marked ‘initial’.']);
  });

  test('is none that is in a region, is initial, or is gone to through one around it', () => {
    expect(
      machine(`initial state calm { go crisis }
parallel state crisis {
  state sea { initial state holding { go shooting when storm } state shooting }
  state capitals { initial state talking }
  go calm when tension < 3
}`),
    ).toEqual([]);
  });
});

describe('a state that nothing leads out of', () => {
  const stuck = 'Nothing leads out of ‘b’. If the machine is to end there, write ‘final state b’.';
  test('is told', () => {
    expect(machine('initial state a { go b }\nstate b')).toEqual([`warning 3:7 ${stuck}`]);
    expect(machine('initial state a { go b }\nstate b { go b when storm then raise tension by 1 }')).toEqual([
      `warning 3:7 ${stuck}`,
    ]);
  });

  test('is none that is final, or is left through one around it', () => {
    expect(machine('initial state a { go b }\nfinal state b')).toEqual([]);
    expect(machine('initial state a { initial state c { go b } state b go d }\nfinal state d')).toEqual([]);
  });

  test('is told once where a machine never changes', () => {
    expect(machine('initial state a\nstate b')).toEqual([
      'warning 1:9 ‘m’ never changes: none of its states has a ‘go’.',
    ]);
  });
});

describe('a `go` behind one that is always taken first', () => {
  const told = (above: string) => `This is never taken: the ‘go ${above}’ above it asks for no more and comes first.`;
  test.each([
    'go b go c when storm',
    'go b after 2 turns go c after 3 turns when storm',
    'go b on leave go c on leave when storm',
    'go b after 1 week go c after 2 weeks',
  ])('%s', (transitions) => {
    const text = `initial state a {\n${transitions.replace('go c', '\n        go c')}\n}\nfinal state b\nfinal state c`;
    expect(machine(text)).toEqual([`warning 4:12 ${told('b')}`]);
  });

  test.each([
    'go b when storm go c',
    'go b chance 50% go c',
    'go b at 5% each month go c',
    'go b after 2 turns go c',
    'go b after 4 turns go c after 3 turns',
    'go b on leave go c',
    'go b go c on leave',
  ])('%s is as it should be', (transitions) => {
    expect(machine(`initial state a { ${transitions} }\nfinal state b\nfinal state c`)).toEqual([]);
  });
});
