/**
 * Threefry-4x32: a keyed bijection of 128-bit blocks, used as a counter-based generator.
 *
 * Four 32-bit words of counter are mixed under four words of key. A round adds and rotates two pairs of words
 * (words 0 and 1, 2 and 3 in even rounds; 0 and 3, 2 and 1 in odd ones); after each four rounds the key is added
 * again, shifted by one word, with the number of the addition in the last word. A fifth key word is the parity of
 * the other four.
 *
 * Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), from the
 * Threefish cipher of Ferguson et al., "The Skein hash function family" (2010), whose parity constant this is.
 */

/** Four words, each an integer from 0 to 2^32 - 1. */
export type Block = readonly [number, number, number, number];

/** How many rounds: 13 and 20 are the two that the authors publish known answers for. */
export type Rounds = 13 | 20;

/** How many rounds every draw has. Frozen: every result depends on it. The reasons are in docs/chance.md. */
export const DRAW_ROUNDS = 13 satisfies Rounds;

/** How many rounds every key has. More than a draw's: keys are made once a run, and must not be worked back. Frozen. */
export const KEY_ROUNDS = 20 satisfies Rounds;

const PARITY = 0x1bd11bda;

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function write(out: Uint32Array, x0: number, x1: number, x2: number, x3: number): void {
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/**
 * Writes the block of `key` at the counter (c0, c1, c2, c3) into `out[0..3]`. Allocates nothing.
 * Each counter word is taken modulo 2^32.
 *
 * A pass of the loop is eight rounds and two additions of the key; the rotations are the paper's table, in order.
 */
export function threefryInto(
  out: Uint32Array,
  key: Block,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  rounds: Rounds,
): void {
  let k0 = key[0] | 0;
  let k1 = key[1] | 0;
  let k2 = key[2] | 0;
  let k3 = key[3] | 0;
  let k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  let x2 = (c2 + k2) | 0;
  let x3 = (c3 + k3) | 0;
  for (let addition = 1; ; addition += 2) {
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 10) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 26) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 11) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 21) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 13) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 27) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 23) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 5) ^ x2;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2) | 0;
    x2 = (x2 + k3) | 0;
    x3 = (x3 + k4 + addition) | 0;
    if (addition === 5) break; // 20 rounds end with an addition of the key
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 6) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 20) ^ x2;
    if (addition === 3 && rounds === 13) break; // 13 rounds end with a bare round
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 17) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 11) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 25) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 10) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 18) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 20) ^ x2;
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k3) | 0;
    x2 = (x2 + k4) | 0;
    x3 = (x3 + k0 + addition + 1) | 0;
    const passed = k0;
    k0 = k2;
    k2 = k4;
    k4 = k1;
    k1 = k3;
    k3 = passed;
  }
  write(out, x0, x1, x2, x3);
}

/** The block of `key` at `counter`, as a value. Costs an allocation; `threefryInto` does not. */
export function threefry(key: Block, counter: Block, rounds: Rounds): Block {
  const out = new Uint32Array(4);
  threefryInto(out, key, counter[0], counter[1], counter[2], counter[3], rounds);
  return blockOf(out);
}

/** The first four words of `words`, as a value that later writes to `words` do not change. */
export function blockOf(words: Uint32Array): Block {
  return [words[0]!, words[1]!, words[2]!, words[3]!]; // every caller's array has four
}
