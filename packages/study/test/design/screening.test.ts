import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/design/one-at-a-time.ts';
import { screeningDesign } from '../../src/design/screening.ts';
import { signTable } from '../../src/design/sign-table.ts';

const textOfRow = (columns: number, row: number): string => {
  const { sign } = signTable(columns);
  return Array.from({ length: columns }, (_, column) => (sign(row, column) > 0 ? '+' : '-')).join('');
};

describe('the tables of Plackett and Burman', () => {
  // Plackett and Burman, Biometrika 33 (1946), as in NIST/SEMATECH, e-Handbook of Statistical Methods, 5.3.3.5.
  it.each([
    [7, '+++-+--'],
    [11, '++-+++---+-'],
    [19, '++--++++-+-+----++-'],
    [23, '+++++-+-++--++--+-+----'],
    [27, '+-++++----+---+--+++-+-++-+'],
    [43, '++--+-+--+++-+++++---+-+++-----+---++-+-++-'],
    [47, '+++++-++++--+-+-+++--+--++-++---+-+-++----+----'],
  ])('with %i columns begin with the published row', (columns, row) => {
    expect(signTable(columns).rows).toBe(columns + 1);
    expect(textOfRow(columns, 0)).toBe(row);
    expect(textOfRow(columns, columns)).toBe('-'.repeat(columns));
  });

  it('shift right from row to row', () => {
    expect([1, 2].map((row) => textOfRow(11, row))).toEqual(['-++-+++---+', '+-++-+++---']);
    // The table of 28 by its three blocks.
    expect([9, 18].map((row) => textOfRow(27, row))).toEqual([
      '++-+-++-++-++++----+---+--+',
      '-+---+--+++-+-++-++-++++---',
    ]);
  });

  it('are orthogonal and balanced, for every number of columns to 130', () => {
    for (let columns = 1; columns <= 130; columns += columns < 60 ? 1 : 10) {
      const { rows, sign } = signTable(columns);
      expect(rows).toBeGreaterThan(columns);
      const signs = Array.from({ length: columns }, (_, column) =>
        Array.from({ length: rows }, (_, row) => sign(row, column)),
      );
      for (const [a, one] of signs.entries()) {
        expect(one.reduce((sum, each) => sum + each, 0)).toBe(0);
        for (const other of signs.slice(0, a))
          expect(one.reduce((sum, each, row) => sum + each * other[row]!, 0)).toBe(0);
      }
    }
  });

  it('have no more rows than needed up to 32, and pass over 36', () => {
    const rows = Array.from({ length: 40 }, (_, index) => signTable(index + 1).rows);
    expect(rows.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, index) => 4 * Math.ceil((index + 2) / 4)));
    expect(rows.slice(31, 39)).toEqual([40, 40, 40, 40, 40, 40, 40, 40]);
  });
});

describe('a screening', () => {
  it('is low and high at the 10% and the 90% quantile', () => {
    const design = screeningDesign(11, 'plain');
    expect(design.points).toBe(12);
    expect([...design.at(0)]).toEqual([0.9, 0.9, 0.1, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.9, 0.1]);
    expect([...design.at(11)]).toEqual(new Array(11).fill(0.1));
  });

  it('folded has each point once more with low and high exchanged, so that no interaction blurs a main effect', () => {
    const design = screeningDesign(5, 'folded');
    expect(design.points).toBe(16);
    const signs = Array.from({ length: 16 }, (_, point) => [...design.at(point)].map((u) => (u > 0.5 ? 1 : -1)));
    for (let row = 0; row < 8; row += 1) expect(signs[row + 8]).toEqual(signs[row]!.map((sign) => -sign));
    for (let main = 0; main < 5; main += 1) {
      for (let a = 0; a < 5; a += 1) {
        for (let b = 0; b < a; b += 1) {
          expect(signs.reduce((sum, row) => sum + row[main]! * row[a]! * row[b]!, 0)).toBe(0);
        }
      }
    }
  });
});

describe('one at a time', () => {
  it('is the base, then low and high of each, or each of its levels', () => {
    const design = oneAtATime([{}, { levels: 2 }, {}]);
    const base = Number.NaN;
    expect(Array.from({ length: design.points }, (_, point) => [...design.at(point)])).toEqual([
      [base, base, base],
      [0.1, base, base],
      [0.9, base, base],
      [base, 0.25, base],
      [base, 0.75, base],
      [base, base, 0.1],
      [base, base, 0.9],
    ]);
  });
});
