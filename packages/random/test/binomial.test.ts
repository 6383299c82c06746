import { describe, expect, it } from 'vitest';
import { type Block, blocksAt, ChanceAssertion, hitsOf, recorded, scripted, siteOf } from '../src/index.ts';

const quarter = 2 ** 30;

describe('hitsOf', () => {
  it('counts the words in order whose chance succeeds, and leaves the rest of the last block', () => {
    const words: Block[] = [
      [0, quarter, quarter - 1, 0xffffffff],
      [1, 0, 0, 0],
    ];
    expect(hitsOf(scripted(words), 5, 2500)).toBe(3);
  });

  it.each([
    [0, 0],
    [1, 1],
    [9, 3],
    [1000, 250],
  ])('of %i tries uses %i blocks, also when the chance is sure', (tries, blocks) => {
    for (const [hundredths, hits] of [
      [0, 0],
      [10_000, tries],
    ] as const) {
      const record: Block[] = [];
      expect(hitsOf(recorded(blocksAt([1, 2, 3, 4], siteOf('a'), 0, 0, 0), record), tries, hundredths)).toBe(hits);
      expect(record).toHaveLength(blocks);
    }
  });

  it('has the mean and the spread of a binomial count', () => {
    // 2000 counts of 100 tries at 30%: mean 30 +- 0.1 (1 s.e.), variance 21 +- 0.66; the seed is pinned.
    const counts = Array.from({ length: 2000 }, (_, turn) =>
      hitsOf(blocksAt([5, 6, 7, 8], siteOf('hits'), turn, 0, 0), 100, 3000),
    );
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
    expect(Math.abs(mean - 30)).toBeLessThan(0.33);
    expect(Math.abs(variance - 21)).toBeLessThan(2.2);
  });

  it.each([-1, 1001, 0.5])('refuses %d tries', (tries) => {
    expect(() => hitsOf(scripted([]), tries, 1)).toThrow(ChanceAssertion);
  });
});
