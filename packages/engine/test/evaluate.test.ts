import { activation, draw, noise, siteOf } from '@sandtable/random';
import type { Expression, Table } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { contextOf, settingOf } from '../src/context.ts';
import type { Draws } from '../src/draw.ts';
import { evaluate, holds } from '../src/evaluate.ts';
import { give, local, machine, number, onward, scenario, start, state, track, variable, words } from './small.ts';

const odds: Table = {
  id: 'odds',
  title: words('Odds'),
  dice: { count: 1, sides: 6 },
  gives: 'number',
  columns: {
    kind: 'odds',
    odds: [
      { left: 1, right: 2 },
      { left: 1, right: 1 },
      { left: 3, right: 2 },
      { left: 3, right: 1 },
    ],
  },
  rows: [
    { from: 1, to: 2, cells: [10, 11, 12, 13] },
    { from: 3, to: 6, cells: [20, 21, 22, 23] },
  ],
  grounds: { sources: [] },
};

const ranges: Table = {
  ...odds,
  id: 'ranges',
  columns: {
    kind: 'number',
    ranges: [
      { from: 0, to: 2 },
      { from: 6, to: 9 },
    ],
  },
  rows: [
    { from: -1, to: 0, cells: [1, 2] },
    { from: 1, to: 5, cells: [3, 4] },
  ],
};

const of = scenario({
  parameters: [
    { id: 'push', title: words('Push'), min: -9, max: 9, default: 4, kind: 'number', grounds: { sources: [] } },
  ],
  variables: [
    track('tension', { start: 7 }),
    track('low', { min: -20, max: 20, start: -7 }),
    track('offer.blue', { start: 2 }),
    track('offer.red', { start: 5 }),
  ],
  values: [
    {
      id: 'double',
      title: words('Double'),
      min: 0,
      max: 12,
      kind: 'number',
      shown: [],
      is: { op: 'multiply', left: variable('tension'), right: number(2) },
    },
    { id: 'single', title: words('Single'), min: 0, max: 12, kind: 'number', shown: [], is: variable('tension') },
  ],
  tables: [odds, ranges],
  machines: [
    machine('m', [
      state('m.calm', { initial: true }),
      state('m.crisis', { kind: 'compound' }),
      state('m.crisis.talks', { parent: 'm.crisis', initial: true }),
      state('m.crisis.fight', { parent: 'm.crisis', kind: 'parallel' }),
      state('m.crisis.fight.sea', { parent: 'm.crisis.fight', kind: 'compound' }),
      state('m.crisis.fight.sea.near', { parent: 'm.crisis.fight.sea', initial: true }),
      state('m.crisis.fight.sea.far', { parent: 'm.crisis.fight.sea' }),
      state('m.crisis.fight.air', { parent: 'm.crisis.fight' }),
    ]),
  ],
});

const { game } = start(of);
const setting = settingOf(game);

function valueIn(expression: Expression, draws?: Draws): number {
  const context = contextOf(setting, new Map([['n', 3]]));
  return evaluate(expression, draws ? { ...context, draws } : context);
}

const two = (op: 'add' | 'subtract' | 'multiply' | 'divide' | 'modulo', left: number, right: number): Expression => ({
  op,
  left: number(left),
  right: number(right),
});

describe('what stands for a number', () => {
  test.each<[string, Expression, number]>([
    ['a number', number(-3), -3],
    ['a variable', variable('tension'), 7],
    ['an element of a family', { op: 'element', ids: ['offer.blue', 'offer.red'], index: number(1) }, 5],
    ['a parameter', { op: 'parameter', id: 'push' }, 4],
    ['a derived value, clamped: 2 * 7 stops at 12', { op: 'value', id: 'double' }, 12],
    ['an element of a family of values', { op: 'value-element', ids: ['double', 'single'], index: number(1) }, 7],
    ['a local', local('n'), 3],
  ])('%s', (_, expression, expected) => {
    expect(valueIn(expression)).toBe(expected);
  });

  test('a name that nothing has is a programmer’s mistake', () => {
    expect(() => valueIn(variable('nothing'))).toThrow('expected variable of the scenario, found nothing');
    expect(() => valueIn(local('nothing'))).toThrow('local name');
  });
});

test('a derived value stops at its bounds', () => {
  const double = (tension: number) =>
    evaluate({ op: 'value', id: 'double' }, contextOf({ ...setting, world: { ...game.world, tension } }));
  expect([-1, 0, 5, 6, 7].map(double)).toEqual([0, 0, 10, 12, 12]);
});

