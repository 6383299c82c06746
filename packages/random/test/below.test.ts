import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, ChanceAssertion } from '../src/index.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const some = fc.oneof(fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: 1, max: 20_000 }));
const edges = [0, 1, 0xffff, 0x10000, 0x10001, 0x7fffffff, 0x80000000, 0xfffeffff, 0xffff0000, 0xfffffffe, 0xffffffff];

function exact(a: number, n: number): number {
  return Number((BigInt(a) * BigInt(n)) >> 32n);
}

describe('below', () => {
  it('is the high half of the exact product', () => {
    fc.assert(
      fc.property(word, some, (a, n) => {
        expect(below(a, n)).toBe(exact(a, n));
      }),
      { seed: 4, numRuns: 5000 },
    );
  });

  it('is so at the edges of its halves', () => {
    for (const a of edges) for (const n of edges.slice(1)) expect(below(a, n)).toBe(exact(a, n));
  });

  it('reaches 0 and n - 1 and nothing outside', () => {
    for (const n of edges.slice(1)) {
      expect(below(0, n)).toBe(0);
      expect(below(0xffffffff, n)).toBe(n - 1);
    }
  });

  it.each([0, -1, 2 ** 32, 1.5, Number.NaN])('refuses n = %d', (n) => {
    expect(() => below(1, n)).toThrow(ChanceAssertion);
  });
});
