import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fail } from './assert.ts';

/**
 * Where in a scenario a draw is used: 64 bits, as two 32-bit words.
 *
 * Two constructs with the same site would share their dice, so the compiler refuses a scenario in which two paths
 * collide (`sameSite`). Among a thousand paths that happens by chance once in about 3.7 * 10^13 scenarios.
 */
export interface Site {
  readonly high: number;
  readonly low: number;
}

/**
 * The site of a path: the first 64 bits of the SHA-256 of its UTF-8 bytes, the first byte the most significant.
 * The path is the construct's, with whatever else tells apart two uses of it (label, side, seat, slot, choices).
 * It must be well-formed Unicode: a lone surrogate has no UTF-8.
 */
export function siteOf(path: string): Site {
  if (!path.isWellFormed()) fail('the path of a site to be well-formed Unicode', JSON.stringify(path));
  const digest = sha256(utf8ToBytes(path));
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return { high: view.getUint32(0), low: view.getUint32(4) };
}

/** Whether two sites are the same, so that their draws would be too. */
export function sameSite(a: Site, b: Site): boolean {
  return a.high === b.high && a.low === b.low;
}
