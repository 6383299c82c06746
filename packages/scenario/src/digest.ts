import { murmur3 } from './murmur3.ts';

/** h1, h2, h3, h4, each 0..2^32 - 1. */
export type Digest = readonly [number, number, number, number];

/**
 * The digest of a world: MurmurHash3 (x86, 128 bits, seed 0) over its vector in layout order, each integer as four
 * bytes, the least significant first. Equal digests mean equal worlds for every purpose but an attacker's.
 *
 * @returns 32 hexadecimal digits: h1, h2, h3, h4 with 8 each
 */
export function digestOf(vector: Int32Array): string {
  return digestText(digestWords(vector));
}

/** The same as four numbers from 0 to 2^32 - 1, for those who keep many. */
export function digestWords(vector: Int32Array): Digest {
  return murmur3(vector);
}

/** The text of a digest that is held as numbers. */
export function digestText(digest: Digest): string {
  return digest.map((word) => word.toString(16).padStart(8, '0')).join('');
}
