import { describe, expect, it } from 'vitest';
import {
  activation,
  type Block,
  blocksAt,
  blocksFor,
  ChanceAssertion,
  draw,
  recorded,
  scripted,
  siteOf,
  takeWords,
} from '../src/index.ts';

const key = [1, 2, 3, 4] as const;
const site = siteOf('a');

describe('blocksAt', () => {
  it('goes on where the site’s count stands', () => {
    const next = blocksAt(key, site, 3, 2, 10);
    expect([next(), next()]).toEqual([draw(key, site, 3, activation(2, 10)), draw(key, site, 3, activation(2, 11))]);
  });

  it('stops at the last block of the lane, before it would reach the next lane', () => {
    const next = blocksAt(key, site, 3, 2, 2 ** 24 - 1);
    expect(next()).toEqual(draw(key, site, 3, activation(2, 2 ** 24 - 1)));
    expect(next).toThrow(ChanceAssertion);
  });
});

describe('takeWords', () => {
  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [99, 25],
    [1000, 250],
  ])('takes %i words in order from %i blocks', (words, blocks) => {
    const record: Block[] = [];
    const taken = takeWords(recorded(blocksAt(key, site, 1, 0, 0), record), words);
    expect(record).toHaveLength(blocks);
    expect(blocksFor(words)).toBe(blocks);
    expect(taken).toEqual(record.flat().slice(0, words));
  });
});

describe('scripted', () => {
  it('gives its blocks and asserts that no more are asked for', () => {
    const next = scripted([[1, 2, 3, 4]]);
    expect(next()).toEqual([1, 2, 3, 4]);
    expect(next).toThrow('expected at most 1 blocks to be asked for, found 2');
  });
});
