import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, ChanceAssertion, choose, totalWeight } from '../src/index.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const weights = fc.array(fc.integer({ min: -5, max: 50 }), { maxLength: 12 });

describe('choose', () => {
  it('lays the weights end to end: 3, 1, 4 of 8', () => {
    const eighth = 2 ** 29;
    const at = (word: number) => choose(word, [3, 1, 4]);
    expect([0, 3 * eighth - 1, 3 * eighth, 4 * eighth - 1, 4 * eighth, 0xffffffff].map(at)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('takes a weight of 0 or below for nothing', () => {
    expect(choose(0, [0, -7, 5])).toBe(2);
    expect(choose(0xffffffff, [5, -7, 0])).toBe(0);
    expect(choose(1, [0, -1])).toBeUndefined();
    expect(choose(1, [])).toBeUndefined();
  });

  it('finds the weight in which the roll falls', () => {
    fc.assert(
      fc.property(word, weights, (drawn, each) => {
        const positive = each.map((weight) => Math.max(weight, 0));
        const slots = positive.flatMap((weight, index) => Array.from({ length: weight }, () => index));
        const expected = slots.length === 0 ? undefined : slots[below(drawn, slots.length)];
        expect(choose(drawn, each)).toBe(expected);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('holds totals to one word', () => {
    expect(totalWeight([0xfffffffe, 1, -9])).toBe(0xffffffff);
    expect(choose(0xffffffff, [0xfffffffe, 1])).toBe(1);
    expect(() => choose(0, [0xffffffff, 1])).toThrow(ChanceAssertion);
    expect(() => choose(0, [0.5])).toThrow(ChanceAssertion);
  });
});
