import { describe, expect, it } from 'vitest';
import {
  type Block,
  blocksAt,
  ChanceAssertion,
  draw,
  face,
  oddsOfDice,
  rollDice,
  scripted,
  siteOf,
} from '../src/index.ts';

const key = [1, 2, 3, 4] as const;
const site = siteOf('dice');

/** Pearson's chi-square of counts against exact ways. */
function chiSquare(counts: readonly number[], ways: readonly bigint[], of: bigint): number {
  const rolls = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, index) => {
    const expected = (rolls * Number(ways[index])) / Number(of);
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

describe('rollDice', () => {
  it('reads a face from each word in order: 1 + the sixth of the words it lies in', () => {
    // 2^32 / 6 = 715827882.67, so the first word of the second sixth is 715827883.
    const words: Block[] = [
      [0, 715_827_882, 715_827_883, 0xffffffff],
      [0x80000000, 9, 9, 9],
    ];
    expect(rollDice(scripted(words), { count: 5, sides: 6 })).toEqual({
      dice: { count: 5, sides: 6 },
      faces: [1, 1, 2, 6, 4],
      total: 14,
    });
  });

  it.each([
    [{ count: 2, sides: 6 }, 20_000, 29.59],
    [{ count: 5, sides: 4 }, 20_000, 37.7],
    [{ count: 1, sides: 20 }, 20_000, 43.82],
  ])('totals %o as often as their exact odds say', (dice, rolls, bound) => {
    // The bounds are the 99.9% points of chi-square at 10, 15 and 19 degrees of freedom; the seed is pinned.
    const odds = oddsOfDice(dice);
    const counts = odds.ways.map(() => 0);
    for (let turn = 0; turn < rolls; turn += 1) {
      const at = rollDice(blocksAt(key, site, turn, 0, 0), dice).total - odds.least;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(chiSquare(counts, odds.ways, odds.of)).toBeLessThan(bound);
  });

  it('shows each face equally often whichever word of the block decides it', () => {
    const counts = [0, 1, 2, 3].map(() => [0, 0, 0, 0, 0, 0]);
    for (let turn = 0; turn < 12_000; turn += 1) {
      draw(key, site, turn, 0).forEach((word, place) => {
        const faces = counts[place] ?? [];
        const shown = face(word, 6) - 1;
        faces[shown] = (faces[shown] ?? 0) + 1;
      });
    }
    // 20.52 is the 99.9% point at 5 degrees of freedom.
    for (const faces of counts) expect(chiSquare(faces, [1n, 1n, 1n, 1n, 1n, 1n], 6n)).toBeLessThan(20.52);
  });

  it.each([
    { count: 0, sides: 6 },
    { count: 100, sides: 6 },
    { count: 1, sides: 1 },
    { count: 1, sides: 1001 },
    { count: 1.5, sides: 6 },
  ])('refuses %o', (dice) => {
    expect(() => rollDice(scripted([]), dice)).toThrow(ChanceAssertion);
  });
});