describe('arithmetic', () => {
  test.each<[Expression, number]>([
    [two('add', 2, 3), 5],
    [two('subtract', 2, 3), -1],
    [two('multiply', -4, 3), -12],
    [two('divide', 7, 2), 3],
    [two('divide', -7, 2), -4],
    [two('divide', 7, -2), -4],
    [two('modulo', 7, 3), 1],
    [two('modulo', -7, 3), 2],
    [two('modulo', 7, -3), -2],
    [{ op: 'negate', of: number(5) }, -5],
    [{ op: 'absolute', of: number(-5) }, 5],
    [{ op: 'minimum', of: [number(4), number(-2), number(9)] }, -2],
    [{ op: 'maximum', of: [number(4), number(-2), number(9)] }, 9],
    // 40% of 7 is 2.8; of -7 it is -2.8: rounded down.
    [{ op: 'share', percentage: number(4000), of: number(7) }, 2],
    [{ op: 'share', percentage: number(4000), of: number(-7) }, -3],
  ])('%j is %i', (expression, expected) => {
    expect(Object.is(valueIn(expression), expected)).toBe(true);
  });

  test('what no checked scenario does wraps and never stops a game', () => {
    expect(valueIn(two('add', 0x7fffffff, 1))).toBe(-0x80000000);
    expect(valueIn(two('multiply', 0x10000, 0x10000))).toBe(0);
    expect(valueIn(two('divide', 5, 0))).toBe(0);
    expect(valueIn(two('modulo', 5, 0))).toBe(0);
  });
});

describe('comparison and logic', () => {
  test.each<[string, number, number, number]>([
    ['equal', 0, 1, 0],
    ['unequal', 1, 0, 1],
    ['less', 1, 0, 0],
    ['at-most', 1, 1, 0],
    ['greater', 0, 0, 1],
    ['at-least', 0, 1, 1],
  ])('%s of 3 with 4, 3 and 2', (op, four, three, twoMore) => {
    const compare = (right: number) => valueIn({ op, left: number(3), right: number(right) } as Expression);
    expect([compare(4), compare(3), compare(2)]).toEqual([four, three, twoMore]);
  });

  test('between includes both ends', () => {
    const within = (value: number) => valueIn({ op: 'between', of: number(value), from: number(4), to: number(6) });
    expect([3, 4, 6, 7].map(within)).toEqual([0, 1, 1, 0]);
  });

  test('and, or, not take any number but 0 for yes and give 1 or 0', () => {
    expect(valueIn({ op: 'and', of: [number(2), number(1)] })).toBe(1);
    expect(valueIn({ op: 'and', of: [number(2), number(0)] })).toBe(0);
    expect(valueIn({ op: 'or', of: [number(0), number(5)] })).toBe(1);
    expect(valueIn({ op: 'or', of: [number(0), number(0)] })).toBe(0);
    expect(valueIn({ op: 'not', of: number(0) })).toBe(1);
    expect(valueIn({ op: 'not', of: number(2) })).toBe(0);
  });

  test('a condition that is not given holds', () => {
    expect(holds(undefined, contextOf(setting))).toBe(true);
    expect(holds(number(0), contextOf(setting))).toBe(false);
  });
});

