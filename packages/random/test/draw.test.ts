import { describe, expect, it } from 'vitest';
import { activation, ChanceAssertion, draw, drawInto, runKey, siteOf, studyKeyFromSeed } from '../src/index.ts';
import { hex } from './hex.ts';

const key = runKey(studyKeyFromSeed('7'), 0);
const site = siteOf('senkaku.close_pass');

describe('draw', () => {
  // From the same independent implementation as the keys.
  it.each([
    [0, 0, '0f75aed2 a653752c 4e962cb4 b5261f9b'],
    [1, 0, 'b370d19c b11c54a5 f832ce0e ae41fcf9'],
    [7, activation(3, 5), '3931d614 5774ffa1 5d8995ed c58458b6'],
    [2 ** 31 - 1, 2 ** 32 - 1, 'f9033837 13ef8db0 4d55262e 43cf5de9'],
  ])('is fixed for ever: turn %i, n %i', (turn, n, words) => {
    expect(hex(draw(key, site, turn, n))).toBe(words);
    const out = new Uint32Array(4);
    drawInto(out, key, site, turn, n);
    expect([...out]).toEqual([...draw(key, site, turn, n)]);
  });

  it.each([
    [-1, 0],
    [2 ** 31, 0],
    [0.5, 0],
    [0, -1],
    [0, 2 ** 32],
    [0, 1.5],
  ])('refuses turn %d, n %d', (turn, n) => {
    expect(() => draw(key, site, turn, n)).toThrow(ChanceAssertion);
  });
});

describe('activation', () => {
  it('is lane * 2^24 + count', () => {
    expect(activation(0, 0)).toBe(0);
    expect(activation(0, 2 ** 24 - 1)).toBe(16_777_215);
    expect(activation(1, 0)).toBe(16_777_216);
    expect(activation(255, 2 ** 24 - 1)).toBe(2 ** 32 - 1);
  });

  it.each([
    [256, 0],
    [-1, 0],
    [0, 2 ** 24],
    [0, -1],
    [0.5, 0],
  ])('refuses lane %d, count %d', (lane, count) => {
    expect(() => activation(lane, count)).toThrow(ChanceAssertion);
  });
});
