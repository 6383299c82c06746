import { derivedKey, draw, type RunKey, type StudyKey, siteOf } from '@sandtable/random';

/**
 * The key under which one purpose of a study draws, such as the places of a Latin hypercube. Different purposes do not
 * meet, nor do they meet the keys of runs (see docs/chance.md).
 */
export function purposeKey(key: StudyKey, purpose: string): RunKey {
  const { high, low } = siteOf(purpose);
  return derivedKey(key, high, low);
}

/**
 * A number in [0, 1) of 53 bits: the first two words of the draw at (point, dimension).
 *
 * @param point 0..2^32 - 1
 * @param dimension 0..2^31 - 1
 */
export function unitDraw(key: RunKey, point: number, dimension: number): number {
  const [first, second] = draw(key, { high: 0, low: point }, dimension, 0);
  return ((first >>> 5) * 0x4000000 + (second >>> 6)) / 0x20000000000000;
}
