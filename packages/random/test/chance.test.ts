import { describe, expect, it } from 'vitest';
import { ChanceAssertion, chanceRoll, succeeds } from '../src/index.ts';

describe('succeeds', () => {
  it('never succeeds at 0 or below, always at 10000 or above', () => {
    for (const word of [0, 1, 0x80000000, 0xffffffff]) {
      for (const never of [0, -1, -10_000]) expect(succeeds(word, never)).toBe(false);
      for (const always of [10_000, 10_001, 1_000_000]) expect(succeeds(word, always)).toBe(true);
    }
  });

  it('succeeds up to the last word of its share, and not at the next', () => {
    // 25% of 2^32 words: 0 .. 2^30 - 1. 0.01%: ceil(2^32 / 10000) = 429497 words.
    expect(succeeds(2 ** 30 - 1, 2500)).toBe(true);
    expect(succeeds(2 ** 30, 2500)).toBe(false);
    expect(succeeds(429_496, 1)).toBe(true);
    expect(succeeds(429_497, 1)).toBe(false);
    expect(succeeds(0xffffffff, 9999)).toBe(false);
  });

  it('shows its roll as 0..9999', () => {
    expect([0, 2 ** 30, 2 ** 31, 0xffffffff].map(chanceRoll)).toEqual([0, 2500, 5000, 9999]);
  });

  it('refuses a chance that is no whole number', () => {
    expect(() => succeeds(1, 0.25)).toThrow(ChanceAssertion);
  });
});
