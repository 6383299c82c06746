import { murmur3 } from './murmur3.ts';

/**
 * The digest of a world: MurmurHash3 (x86, 128 bits, seed 0) over its vector in layout order, each integer as four
 * bytes, the least significant first. Equal digests mean equal worlds for every purpose but an attacker's.
 *
 * @returns 32 hexadecimal digits: h1, h2, h3, h4 with 8 each
 */
export function digestOf(vector: Int32Array): string {
  return murmur3(vector)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}
