import type { Effect, Expression, Table } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddsOf } from '../src/order/halt.ts';
import { legalOrders } from '../src/order/legal.ts';
import {
  action,
  at,
  eventsOf,
  give,
  number,
  onward,
  order,
  raise,
  scenario,
  start,
  track,
  variable,
  words,
} from './small.ts';

const visible = { shown: [{ seats: ['blue'], as: { kind: 'exact' } as const }] };

const contact: Table = {
  id: 'contact',
  title: words('Contact'),
  dice: { count: 2, sides: 6 },
  gives: 'number',
  columns: {
    kind: 'odds',
    odds: [
      { left: 1, right: 2 },
      { left: 1, right: 1 },
      { left: 2, right: 1 },
    ],
  },
  rows: [
    { from: 2, to: 4, cells: [0, 0, 1] },
    { from: 5, to: 9, cells: [0, 1, 2] },
    { from: 10, to: 12, cells: [1, 2, 2] },
  ],
  grounds: { sources: [] },
};

/** The odds of an order with these effects, as blue is told them: it sees `a` and `b` and not `c`. */
function oddsTold(...effects: readonly Effect[]) {
  return legalOrders(withEffects(effects).game, 'blue')[0]?.odds;
}

function withEffects(effects: readonly Effect[]) {
  return give(
    start(
      scenario({
        variables: [
          { ...track('a', { start: 4 }), ...visible },
          { ...track('b', { start: 2 }), ...visible },
          track('c', { start: 5 }),
        ],
        values: [
          {
            id: 'twice',
            title: words('Twice'),
            min: 0,
            max: 20,
            kind: 'number',
            is: { op: 'add', left: variable('a'), right: variable('a') },
            shown: [],
          },
        ],
        tables: [contact],
        actions: [action('act', { effects })],
      }),
    ),
    onward('phase'),
  );
}

function chance(percentage: Expression, given: Partial<Extract<Effect, { do: 'chance' }>> = {}): Effect {
  return { do: 'chance', chance: { percentage, site: 'act/0' }, then: [], otherwise: [], ...given };
}

function roll(given: Partial<Extract<Effect, { do: 'roll' }>['roll']> = {}): Effect {
  const column = { by: { kind: 'odds', left: variable('a'), right: variable('b') } } as const;
  return { do: 'roll', roll: { table: 'contact', column, site: 'act/0', ...given }, outcomes: [] };
}

const times = (left: Expression, right: Expression): Expression => ({ op: 'multiply', left, right });
const twoDice: Expression = { op: 'dice', dice: { count: 2, sides: 6 }, site: 'act/1' };

