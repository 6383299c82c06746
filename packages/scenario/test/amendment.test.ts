import { describe, expect, it } from 'vitest';
import { decodeEffects, decodeInject, problemText } from '../src/index.ts';
import { local, number, raise, text, variable } from './build.ts';
import { harbour } from './harbour.ts';

type Answer = ReturnType<typeof decodeEffects> | ReturnType<typeof decodeInject>;
const problems = (answer: Answer) => ('problems' in answer ? answer.problems.map(problemText) : []);

describe('effects that the white cell writes', () => {
  it('are taken where the scenario could have said them', () => {
    const bind = {
      do: 'let',
      name: 'n',
      value: { op: 'dice', dice: { count: 1, sides: 6 }, site: 'live.1/0' },
    } as const;
    const effects = [bind, raise('unrest', local('n')), { do: 'end', ending: 'riot' } as const];
    expect(decodeEffects(effects, harbour)).toEqual({ effects });
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, 'expected a list, found an object'],
    ['no effect', [{ do: 'sing' }], '[0].do: unknown do: "sing"'],
    ['an unknown name', [raise('none')], '[0].target: cannot be written to: none'],
    ['a local of nobody', [raise('unrest', local('actor'))], '[0].amount.name: unknown name: actor'],
    [
      'a divisor of 0',
      [raise('unrest', { op: 'divide', left: number(1), right: variable('unrest') })],
      '[0].amount: the divisor can be 0: it is 0..10',
    ],
    ['no JSON', () => 0, 'expected JSON, found function'],
    [
      'a text without the first language',
      [{ do: 'tell', seats: [], text: {} }],
      '[0].text: missing in the first language: en',
    ],
  ])('are refused: %s', (_, json, expected) => {
    expect(problems(decodeEffects(json, harbour))[0]).toContain(expected);
  });
});

describe('an inject that the white cell writes', () => {
  const inject = {
    id: 'live.1',
    title: text('Rumour'),
    seats: ['board'],
    text: text('It is said …'),
    effects: [raise('unrest')],
  };

  it('is taken where the scenario could have said it', () => {
    expect(decodeInject(inject, harbour)).toEqual({ inject });
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...inject, by: 'me' }, 'by: unknown field: by'],
    ['an unknown seat', { ...inject, seats: ['king'] }, 'seats[0]: unknown seat: king'],
    ['a number as condition', { ...inject, when: variable('unrest') }, 'when: needs yes or no, but can be 0..10'],
    ['a wrong effect', { ...inject, effects: [raise('turn')] }, 'effects[0].target: cannot be written to: turn'],
    [
      'a text without the first language',
      { ...inject, text: { ja: ['x'] } },
      'text: missing in the first language: en',
    ],
  ])('is refused: %s', (_, json, expected) => {
    expect(problems(decodeInject(json, harbour))).toContain(expected);
  });
});
