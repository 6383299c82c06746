import { fail } from './assert.ts';
import { activation, BLOCKS_PER_LANE, draw } from './draw.ts';
import type { RunKey } from './key.ts';
import type { Site } from './site.ts';
import type { Block } from './threefry.ts';

/**
 * Where dice get their words from: each call gives the next block. What needs one word takes the word itself
 * (the first of a block); what needs several takes a source, so that a game draws, a test scripts and an
 * explanation records, all with the same dice.
 */
export type NextBlock = () => Block;

const WORDS_PER_BLOCK = 4;

/** How many blocks give `words` words: what a use adds to its site's count. */
export function blocksFor(words: number): number {
  return Math.ceil(words / WORDS_PER_BLOCK);
}

/** `count` words in order, from as many whole blocks as that needs; the rest of the last block is left unused. */
export function takeWords(next: NextBlock, count: number): number[] {
  const words: number[] = [];
  while (words.length < count) words.push(...next());
  words.length = count;
  return words;
}

/**
 * The blocks of a site in a turn, from the first that is not yet drawn.
 *
 * @param lane see `activation`
 * @param used how many blocks were drawn before at this site in this turn and lane
 */
export function blocksAt(key: RunKey, site: Site, turn: number, lane: number, used: number): NextBlock {
  let count = used;
  return () => {
    if (count >= BLOCKS_PER_LANE) fail(`at most ${BLOCKS_PER_LANE} blocks at a site in a turn and lane`, 'one more');
    const block = draw(key, site, turn, activation(lane, count));
    count += 1;
    return block;
  };
}

/** A source that gives what `next` gives and appends each block to `record`. */
export function recorded(next: NextBlock, record: Block[]): NextBlock {
  return () => {
    const block = next();
    record.push(block);
    return block;
  };
}

/** A source that gives these blocks in order and asserts that no more are asked for: for tests. */
export function scripted(blocks: readonly Block[]): NextBlock {
  let count = 0;
  return () => {
    const block = blocks[count] ?? fail(`at most ${blocks.length} blocks to be asked for`, count + 1);
    count += 1;
    return block;
  };
}
