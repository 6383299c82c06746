import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideDown, INTEGER_LEAST, INTEGER_MOST, modulo, shareOf } from '../src/index.ts';

fc.configureGlobal({ seed: 1 });

const int32 = fc.integer({ min: INTEGER_LEAST, max: INTEGER_MOST });
const divisor = int32.filter((value) => value !== 0);

/** Rounds down on big integers, which themselves round towards zero. */
function divideDownExactly(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

describe('division', () => {
  it.each([
    [7, 2, 3, 1],
    [-7, 2, -4, 1],
    [7, -2, -4, -1],
    [-7, -2, 3, -1],
    [6, 3, 2, 0],
    [-6, 3, -2, 0],
    [0, -5, 0, 0],
    [INTEGER_LEAST, 1, INTEGER_LEAST, 0],
    [INTEGER_MOST, INTEGER_LEAST, -1, -1],
    [INTEGER_LEAST, INTEGER_MOST, -2, INTEGER_MOST - 1],
  ])('%i by %i is %i, remainder %i', (a, b, quotient, remainder) => {
    expect(divideDown(a, b)).toBe(quotient);
    expect(modulo(a, b)).toBe(remainder);
  });

  it('agrees with exact big integers', () => {
    fc.assert(
      fc.property(int32, divisor, (a, b) => {
        const quotient = divideDownExactly(BigInt(a), BigInt(b));
        expect(divideDown(a, b)).toBe(Number(quotient));
        expect(modulo(a, b)).toBe(Number(BigInt(a) - quotient * BigInt(b)));
      }),
    );
  });

  it('never gives a negative zero, whose texts would differ', () => {
    expect(Object.is(divideDown(0, -5), 0)).toBe(true);
    expect(Object.is(modulo(-6, 3), 0)).toBe(true);
  });
});

describe('shareOf', () => {
  it.each([
    [4000, 7, 2],
    [4000, -7, -3],
    [-1, 1, -1],
    [10_000, 214_748, 214_748],
  ])('%i hundredths of a percent of %i is %i', (percentage, of, share) => {
    expect(shareOf(percentage, of)).toBe(share);
  });
});
