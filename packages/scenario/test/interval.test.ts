import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childExpressions,
  type Environment,
  type Expression,
  environmentOf,
  INTEGER_LEAST,
  INTEGER_MOST,
  intervalOf,
  withLocals,
} from '../src/index.ts';
import { local, number, parameter, scenario, track, variable } from './build.ts';
import { evaluateExactly, OutOfBounds } from './exact-evaluation.ts';
import { harbour } from './harbour.ts';

fc.configureGlobal({ seed: 1 });

const spans = { a: [-3, 3], b: [0, 2], c: [1, 4], flag: [0, 1] } as const;
const small = environmentOf(
  scenario({ variables: Object.entries(spans).map(([id, [min, max]]) => track(id, min, max)) }),
);

const leaf = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map(number),
  fc.constantFrom(...Object.keys(spans)).map(variable),
  fc.record({ op: fc.constant('dice' as const), dice: fc.constant({ count: 2, sides: 3 }), site: fc.constant('s') }),
);

/** Expressions of every kind over a few small variables; some are wrong, which the analysis must find. */
const { any: expressions } = fc.letrec<{ any: Expression; yesNo: Expression }>((tie) => {
  const [any, yesNo] = [tie('any'), tie('yesNo')];
  const op = <const T extends string>(...ops: readonly T[]) => fc.constantFrom(...ops);
  return {
    yesNo: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'e' },
      fc.constant(variable('flag')),
      fc.record({ op: op('equal', 'unequal', 'less', 'at-most', 'greater', 'at-least'), left: any, right: any }),
      fc.record({ op: op('between'), of: any, from: any, to: any }),
      fc.record({ op: op('and', 'or'), of: fc.array(yesNo, { minLength: 1, maxLength: 3 }) }),
      fc.record({ op: op('not'), of: yesNo }),
    ) as fc.Arbitrary<Expression>,
    any: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'e' },
      leaf,
      yesNo,
      fc.record({ op: op('add', 'subtract', 'multiply', 'divide', 'modulo'), left: any, right: any }),
      fc.record({ op: op('negate', 'absolute'), of: any }),
      fc.record({ op: op('minimum', 'maximum'), of: fc.array(any, { minLength: 1, maxLength: 3 }) }),
      fc.record({ op: op('share'), percentage: any, of: any }),
      fc.record({ op: op('element'), ids: fc.constant(['a', 'b', 'c']), index: any }),
      fc.record({ op: op('listed'), values: fc.constant([5, -2, 9]), from: fc.constant(-1), index: any }),
      fc.record({ op: op('hits'), of: any, at: any, site: fc.constant('s') }),
      fc.record({
        op: op('seen'),
        of: any,
        margin: fc.nat(2),
        min: fc.constant(-2),
        max: fc.constant(6),
        site: fc.constant('s'),
      }),
      fc.record({
        op: op('first'),
        cases: fc.array(fc.record({ when: yesNo, then: any }), { minLength: 1, maxLength: 2 }),
        otherwise: any,
      }),
    ) as fc.Arbitrary<Expression>,
  };
});

/** Every world of the small variables. */
function worlds(): Map<string, number>[] {
  return Object.entries(spans).reduce<Map<string, number>[]>(
    (before, [id, [min, max]]) =>
      before.flatMap((world) =>
        Array.from({ length: max - min + 1 }, (_, index) => new Map(world).set(id, min + index)),
      ),
    [new Map()],
  );
}

describe('intervals', () => {
  it('hold in every world, of every part, or say what is wrong', () => {
    const all = worlds();
    let proved = 0;
    fc.assert(
      fc.property(expressions, fc.nat(), (expression, dice) => {
        const interval = intervalOf(expression, small);
        if ('problem' in interval) return;
        proved += 1;
        for (const world of all) {
          const value = evaluateExactly(expression, world, dice);
          expect(value).toBeGreaterThanOrEqual(interval.min);
          expect(value).toBeLessThanOrEqual(interval.max);
        }
      }),
      { numRuns: 300 },
    );
    expect(proved).toBeGreaterThan(100);
  });

  it('object to everything that goes wrong in some world', () => {
    const all = worlds();
    fc.assert(
      fc.property(expressions, fc.nat(), (expression, dice) => {
        const goesWrong = all.some((world) => {
          try {
            evaluateExactly(expression, world, dice);
            return false;
          } catch (error) {
            if (error instanceof OutOfBounds) return true;
            throw error;
          }
        });
        if (goesWrong) expect(intervalOf(expression, small)).toHaveProperty('problem');
      }),
      { numRuns: 200 },
    );
  });

  it('lead to the offending part, which is wrong by itself while its own parts are not', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const found = intervalOf(expression, small);
        if (!('problem' in found)) return;
        const part = found.path.reduce<unknown>(
          (at, step) => (at as Record<string | number, unknown>)[step],
          expression,
        );
        expect(part).toBe(found.expression);
        expect(intervalOf(found.expression, small)).toMatchObject({ path: [], problem: found.problem });
        for (const child of childExpressions(found.expression)) {
          expect(intervalOf(child.expression, small)).not.toHaveProperty('problem');
        }
      }),
    );
  });
});

