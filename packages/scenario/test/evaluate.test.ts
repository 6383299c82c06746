import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantOf, type Expression, evaluate, parametersOf, ScenarioAssertion } from '../src/index.ts';
import { number, parameter, variable } from './build.ts';
import { evaluateExactly, OutOfBounds } from './exact-evaluation.ts';
import { harbour } from './harbour.ts';

fc.configureGlobal({ seed: 1 });

const constants = fc.letrec<{ any: Expression }>((tie) => {
  const any = tie('any');
  const op = <const T extends string>(...ops: readonly T[]) => fc.constantFrom(...ops);
  const comparison = op('equal', 'unequal', 'less', 'at-most', 'greater', 'at-least');
  const yesNo = fc.record({ op: comparison, left: any, right: any });
  return {
    any: fc.oneof(
      { maxDepth: 5 },
      fc.integer({ min: -9, max: 9 }).map(number),
      fc.record({ op: op('add', 'subtract', 'multiply', 'divide', 'modulo'), left: any, right: any }),
      fc.record({ op: op('negate', 'absolute'), of: any }),
      fc.record({ op: op('minimum', 'maximum'), of: fc.array(any, { minLength: 1, maxLength: 3 }) }),
      fc.record({ op: op('share'), percentage: any, of: any }),
      fc.record({ op: op('between'), of: any, from: any, to: any }),
      fc.record({ op: op('and', 'or'), of: fc.array(yesNo, { minLength: 1, maxLength: 3 }) }),
      fc.record({ op: op('not'), of: yesNo }),
      fc.record({ op: op('listed'), values: fc.constant([5, -2, 9]), from: fc.constant(-1), index: any }),
      fc.record({
        op: op('first'),
        cases: fc.array(fc.record({ when: yesNo, then: any }), { minLength: 1 }),
        otherwise: any,
      }),
    ) as fc.Arbitrary<Expression>,
  };
}).any;

describe('constants', () => {
  it('come to what exact arithmetic says', () => {
    fc.assert(
      fc.property(constants, (expression) => {
        let expected: number | undefined;
        try {
          expected = evaluateExactly(expression, new Map(), 0);
        } catch (error) {
          if (!(error instanceof OutOfBounds)) throw error;
        }
        expect(constantOf(expression)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('may depend on parameters', () => {
    const start: Expression = { op: 'add', left: parameter('mood'), right: number(2) };
    expect(evaluate(start, parametersOf(harbour))).toBe(5);
    expect(evaluate(start, parametersOf(harbour, new Map([['mood', 8]])))).toBe(10);
  });

  it.each<[string, Expression]>([
    ['the world', variable('turn')],
    ['dice', { op: 'dice', dice: { count: 1, sides: 6 }, site: 's' }],
    ['an unknown parameter', parameter('none')],
    ['a quotient by zero', { op: 'divide', left: number(1), right: number(0) }],
    ['a part of that kind', { op: 'negate', of: variable('turn') }],
  ])('are not %s', (_, expression) => {
    expect(constantOf(expression)).toBeUndefined();
    expect(() => evaluate(expression)).toThrow(ScenarioAssertion);
  });
});
