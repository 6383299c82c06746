import { assertInteger } from './assert.ts';
import type { RunKey } from './key.ts';
import type { Site } from './site.ts';
import { type Block, blockOf, DRAW_ROUNDS, threefryInto } from './threefry.ts';

/** Turns count from 0 to this. Counters with a greater third word belong to derived keys: see key.ts. */
export const TURN_MOST = 0x7fffffff;

/** The most lanes, and the most blocks a site may use in one lane of one turn. */
export const LANES = 256;
export const BLOCKS_PER_LANE = 0x1000000;

/**
 * The fourth counter word: which block this is of those that a site uses in a turn.
 *
 * @param lane the order's slot, so that two orders of a seat in one turn do not depend on each other; else 0. 0..255.
 * @param count how many blocks have been drawn before at this site in this turn and lane. 0..2^24 - 1.
 * @returns lane * 2^24 + count. Frozen: the kernel computes the same.
 */
export function activation(lane: number, count: number): number {
  assertInteger('lane', lane, 0, LANES - 1);
  assertInteger('count of blocks', count, 0, BLOCKS_PER_LANE - 1);
  return lane * BLOCKS_PER_LANE + count;
}

/**
 * One draw: four uniform 32-bit words, a pure function of its arguments.
 *
 * @param turn 0..2^31 - 1
 * @param n what `activation` returns: 0..2^32 - 1
 */
export function draw(key: RunKey, site: Site, turn: number, n: number): Block {
  const out = new Uint32Array(4);
  drawInto(out, key, site, turn, n);
  return blockOf(out);
}

/** The same draw, written to `out[0..3]`. Allocates nothing. */
export function drawInto(out: Uint32Array, key: RunKey, site: Site, turn: number, n: number): void {
  assertInteger('turn', turn, 0, TURN_MOST);
  assertInteger('activation', n, 0, 0xffffffff);
  threefryInto(out, key, site.high, site.low, turn, n, DRAW_ROUNDS);
}