describe('arithmetic at the edge of 32 bits', () => {
  const bound = fc.oneof(fc.integer({ min: INTEGER_LEAST, max: INTEGER_MOST }), fc.integer({ min: -9, max: 9 }));
  const span = fc.tuple(bound, bound).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const within = ([min, max]: readonly [number, number], at: number) => min + Math.floor((max - min) * at);

  it('holds for numbers within, and is refused where one does not fit', () => {
    const ops = fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'modulo', 'share');
    const ats = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(ops, span, span, ats, (op, left, right, [x = 0, y = 0]) => {
        const expression = (
          op === 'share'
            ? { op, percentage: local('left'), of: local('right') }
            : { op, left: local('left'), right: local('right') }
        ) as Expression;
        const interval = intervalOf(expression, knowing({ left, right }));
        const locals = new Map([
          ['left', within(left, x)],
          ['right', within(right, y)],
        ]);
        if ('problem' in interval) return;
        const value = evaluateExactly(expression, locals, 0);
        expect(value).toBeGreaterThanOrEqual(interval.min);
        expect(value).toBeLessThanOrEqual(interval.max);
      }),
      { numRuns: 1000 },
    );
  });

  const most = INTEGER_MOST;
  const least = INTEGER_LEAST;
  it.each<[string, Expression, Record<string, readonly [number, number]>, string | [number, number]]>([
    ['a sum that just fits', { op: 'add', left: local('x'), right: number(1) }, { x: [0, most - 1] }, [1, most]],
    [
      'a sum one too great',
      { op: 'add', left: local('x'), right: number(1) },
      { x: [0, most] },
      'can be 1..2147483648, beyond',
    ],
    [
      'a difference too small',
      { op: 'subtract', left: local('x'), right: number(1) },
      { x: [least, 0] },
      'can be -2147483649..-1',
    ],
    ['the least number negated', { op: 'negate', of: local('x') }, { x: [least, least] }, 'can be 2147483648, beyond'],
    [
      'the least number without its sign',
      { op: 'absolute', of: local('x') },
      { x: [least, 4] },
      'can be 0..2147483648',
    ],
    [
      'the least number by -1',
      { op: 'divide', left: local('x'), right: number(-1) },
      { x: [least, 0] },
      'can be 0..2147483648',
    ],
    ['the least number mod -1', { op: 'modulo', left: local('x'), right: number(-1) }, { x: [least, 0] }, [0, 0]],
    [
      'a product of the least',
      { op: 'multiply', left: local('x'), right: local('x') },
      { x: [-46_341, 2] },
      'can be -92682..2147488281',
    ],
    [
      'a product that just fits',
      { op: 'multiply', left: local('x'), right: local('x') },
      { x: [-46_340, 2] },
      [-92_680, 2_147_395_600],
    ],
    [
      'a share whose product is too great',
      { op: 'share', percentage: number(10_000), of: local('x') },
      { x: [0, 214_749] },
      'the percentage times the number can be',
    ],
    [
      'a share that just fits',
      { op: 'share', percentage: number(10_000), of: local('x') },
      { x: [0, 214_748] },
      [0, 214_748],
    ],
    [
      'a divisor around 0',
      { op: 'divide', left: number(5), right: local('x') },
      { x: [-3, 4] },
      'the divisor can be 0: it is -3..4',
    ],
    [
      'a divisor of 0',
      { op: 'modulo', left: number(5), right: local('x') },
      { x: [0, 0] },
      'the divisor can be 0: it is 0',
    ],
    ['floors', { op: 'divide', left: local('x'), right: local('y') }, { x: [-7, 7], y: [2, 3] }, [-4, 3]],
    ['a negative divisor', { op: 'divide', left: local('x'), right: local('y') }, { x: [-7, 7], y: [-3, -2] }, [-4, 3]],
    ['a remainder within one round', { op: 'modulo', left: local('x'), right: number(10) }, { x: [21, 27] }, [1, 7]],
    ['a remainder over rounds', { op: 'modulo', left: local('x'), right: number(10) }, { x: [19, 21] }, [0, 9]],
    ['a remainder of few', { op: 'modulo', left: local('x'), right: local('y') }, { x: [0, 4], y: [2, 9] }, [0, 4]],
    [
      'a remainder by negatives',
      { op: 'modulo', left: local('x'), right: local('y') },
      { x: [-1, 4], y: [-9, -2] },
      [-8, 0],
    ],
    [
      'an index that leaves',
      { op: 'element', ids: ['turn', 'ending'], index: local('x') },
      { x: [0, 2] },
      'the index can be 0..2, the list has 0..1',
    ],
    [
      'an index below',
      { op: 'value-element', ids: ['v'], index: local('x') },
      { x: [-1, 0] },
      'the index can be -1..0, the list has 0..0',
    ],
    ['no yes or no', { op: 'and', of: [local('x')] }, { x: [0, 2] }, 'needs yes or no, but a part of it can be 0..2'],
    [
      'no yes or no in a case',
      { op: 'first', cases: [{ when: local('x'), then: number(1) }], otherwise: number(2) },
      { x: [-1, 0] },
      'needs yes or no',
    ],
    [
      'a case that always holds',
      { op: 'first', cases: [{ when: local('x'), then: number(1) }], otherwise: number(2) },
      { x: [1, 1] },
      [1, 1],
    ],
    [
      'a case that never holds',
      { op: 'first', cases: [{ when: local('x'), then: number(1) }], otherwise: number(2) },
      { x: [0, 0] },
      [2, 2],
    ],
    [
      'an error beyond 32 bits',
      { op: 'seen', of: local('x'), margin: 5, min: 0, max: 9, site: 's' },
      { x: [0, most] },
      'can be -5..2147483652',
    ],
    ['hits of a few', { op: 'hits', of: local('x'), at: number(100), site: 's' }, { x: [-4, 7] }, [0, 7]],
    [
      'hits of more than are tried',
      { op: 'hits', of: local('x'), at: number(100), site: 's' },
      { x: [0, 5000] },
      [0, 1000],
    ],
    ['part of a list', { op: 'listed', values: [4, 7, 1], from: 3, index: local('x') }, { x: [4, 90] }, [1, 7]],
    ['one of a list', { op: 'listed', values: [4, 7, 1], from: 3, index: local('x') }, { x: [-9, 3] }, [4, 4]],
    ['an unknown name', { op: 'add', left: number(1), right: local('y') }, {}, 'unknown name: y'],
    ['an unknown variable', variable('y'), {}, 'unknown variable: y'],
    ['an unknown parameter', parameter('y'), {}, 'unknown parameter: y'],
    ['an unknown value', { op: 'value', id: 'y' }, {}, 'unknown value: y'],
  ])('%s', (_, expression, locals, expected) => {
    const found = intervalOf(expression, knowing(locals));
    if (typeof expected === 'string') expect('problem' in found && found.problem).toContain(expected);
    else expect(found).toEqual({ min: expected[0], max: expected[1] });
  });
});

