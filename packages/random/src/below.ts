import { fail } from './assert.ts';

/**
 * An integer from 0 to n - 1 out of one uniform word: the high 32 bits of the 64-bit product word * n.
 *
 * Each outcome is as likely as the next to within one word in 2^32, so that no chance is off by more than
 * 2.4 * 10^-10. There is no rejection: a draw always takes the same number of words.
 *
 * @param word 0..2^32 - 1
 * @param n 1..2^32 - 1
 */
export function below(word: number, n: number): number {
  if (n >>> 0 !== n || n === 0) fail('n to be an integer from 1 to 4294967295', n);
  const wordHigh = word >>> 16;
  const wordLow = word & 0xffff;
  const nHigh = n >>> 16;
  const nLow = n & 0xffff;
  // Neither sum reaches 2^32: (2^16 - 1)^2 + (2^16 - 2) = 2^32 - 2^16 - 1.
  const crossed = (Math.imul(wordHigh, nLow) >>> 0) + (Math.imul(wordLow, nLow) >>> 16);
  const carried = (Math.imul(wordLow, nHigh) >>> 0) + (crossed & 0xffff);
  return (Math.imul(wordHigh, nHigh) + (crossed >>> 16) + (carried >>> 16)) >>> 0;
}
