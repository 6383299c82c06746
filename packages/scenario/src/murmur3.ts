// MurmurHash3_x86_128 by Austin Appleby (public domain), over 32-bit words instead of bytes: what is hashed here is
// always a whole number of them, so the algorithm's tail is one to three words and never a part of one.

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/**
 * The 128-bit hash of words, each hashed as four bytes, the least significant first.
 *
 * @returns h1, h2, h3, h4, each 0..2^32 - 1
 */
export function murmur3(words: Int32Array, seed = 0): [number, number, number, number] {
  let [h1, h2, h3, h4] = [seed, seed, seed, seed];
  const body = words.length - (words.length % 4);
  for (let at = 0; at < body; at += 4) {
    h1 = ((rotate(h1 ^ mixed(words[at] as number, C1, 15, C2), 19) + h2) * 5 + 0x561ccd1b) | 0;
    h2 = ((rotate(h2 ^ mixed(words[at + 1] as number, C2, 16, C3), 17) + h3) * 5 + 0x0bcaa747) | 0;
    h3 = ((rotate(h3 ^ mixed(words[at + 2] as number, C3, 17, C4), 15) + h4) * 5 + 0x96cd1c35) | 0;
    h4 = ((rotate(h4 ^ mixed(words[at + 3] as number, C4, 18, C1), 13) + h1) * 5 + 0x32ac3b17) | 0;
  }
  const tail = words.length - body;
  if (tail > 2) h3 ^= mixed(words[body + 2] as number, C3, 17, C4);
  if (tail > 1) h2 ^= mixed(words[body + 1] as number, C2, 16, C3);
  if (tail > 0) h1 ^= mixed(words[body] as number, C1, 15, C2);
  return finished(h1, h2, h3, h4, words.length * 4);
}

function mixed(word: number, before: number, turn: number, after: number): number {
  return Math.imul(rotate(Math.imul(word, before), turn), after);
}

function finished(a: number, b: number, c: number, d: number, bytes: number): [number, number, number, number] {
  const [h1, h2, h3, h4] = summed(a ^ bytes, b ^ bytes, c ^ bytes, d ^ bytes);
  return summed(avalanche(h1), avalanche(h2), avalanche(h3), avalanche(h4));
}

function summed(a: number, b: number, c: number, d: number): [number, number, number, number] {
  const h1 = (a + b + c + d) >>> 0;
  return [h1, (h1 + b) >>> 0, (h1 + c) >>> 0, (h1 + d) >>> 0];
}

function avalanche(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
