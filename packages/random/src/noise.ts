import { assertInteger } from './assert.ts';
import { below } from './below.ts';

/** The widest margin: 2 * margin + 1 outcomes must fit a word. */
export const MARGIN_MOST = 0x7ffffffe;

/**
 * The error of what is seen within a margin: an integer from -margin to margin, each equally likely.
 * The caller adds it to the true value and clamps.
 *
 * @param margin 0..2^31 - 2
 */
export function noise(word: number, margin: number): number {
  assertInteger('margin', margin, 0, MARGIN_MOST);
  return below(word, 2 * margin + 1) - margin;
}
