import { drawInto, type RunKey } from '@sandtable/random';

/** The levels of the binary tree that one block decides: 2^7 - 1 nodes of its 128 bits. */
const LEVELS_PER_BLOCK = 7;

/**
 * Owen's nested uniform scrambling in base 2: each binary digit of a coordinate is flipped or not by a fair coin of its
 * own, which belongs to the dimension and to all the digits before it. A net stays the net it was, and each point by
 * itself is uniform. The coins are bits of Threefry draws at (dimension, digits before), so they are as independent as
 * any draws, and nothing is stored.
 *
 * Source: Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", in Monte Carlo and Quasi-Monte Carlo Methods in
 * Scientific Computing (1995).
 *
 * @returns a function from 32 digits, the first the most significant, to the scrambled ones, as an unsigned integer
 */
export function owenScrambling(key: RunKey): (digits: number, dimension: number) => number {
  const coins = new Uint32Array(4);
  return (digits, dimension) => {
    let flips = 0;
    for (let level = 0; level < 32; level += LEVELS_PER_BLOCK) {
      const before = level === 0 ? 0 : digits >>> (32 - level);
      drawInto(coins, key, { high: dimension, low: before }, level, 0);
      const until = Math.min(level + LEVELS_PER_BLOCK, 32);
      // The nodes of the block's small tree in breadth-first order: a leading one, then the digits within the block.
      let node = 1;
      for (let digit = level; digit < until; digit += 1) {
        const place = 31 - digit;
        flips |= ((coins[node >>> 5]! >>> (node & 31)) & 1) << place;
        node = (node << 1) | ((digits >>> place) & 1);
      }
    }
    return (digits ^ flips) >>> 0;
  };
}
