import { activation, below, draw, siteOf } from '@sandtable/random';
import type { Table } from '@sandtable/scenario';
import { describe, expect, test } from 'vitest';
import { type DrawSource, drawChance, drawsFrom, unfixed } from '../src/draw.ts';
import type { Evidence } from '../src/evidence.ts';
import { planOf } from '../src/plan.ts';
import { scenario, words } from './small.ts';

// Expected values are computed from the words of @sandtable/random, which has its own published vectors.

const key = [1, 2, 3, 4] as const;
const turn = 7;

function source(given: Partial<DrawSource> = {}) {
  const evidence: Evidence[] = [];
  const counts = new Map<string, number>();
  const made: DrawSource = {
    plan: planOf(scenario()),
    key,
    turn,
    lane: 0,
    suffix: '',
    tally: {
      used: (site) => counts.get(site) ?? 0,
      add: (site, blocks) => void counts.set(site, (counts.get(site) ?? 0) + blocks),
    },
    fixed: unfixed,
    record: (each) => void evidence.push(each),
    ...given,
  };
  return { draws: drawsFrom(made), made, evidence, counts };
}

function block(site: string, lane: number, count: number) {
  return draw(key, siteOf(site), turn, activation(lane, count));
}

const six = { count: 1, sides: 6 };

describe('where a draw is made', () => {
  test('the site, the turn, the lane and how many blocks came before', () => {
    const { draws } = source({ lane: 3, suffix: '@blue' });
    const rolled = [draws.dice('a/0', six), draws.dice('a/0', six), draws.dice('b/0', six)];
    const face = (site: string, count: number) => 1 + below(block(site, 3, count)[0], 6);
    expect(rolled).toEqual([face('a/0@blue', 0), face('a/0@blue', 1), face('b/0@blue', 0)]);
  });

  test('what is used up depends on the kind of draw alone', () => {
    const { draws, counts } = source();
    draws.dice('four', { count: 4, sides: 6 });
    draws.dice('five', { count: 5, sides: 6 });
    draws.chance({ site: 'never' }, 0);
    draws.chance({ site: 'always' }, 10_000);
    draws.oneOf('branches', [10_000]);
    draws.hits('none', 0, 5000);
    draws.hits('nine', 9, 10_000);
    expect(Object.fromEntries(counts)).toEqual({
      '0/four': 1,
      '0/five': 2,
      '0/never': 1,
      '0/always': 1,
      '0/branches': 1,
      '0/none': 0,
      '0/nine': 3,
    });
  });
});

