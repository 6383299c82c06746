import { fail } from './assert.ts';
import { below } from './below.ts';

/** Certainty, in the unit of every chance: hundredths of a percent. */
export const CERTAIN = 10_000;

/** What a chance rolls: 0..9999. It succeeds when this is below its hundredths, which an explanation can show. */
export function chanceRoll(word: number): number {
  return below(word, CERTAIN);
}

/**
 * Whether a chance succeeds.
 *
 * @param hundredths the chance in hundredths of a percent: 2500 is 25%. At or below 0 never, at or above 10000 always.
 */
export function succeeds(word: number, hundredths: number): boolean {
  if (!Number.isInteger(hundredths)) fail('a chance to be a whole number of hundredths of a percent', hundredths);
  return chanceRoll(word) < hundredths;
}