describe('intervals of what a scenario declares', () => {
  const environment = environmentOf(harbour);

  it.each<[string, Expression, [number, number] | string]>([
    ['a track', variable('unrest'), [0, 10]],
    ['a counter', variable('make_offer@mayor/uses'), [0, 4]],
    ['a parameter', parameter('mood'), [0, 8]],
    ['a value, within its bounds', { op: 'value', id: 'pressure' }, [0, 12]],
    ['a member of a family', { op: 'element', ids: ['offer.town', 'budget'], index: number(1) }, [0, 50]],
    [
      'a look-up',
      { op: 'lookup', table: 'wages', row: number(90), column: { by: { kind: 'number', of: number(1) } } },
      [3, 7],
    ],
    [
      'a roll',
      { op: 'roll', table: 'talks', column: { by: { kind: 'odds', left: number(3), right: number(0) } }, site: 's' },
      [0, 1],
    ],
    [
      'odds too great to compare',
      {
        op: 'roll',
        table: 'talks',
        column: { by: { kind: 'odds', left: number(2 ** 30), right: number(0) } },
        site: 's',
      },
      'the odds times 2 can be 2147483648, beyond 32 bits',
    ],
    [
      'a modifier too great',
      { op: 'roll', table: 'weather', column: { by: { kind: 'only' } }, plus: number(INTEGER_MOST), site: 's' },
      'the roll with its modifier can be 2147483648..2147483653',
    ],
    [
      'a shift too great',
      {
        op: 'lookup',
        table: 'wages',
        row: number(1),
        column: { by: { kind: 'number', of: number(1) }, shift: number(INTEGER_MOST) },
      },
      'the shifted column can be 2147483647..2147483648',
    ],
    [
      'a table that there is not',
      { op: 'lookup', table: 'none', row: number(1), column: { by: { kind: 'only' } } },
      'unknown table: none',
    ],
    [
      'a roll without dice',
      { op: 'roll', table: 'wages', column: { by: { kind: 'only' } }, site: 's' },
      'table without dice: wages',
    ],
  ])('%s', (_, expression, expected) => {
    const found = intervalOf(expression, environment);
    if (typeof expected === 'string') expect('problem' in found && found.problem).toContain(expected);
    else expect(found).toEqual({ min: expected[0], max: expected[1] });
  });
});

function knowing(locals: Record<string, readonly [number, number]>): Environment {
  return withLocals(
    environmentOf(scenario()),
    Object.entries(locals).map(([name, [min, max]]) => [name, { min, max }] as const),
  );
}