describe('odds of an order', () => {
  it('of a chance are its percentage, within none and certainty', () => {
    expect(oddsTold(chance(times(number(500), variable('a'))))).toEqual([{ of: 'chance', site: 'act/0', share: 2000 }]);
    expect(oddsTold(chance(number(-3)))).toMatchObject([{ share: 0 }]);
    expect(oddsTold(chance(number(12_000)))).toMatchObject([{ share: 10_000 }]);
  });

  it('of a rate are those of the turn: 3% a month in weeks of 11200/48699 months is 0.69%', () => {
    const scaled = { percentage: number(300), scale: { numerator: 11_200, denominator: 48_699 }, site: 'act/0' };
    // 300 * 11200 / 48699 = 68.995...
    expect(oddsTold(chance(number(0), { chance: scaled }))).toMatchObject([{ share: 69 }]);
  });

  it('of one of several are what each adds to the sum', () => {
    const branches = [3000, -100, 5000, 4000].map((percentage) => ({ percentage: number(percentage), effects: [] }));
    expect(oddsTold({ do: 'one-of', site: 'act/0', branches, otherwise: [] })).toEqual([
      { of: 'one-of', site: 'act/0', shares: [3000, 0, 5000, 2000, 0] },
    ]);
    expect(oddsTold({ do: 'one-of', site: 'act/0', branches: branches.slice(0, 1), otherwise: [] })).toMatchObject([
      { shares: [3000, 7000] },
    ]);
  });

  it('of a roll are those of the column: with 2d6, 6 ways of 36 to 4, 24 from 5 to 9, 6 from 10', () => {
    // 4 to 2 is the last column, 2:1.
    expect(oddsTold(roll())).toEqual([
      {
        of: 'table',
        site: 'act/0',
        table: 'contact',
        cells: [
          { cell: 1, share: 1667 },
          { cell: 2, share: 8333 },
        ],
      },
    ]);
    // One column to the left, 1:1; with 3 more the totals 2..6 (15 ways) are 5..9, 7..12 (21 ways) are 10 and above.
    const shifted = { by: { kind: 'odds', left: variable('a'), right: variable('b') }, shift: number(-1) } as const;
    expect(oddsTold(roll({ column: shifted, plus: number(3) }))).toMatchObject([
      {
        cells: [
          { cell: 1, share: 4167 },
          { cell: 2, share: 5833 },
        ],
      },
    ]);
  });

  it('of dice in an amount are those of each total', () => {
    expect(oddsTold(raise('a', twoDice))).toEqual([
      {
        of: 'dice',
        site: 'act/1',
        dice: { count: 2, sides: 6 },
        totals: { least: 2, most: 12, shares: [278, 556, 833, 1111, 1389, 1667, 1389, 1111, 833, 556, 278] },
      },
    ]);
    expect(oddsTold(raise('a', { op: 'dice', dice: { count: 9, sides: 100 }, site: 'act/1' }))).toMatchObject([
      { totals: { least: 9, most: 900, shares: [] } },
    ]);
  });

  it('of hits are binomial: two at 25% hit 56.25%, 37.5%, 6.25%', () => {
    const hits: Expression = { op: 'hits', of: variable('b'), at: number(2500), site: 'act/1' };
    expect(oddsTold(raise('a', hits))).toMatchObject([
      { of: 'hits', totals: { least: 0, most: 2, shares: [5625, 3750, 625] } },
    ]);
  });

  it('are not told where they hang on what the seat does not see', () => {
    expect(oddsTold(chance(times(number(500), variable('c'))))).toMatchObject([{ share: null }]);
    expect(oddsTold(roll({ plus: variable('c') }))).toMatchObject([{ cells: null }]);
    expect(
      oddsTold({ do: 'if', when: at(variable('c'), 'equal', number(5)), then: [chance(number(1))], otherwise: [] }),
    ).toEqual([]);
  });

  it('are not told where an effect before may change what they hang on', () => {
    const ofA = chance(times(number(500), { op: 'value', id: 'twice' }));
    expect(oddsTold(ofA)).toMatchObject([{ share: 4000 }]);
    expect(oddsTold(raise('b'), ofA)).toMatchObject([{ share: 4000 }]);
    expect(oddsTold(raise('a'), ofA)).toMatchObject([{ share: null }]);
    const maybe = chance(number(100), { then: [raise('a')] });
    expect(oddsTold(maybe, ofA)).toMatchObject([{ share: 100 }, { share: null }]);
  });

  it('follow names that stand for numbers, but not for dice', () => {
    const named = (value: Expression): Effect[] => [
      { do: 'let', name: 'x', value },
      chance(times(number(100), { op: 'local', name: 'x' })),
    ];
    expect(oddsTold(...named(variable('a')))).toMatchObject([{ of: 'chance', share: 400 }]);
    expect(oddsTold(...named(twoDice))).toMatchObject([{ of: 'dice' }, { of: 'chance', share: null }]);
  });

  it('follow a condition that is known', () => {
    const known: Effect = {
      do: 'if',
      when: at(variable('a'), 'equal', number(4)),
      then: [chance(number(10))],
      otherwise: [chance(number(20))],
    };
    expect(oddsTold(known)).toMatchObject([{ share: 10 }]);
  });

  it('are all told to the white cell at the halt before the order, with what stands in its way', () => {
    const drafted = give(withEffects([chance(times(number(500), variable('c')))]), order('act'));
    expect(oddsOf(drafted.game)).toBeUndefined();
    const halted = give(drafted, onward('phase'));
    expect(oddsOf(halted.game)).toMatchObject({
      order: { action: 'act', choices: [] },
      lapse: null,
      needs: { authority: 'held', asks: [] },
      odds: [{ of: 'chance', share: 2500 }],
    });
    expect(oddsOf(give(halted, onward('halt')).game)).toBeUndefined();
  });

  it('reckon with what is paid and counted before the effects', () => {
    const paying = scenario({
      variables: [{ ...track('a', { start: 5 }), ...visible }],
      actions: [
        action('pay', {
          costs: [
            { amount: number(2), of: variable('a') },
            { amount: number(1), of: variable('a') },
          ],
          effects: [chance(times(number(1000), variable('a'))), chance(times(number(300), variable('pay@blue/uses')))],
        }),
      ],
    });
    const drafted = give(start(paying), onward('phase'), order('pay'));
    const shares = [
      { of: 'chance', share: 2000 },
      { of: 'chance', share: 300 },
    ];
    expect(legalOrders(give(start(paying), onward('phase')).game, 'blue')[0]?.odds).toMatchObject(shares);
    const halted = give(drafted, onward('phase'));
    expect(oddsOf(halted.game)?.odds).toMatchObject(shares);
    expect(eventsOf(give(halted, onward('halt')), 'drawn').map(({ draw }) => draw)).toMatchObject([
      { of: 'chance', percentage: 2000 },
      { of: 'chance', percentage: 300 },
    ]);
  });

  it('are not told to the white cell either where they hang on an ending that is latched before', () => {
    const ended = times(number(1000), variable('ending'));
    const effects: Effect[] = [chance(ended), { do: 'end', ending: 'peace' }, chance(ended)];
    const ending = scenario({
      endings: [{ id: 'peace', title: words('Peace'), outcomes: [] }],
      actions: [action('act', { effects })],
    });
    const halted = give(start(ending), onward('phase'), order('act'), onward('phase'));
    expect(oddsOf(halted.game)?.odds).toMatchObject([{ share: 0 }, { share: null }]);
  });

  it('list draws in the order in which they are made, those inside a draw before it', () => {
    const die = (site: string): Expression => ({ op: 'dice', dice: { count: 1, sides: 6 }, site });
    const effects: Effect[] = [
      raise('a', { op: 'hits', of: die('act/0'), at: number(5000), site: 'act/1' }),
      {
        do: 'chance',
        chance: { percentage: times(number(1000), die('act/2')), site: 'act/3' },
        then: [],
        otherwise: [],
      },
      {
        do: 'one-of',
        site: 'act/5',
        branches: [{ percentage: times(number(1000), die('act/4')), effects: [] }],
        otherwise: [],
      },
      roll({ plus: die('act/6'), site: 'act/7' }),
    ];
    const told = oddsTold(...effects);
    expect(told?.map(({ site }) => site)).toEqual(
      eventsOf(give(withEffects(effects), order('act'), onward()), 'drawn').map(({ draw }) =>
        draw.site.replace('@blue', ''),
      ),
    );
    expect(told?.filter(({ of }) => of === 'dice')).toHaveLength(4);
    expect(told?.[1]).toEqual({ of: 'hits', site: 'act/1', totals: null });
  });

  it('of an order that waits are those of the order as it now is, and what it still needs', () => {
    const waiting = scenario({
      variables: [track('a')],
      actions: [
        action('act', {
          choices: [{ name: 'n', title: words('N'), values: [1, 2], of: 'number' }],
          authority: [{ seat: 'red' }],
          request: { takes: { hours: number(5), turns: number(0) } },
          consents: [{ seat: 'red', takes: { hours: number(1), turns: number(0) } }],
          effects: [
            chance(times(number(1000), { op: 'local', name: 'n' })),
            chance(times(number(10), { op: 'local', name: 'waited' })),
          ],
        }),
      ],
    });
    const people = { control: { blue: { by: 'nobody' }, red: { by: 'people' } }, whiteCell: true } as const;
    const asked = give(start(waiting, people), onward('phase'), order('act', [1]), onward('phase'), onward('halt'));
    const consent = give(
      asked,
      { kind: 'answer', seat: 'red', requester: 'blue', action: 'act', grant: true, choices: [2] },
      onward('halt'),
    );
    expect(consent.game.phase).toEqual({ at: 'resolution', halt: 'ask' });
    expect(oddsOf(consent.game)).toMatchObject({
      order: { choices: [2] },
      lapse: null,
      needs: { authority: 'held', asks: [] },
      odds: [{ share: 2000 }, { share: 60 }],
    });
    const refused = give(consent, { kind: 'answer', seat: 'red', requester: 'blue', action: 'act', grant: false });
    expect(oddsOf(refused.game)?.lapse).toEqual({ why: 'refused', by: 'red' });
  });

  it('are those of a count of every roll, whatever table, dice, modifier and shift', () => {
    const tables = fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      sides: fc.integer({ min: 2, max: 6 }),
      plus: fc.integer({ min: -4, max: 4 }),
      shift: fc.integer({ min: -2, max: 2 }),
      left: fc.integer({ min: 0, max: 9 }),
      right: fc.integer({ min: 0, max: 9 }),
      cut: fc.integer({ min: 1, max: 20 }),
      cells: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(tables, ({ count, sides, plus, shift, left, right, cut, cells }) => {
        const [low, high] = [count, count * sides];
        const split = Math.min(Math.max(cut, low), high - 1);
        const drawn: Table = {
          ...contact,
          dice: { count, sides },
          rows: [
            { from: low, to: split, cells: cells.slice(0, 3) },
            { from: split + 1, to: high, cells: cells.slice(3) },
          ],
        };
        const column = {
          by: { kind: 'odds', left: number(left), right: number(right) },
          shift: number(shift),
        } as const;
        const of = scenario({
          tables: [drawn],
          actions: [action('act', { effects: [roll({ column, plus: number(plus) })] })],
        });
        const halted = give(start(of, { whiteCell: true }), onward('phase'), order('act'), onward('phase'));
        const [odds] = oddsOf(halted.game)?.odds ?? [];
        // Each way in which the dice can fall is rolled, and the engine says which cell that is.
        const cellOf = new Map<number, number>();
        for (let total = low; total <= high; total += 1) {
          const fixed = give(
            halted,
            { kind: 'rule', ruling: { decide: 'override', draws: { dice: [total] } } },
            onward('halt'),
          );
          const draw = eventsOf(fixed, 'drawn')[0]?.draw;
          cellOf.set(total, draw?.of === 'table' ? draw.cell : -1);
        }
        const ways = new Map<number, number>();
        const faces = sides ** count;
        for (let fall = 0; fall < faces; fall += 1) {
          let total = 0;
          for (let die = 0, rest = fall; die < count; die += 1, rest = Math.floor(rest / sides))
            total += 1 + (rest % sides);
          const cell = cellOf.get(total) ?? -1;
          ways.set(cell, (ways.get(cell) ?? 0) + 1);
        }
        const expected = [...ways]
          .sort(([a], [b]) => a - b)
          .map(([cell, some]) => ({ cell, share: Math.floor((20_000 * some + faces) / (2 * faces)) }));
        expect(odds).toEqual({ of: 'table', site: 'act/0', table: 'contact', cells: expected });
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