describe('choosing', () => {
  const first = (a: number, b: number): Expression => ({
    op: 'first',
    cases: [
      { when: number(a), then: number(10) },
      { when: number(b), then: number(20) },
    ],
    otherwise: number(30),
  });

  test('first of takes the first case that holds, else otherwise', () => {
    expect([valueIn(first(1, 1)), valueIn(first(0, 1)), valueIn(first(0, 0))]).toEqual([10, 20, 30]);
  });

  test('all operands are evaluated, left to right, whatever came before', () => {
    const rolled: string[] = [];
    const draws: Draws = {
      ...noDraws,
      dice: (site) => {
        rolled.push(site);
        return 1;
      },
    };
    const die = (site: string): Expression => ({ op: 'dice', dice: { count: 1, sides: 6 }, site });
    valueIn({ op: 'or', of: [number(1), die('a')] }, draws);
    valueIn({ op: 'and', of: [number(0), die('b')] }, draws);
    const cases = [
      { when: number(1), then: die('c') },
      { when: die('d'), then: die('e') },
    ];
    valueIn({ op: 'first', cases, otherwise: die('f') }, draws);
    expect(rolled).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('a list is read from its beginning and stops at its ends', () => {
    const listed = (index: number) => valueIn({ op: 'listed', values: [5, 6, 7], from: 2, index: number(index) });
    expect([0, 2, 3, 4, 9].map(listed)).toEqual([5, 5, 6, 7, 7]);
  });
});

describe('states', () => {
  const active = (world: typeof game.world, id: string) =>
    evaluate({ op: 'active', state: id }, contextOf({ ...setting, world }));

  test('a state is active when its parents are', () => {
    expect(active(game.world, 'm.calm')).toBe(1);
    expect(active(game.world, 'm.crisis')).toBe(0);
    expect(active(game.world, 'm.crisis.talks')).toBe(0);
  });

  test('all regions of a parallel state are active, and one state in each', () => {
    const moved = give(give(start(of), onward('phase')), { kind: 'correct', state: 'm.crisis.fight' }).game.world;
    const ids = ['m.calm', 'm.crisis', 'm.crisis.talks', 'm.crisis.fight', 'm.crisis.fight.sea', 'm.crisis.fight.air'];
    expect(ids.map((id) => active(moved, id))).toEqual([0, 1, 0, 1, 1, 1]);
    expect(active(moved, 'm.crisis.fight.sea.near')).toBe(1);
    expect(active(moved, 'm.crisis.fight.sea.far')).toBe(0);
  });
});

describe('tables', () => {
  const byOdds = (left: number, right: number, shift = 0): Expression => ({
    op: 'lookup',
    table: 'odds',
    row: number(1),
    column: { by: { kind: 'odds', left: number(left), right: number(right) }, shift: number(shift) },
  });

  test.each<[string, number, number, number]>([
    ['below the first column', 1, 3, 10],
    ['1:2', 2, 4, 10],
    ['just under 1:1', 99, 100, 10],
    ['1:1', 5, 5, 11],
    ['4:3, rounded to the defender', 4, 3, 11],
    ['3:2', 6, 4, 12],
    ['beyond the last column', 9, 1, 13],
    ['against nothing', 1, 0, 13],
    ['nothing against nothing', 0, 0, 10],
    ['nothing against something', 0, 3, 10],
  ])('odds %s', (_, left, right, cell) => {
    expect(valueIn(byOdds(left, right))).toBe(cell);
  });

  test('a shift stops at the outer columns', () => {
    expect([byOdds(5, 5, 1), byOdds(5, 5, 9), byOdds(5, 5, -1), byOdds(5, 5, -9)].map((each) => valueIn(each))).toEqual(
      [12, 13, 10, 10],
    );
  });

  test('a number takes the nearest column, of two as near the first; rows stop at the outer ones', () => {
    const cell = (row: number, column: number) =>
      valueIn({
        op: 'lookup',
        table: 'ranges',
        row: number(row),
        column: { by: { kind: 'number', of: number(column) } },
      });
    expect([-5, 0, 2, 3, 4, 5, 6, 9, 99].map((column) => cell(0, column))).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect([-9, -1, 0, 1, 5, 99].map((row) => cell(row, 0))).toEqual([1, 1, 1, 3, 3, 3]);
  });
});

describe('draws', () => {
  test('an expression that may not draw says so', () => {
    expect(() => valueIn({ op: 'dice', dice: { count: 1, sides: 6 }, site: 'x' })).toThrow('draws nothing');
  });

  test('dice, hits and rolls pass on what they mean', () => {
    const draws: Draws = {
      ...noDraws,
      dice: (_, dice) => dice.count * 100 + dice.sides,
      hits: (_, tries, percentage) => tries * 10_000 + percentage,
      table: (site, table, column, plus) => (site === 'x' && table.id === 'odds' ? column.index * 10 + plus : -1),
    };
    expect(valueIn({ op: 'dice', dice: { count: 2, sides: 6 }, site: 'x' }, draws)).toBe(206);
    expect(valueIn({ op: 'hits', of: number(3), at: number(2500), site: 'x' }, draws)).toBe(32_500);
    const column = { by: { kind: 'odds', left: number(3), right: number(2) } } as const;
    expect(valueIn({ op: 'roll', table: 'odds', column, plus: number(4), site: 'x' }, draws)).toBe(24);
  });

  test('what is seen within a margin has one error a turn, clamped', () => {
    const of = (margin: number, max = 10): Expression => ({
      op: 'seen',
      of: variable('tension'),
      margin,
      min: 0,
      max,
      site: 'tension/margin/red',
    });
    const [word] = draw(game.key, siteOf('tension/margin/red'), 0, activation(0, 0));
    expect(valueIn(of(2))).toBe(7 + noise(word, 2));
    expect(valueIn(of(2))).toBe(valueIn(of(2)));
    expect(valueIn(of(2, 4))).toBe(4);
  });
});

const noDraws: Draws = { dice: fail, chance: fail, hits: fail, oneOf: fail, table: fail };

function fail(): never {
  throw new Error('nothing should be drawn');
}
