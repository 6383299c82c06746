import { describe, expect, it, test } from 'vitest';
import {
  decodeScenario,
  type Edition,
  hashOf,
  inEdition,
  openingOf,
  problemText,
  type Scenario,
} from '../src/index.ts';
import { text } from './build.ts';
import { harbour } from './harbour.ts';

const short: Edition = {
  id: 'short',
  title: text('Short'),
  parameters: [{ parameter: 'mood', value: 7 }],
  turnsPerMove: 4,
};
const withEditions = (...editions: readonly unknown[]) => ({ ...harbour, editions }) as Scenario;
const problems = (json: unknown): readonly string[] => {
  const decoded = decodeScenario(json);
  return 'problems' in decoded ? decoded.problems.map(problemText) : [];
};

test('an edition is a set-up: its parameters, and the length of a move as a start', () => {
  expect(openingOf(short)).toEqual({ parameters: { mood: 7 }, starts: { 'move/length': 4 } });
  expect(openingOf({ id: 'x', title: text('X'), parameters: [] })).toEqual({ parameters: {}, starts: {} });
});

test('in an edition its parameters are the defaults and its moves as long; the rest is as it was', () => {
  const { parameters, calendar, ...rest } = inEdition(withEditions(short), 'short');
  expect(parameters.map(({ id, default: usual }) => [id, usual])).toEqual([['mood', 7]]);
  expect(calendar).toEqual({ ...harbour.calendar, turnsPerMove: 4 });
  const { parameters: _, calendar: __, ...before } = withEditions(short);
  expect(rest).toEqual(before);
  expect(() => inEdition(harbour, 'short')).toThrow('expected an edition of the scenario, found short');
});

test('a scenario without editions is what it was before there were any', () => {
  expect(problems(harbour)).toEqual([]);
  expect(problems({ ...harbour, editions: [] })).toEqual(['editions: expected at least 1 item']);
  expect(hashOf(withEditions(short))).not.toBe(hashOf(harbour));
});

describe('what is wrong with an edition', () => {
  it('is nothing', () => {
    expect(problems(withEditions(short))).toEqual([]);
    expect(problems({ ...withEditions(short), tests: [{ ...harbour.tests[0], edition: 'short' }] })).toEqual([]);
  });

  it.each<[object, string]>([
    [{ parameters: [{ parameter: 'mod', value: 7 }] }, 'editions[0].parameters[0].parameter: unknown parameter: mod'],
    [{ parameters: [{ parameter: 'mood', value: 9 }] }, 'editions[0].parameters[0].value: mood is 9, outside 0..8'],
    [
      { parameters: [...short.parameters, ...short.parameters] },
      'editions[0].parameters[1].parameter: a second value of the parameter: mood',
    ],
    [{ turnsPerMove: 13 }, 'editions[0].turnsPerMove: a move of 13 turns is longer than the game of 12'],
    [{ title: { ja: ['短'] } }, 'editions[0].title: missing in the first language: en'],
  ])('%j', (change, expected) => {
    expect(problems(withEditions({ ...short, ...change }))).toEqual([expected]);
  });

  it('is that there are two of a name, or that a test asks for one that is not there', () => {
    expect(problems(withEditions(short, short))).toEqual(['editions[1].id: a second id: short']);
    const tests = [{ ...harbour.tests[0], edition: 'long' }];
    expect(problems({ ...withEditions(short), tests })).toEqual(['tests[0]: unknown edition: long']);
  });
});