describe('what a draw shows', () => {
  test('dice: the faces in order and their total', () => {
    const { draws, evidence } = source();
    const words = block('d', 0, 0);
    const faces = [words[0], words[1]].map((word) => 1 + below(word, 6));
    const total = (faces[0] ?? 0) + (faces[1] ?? 0);
    expect(draws.dice('d', { count: 2, sides: 6 })).toBe(total);
    expect(evidence).toEqual([
      {
        of: 'dice',
        dice: { count: 2, sides: 6 },
        faces,
        total,
        site: 'd',
        lane: 0,
        count: 0,
        blocks: [words],
        fixed: false,
      },
    ]);
  });

  test('a chance succeeds when what is rolled is below it', () => {
    const roll = below(block('c', 0, 0)[0], 10_000);
    expect(source().draws.chance({ site: 'c' }, roll)).toBe(false);
    expect(source().draws.chance({ site: 'c' }, roll + 1)).toBe(true);
    expect(source().draws.chance({ site: 'c' }, -1)).toBe(false);
  });

  test('a rate of another length of time: mulhi(word, 10000 * denominator) < percentage * numerator', () => {
    const scale = { numerator: 11_200, denominator: 48_699 };
    const { draws, evidence } = source();
    const succeeded = draws.chance({ site: 'r', scale }, 300);
    const roll = below(block('r', 0, 0)[0], 10_000 * 48_699);
    expect(succeeded).toBe(roll < 300 * 11_200);
    expect(evidence[0]).toMatchObject({ roll, scale, percentage: 300 });
    const least = Math.floor(roll / 11_200) + 1;
    expect(source().draws.chance({ site: 'r', scale }, least)).toBe(true);
    expect(source().draws.chance({ site: 'r', scale }, least - 1)).toBe(false);
  });

  test('hits count the words below the chance, 1000 at most', () => {
    const words = [...block('h', 0, 0), ...block('h', 0, 1)].slice(0, 6);
    const expected = words.filter((word) => below(word, 10_000) < 4000).length;
    expect(source().draws.hits('h', 6, 4000)).toBe(expected);
    expect(source().draws.hits('h', -5, 4000)).toBe(0);
    expect(source().draws.hits('h', 2000, 10_000)).toBe(1000);
  });

  test('one of: the first branch whose running sum exceeds the roll; negative percentages are 0', () => {
    const roll = below(block('o', 0, 0)[0], 10_000);
    const branch = (...percentages: number[]) => source().draws.oneOf('o', percentages);
    expect(branch(roll + 1, 10_000)).toBe(0);
    expect(branch(roll, 1)).toBe(1);
    expect(branch(-500, roll, 1)).toBe(2);
    expect(branch(roll)).toBe(-1);
  });

  test('a table: total plus modifier picks the row, stopping at the outer rows', () => {
    const table: Table = {
      id: 't',
      title: words('T'),
      dice: six,
      gives: 'number',
      columns: { kind: 'only' },
      rows: [1, 2, 3, 4, 5, 6].map((face) => ({ from: face, to: face, cells: [face * 10] })),
      grounds: { sources: [] },
    };
    const column = { by: 'only', shift: 0, index: 0 } as const;
    const face = 1 + below(block('t', 0, 0)[0], 6);
    const { draws, evidence } = source();
    expect(draws.table('t', table, column, 0)).toBe(face * 10);
    expect(evidence[0]).toMatchObject({ of: 'table', total: face, plus: 0, row: face - 1, cell: face * 10 });
    expect(source().draws.table('t', table, column, 99)).toBe(60);
    expect(source().draws.table('t', table, column, -99)).toBe(10);
    // Rows beyond what the die can show are reached by what is added.
    const beyond = { ...table, rows: [...table.rows, { from: 7, to: 8, cells: [70] }] };
    expect(source().draws.table('t', beyond, column, 99)).toBe(70);
    expect(source().draws.table('t', beyond, column, 7 - face)).toBe(70);
    expect(source().draws.table('t', beyond, column, 0)).toBe(face * 10);
  });

  test('a machine’s chance is numbered by its step and counts nothing', () => {
    const { made, counts } = source();
    const { tally: _, ...counted } = made;
    const first = drawChance(counted, { site: 'go' }, 5000, 2);
    expect(drawChance(counted, { site: 'go' }, 5000, 2)).toBe(first);
    expect(first).toBe(below(block('go', 0, 2)[0], 10_000) < 5000);
    expect(counts.size).toBe(0);
  });
});

describe('what is fixed beforehand', () => {
  test('totals are taken in order, stop at what the dice can show, and use up what dice would', () => {
    const totals = [9, 40];
    const { draws, evidence, counts } = source({ fixed: { ...unfixed, total: () => totals.shift() } });
    const two = { count: 2, sides: 6 };
    expect([draws.dice('d', two), draws.dice('d', two)]).toEqual([9, 12]);
    expect(evidence.map(({ fixed, blocks }) => [fixed, blocks.length])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    expect(counts.get('0/d')).toBe(2);
    expect(draws.dice('d', two)).toBe(
      block('d', 0, 2)
        .slice(0, 2)
        .reduce((sum, word) => sum + 1 + below(word, 6), 0),
    );
  });

  test('chances all come out as told; hits and branches are drawn', () => {
    const succeed = source({ fixed: { ...unfixed, succeeds: () => true } });
    expect(succeed.draws.chance({ site: 'c' }, 0)).toBe(true);
    expect(source({ fixed: { ...unfixed, succeeds: () => false } }).draws.chance({ site: 'c' }, 10_000)).toBe(false);
    expect(succeed.draws.hits('h', 3, 0)).toBe(0);
  });
});
