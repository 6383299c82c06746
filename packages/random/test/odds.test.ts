import { describe, expect, it } from 'vitest';
import { chanceHundredths, oddsBetween, oddsOfDice, oddsOfHits } from '../src/index.ts';

const sum = (ways: readonly bigint[]) => ways.reduce((total, each) => total + each, 0n);

describe('oddsOfDice', () => {
  it('counts the ways of 2d6 and 3d4', () => {
    expect(oddsOfDice({ count: 2, sides: 6 })).toEqual({
      least: 2,
      ways: [1n, 2n, 3n, 4n, 5n, 6n, 5n, 4n, 3n, 2n, 1n],
      of: 36n,
    });
    expect(oddsOfDice({ count: 3, sides: 4 }).ways).toEqual([1n, 3n, 6n, 10n, 12n, 12n, 10n, 6n, 3n, 1n]);
  });

  it('counts every way once, and low as high', () => {
    for (const dice of [
      { count: 1, sides: 1000 },
      { count: 10, sides: 10 },
      { count: 99, sides: 6 },
    ]) {
      const odds = oddsOfDice(dice);
      expect(sum(odds.ways)).toBe(odds.of);
      expect(odds.ways).toHaveLength(dice.count * (dice.sides - 1) + 1);
      expect(odds.ways.toReversed()).toEqual(odds.ways);
    }
  });
});

describe('oddsOfHits', () => {
  it('is the binomial distribution', () => {
    // Three tries at 25%: 27, 27, 9 and 1 of 64, here of 10000^3.
    const unit = 2500n ** 3n;
    expect(oddsOfHits(3, 2500)).toEqual({ least: 0, ways: [27n, 27n, 9n, 1n].map((n) => n * unit), of: 10_000n ** 3n });
    expect(sum(oddsOfHits(200, 3333).ways)).toBe(10_000n ** 200n);
  });

  it('takes a chance outside 0..100% as it acts', () => {
    expect(oddsOfHits(2, -5).ways).toEqual([100_000_000n, 0n, 0n]);
    expect(oddsOfHits(2, 12_000).ways).toEqual([0n, 0n, 100_000_000n]);
    expect([chanceHundredths(-5), chanceHundredths(2500), chanceHundredths(12_000)]).toEqual([0, 2500, 10_000]);
  });
});

describe('oddsBetween', () => {
  it('rounds to the nearest hundredth of a percent', () => {
    const odds = oddsOfDice({ count: 2, sides: 6 });
    expect(oddsBetween(odds, 7, 7)).toBe(1667); // 1/6
    expect(oddsBetween(odds, 10, 12)).toBe(1667);
    expect(oddsBetween(odds, 2, 2)).toBe(278); // 1/36 = 2.777..%
    expect(oddsBetween(odds, 2, 12)).toBe(10_000);
  });

  it('is 0 where nothing can fall', () => {
    const odds = oddsOfDice({ count: 2, sides: 6 });
    expect([oddsBetween(odds, 13, 20), oddsBetween(odds, -3, 1), oddsBetween(odds, 9, 8)]).toEqual([0, 0, 0]);
    expect(oddsBetween(odds, -3, 2)).toBe(278);
  });
});
