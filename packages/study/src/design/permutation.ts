import { draw, type RunKey } from '@sandtable/random';
import { assertInteger } from '../assert.ts';

/** Enough for a Feistel network on few bits to look like any permutation: the tests count what each element becomes. */
const FEISTEL_ROUNDS = 12;

/**
 * A shuffled order of 0..count - 1 of which any element can be asked for alone, without memory: a Feistel network on
 * just enough bits, walked on while it leads outside 0..count - 1 (less than twice on average).
 *
 * The idea of walking: Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002. The halves are mixed by
 * the finaliser of MurmurHash3 (Appleby, public domain) under round keys drawn with Threefry.
 *
 * @param count 1..2^32 - 1
 * @param number which of the key's permutations, 0..2^31 - 1
 * @returns a function from a place, 0..count - 1, to the element there
 */
export function keyedPermutation(key: RunKey, number: number, count: number): (place: number) => number {
  assertInteger('number of elements', count, 1, 0xffffffff);
  const bits = Math.max(32 - Math.clz32(count - 1), 2);
  const roundKeys = Array.from({ length: FEISTEL_ROUNDS }, (_, round) => {
    const [word] = draw(key, { high: 0, low: 0 }, number, round);
    return word;
  });
  return (place) => {
    let element = place;
    do element = feistel(element, bits, roundKeys);
    while (element >= count);
    return element;
  };
}

/** A permutation of the numbers of so many bits. Odd numbers of bits have halves that trade their widths each round. */
function feistel(number: number, bits: number, roundKeys: readonly number[]): number {
  let rightBits = bits >>> 1;
  let leftBits = bits - rightBits;
  let left = number >>> rightBits;
  let right = (number & mask(rightBits)) >>> 0;
  for (const roundKey of roundKeys) {
    const mixed = ((left ^ mix(right, roundKey)) & mask(leftBits)) >>> 0;
    left = right;
    right = mixed;
    [leftBits, rightBits] = [rightBits, leftBits];
  }
  return ((left << rightBits) | right) >>> 0;
}

function mask(bits: number): number {
  return (1 << bits) - 1;
}

function mix(word: number, key: number): number {
  let hash = word ^ key;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
