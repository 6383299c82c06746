import { assertInteger } from './assert.ts';
import { succeeds } from './chance.ts';
import { type NextBlock, takeWords } from './source.ts';

export const TRIES_MOST = 1000;

/**
 * `hits of n at p`: how many of n chances succeed, one word each, in the order of the words.
 *
 * Uses `blocksFor(tries)` blocks whatever the chance, a sure one too, so that a changed chance shifts no other draw.
 *
 * @param tries 0..1000
 * @param hundredths the chance of each, in hundredths of a percent
 */
export function hitsOf(next: NextBlock, tries: number, hundredths: number): number {
  assertInteger('number of tries', tries, 0, TRIES_MOST);
  return takeWords(next, tries).filter((word) => succeeds(word, hundredths)).length;
}
