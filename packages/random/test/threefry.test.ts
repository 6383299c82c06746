import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rounds, threefry, threefryInto } from '../src/index.ts';
import { block, hex } from './hex.ts';

const zeros = '00000000 00000000 00000000 00000000';
const ones = 'ffffffff ffffffff ffffffff ffffffff';
const pi = '243f6a88 85a308d3 13198a2e 03707344';
const morePi = 'a4093822 299f31d0 082efa98 ec4e6c89';

// Known answers published with Random123 1.14 (tests/kat_vectors): rounds, counter, key, block.
const published: readonly (readonly [Rounds, string, string, string])[] = [
  [13, zeros, zeros, '531c7e4f 39491ee5 2c855a92 3d6abf9a'],
  [13, ones, ones, 'c4189358 1c9cc83a d5881c67 6a0a89e0'],
  [13, pi, morePi, '4aa71d8f 734738c2 431fc6a8 ae6debf1'],
  [20, zeros, zeros, '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
  [20, ones, ones, '2a881696 57012287 f6c7446e a16a6732'],
  [20, pi, morePi, '59cd1dbb b8879579 86b5d00c ac8b6d84'],
];

const word = fc.integer({ min: 0, max: 0xffffffff });
const anyBlock = fc.tuple(word, word, word, word);

describe('threefry', () => {
  it.each(published)('gives the published answer: %i rounds, counter %s, key %s', (rounds, counter, key, answer) => {
    expect(hex(threefry(block(key), block(counter), rounds))).toBe(answer);
  });

  it('takes each word of counter and key to its own place', () => {
    // Random123's older vectors (tests/old_kat_vectors), each with one word set.
    const one = (place: number) => [0, 1, 2, 3].map((at) => (at === place ? '00000001' : '00000000')).join(' ');
    const at = (counter: number, key: number) => hex(threefry(block(one(key)), block(one(counter)), 13));
    expect(at(0, 0)).toBe('bb9799a3 99c96b85 147cb42b 41c4d9f0');
    expect(at(1, 0)).toBe('07d71da4 d1a2b380 4b1c0744 07071fa3');
    expect(at(2, 0)).toBe('6f325910 eb4baef9 63dc79fd 9fb4289a');
    expect(at(3, 0)).toBe('c06c8569 41f8c075 0d9ac8fc ca4cb183');
    expect(at(0, 1)).toBe('db476b8b 64ca080f 8164731a df2ad744');
    expect(at(3, 2)).toBe('26d36381 19af15e5 a54676bc 4af5d5eb');
    expect(at(0, 3)).toBe('6a51ba3a 33fc7dd8 83ec724b 592255be');
  });

  it('writes into the caller’s words what it returns as a value, and nothing past them', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, fc.constantFrom<Rounds>(13, 20), (key, counter, rounds) => {
        const out = new Uint32Array(6).fill(7);
        threefryInto(out, key, ...counter, rounds);
        expect([...out]).toEqual([...threefry(key, counter, rounds), 7, 7]);
      }),
      { seed: 1 },
    );
  });

  it('reads a counter word modulo 2^32', () => {
    expect(threefry([1, 2, 3, 4], [-1, 2 ** 32, 2 ** 31, -(2 ** 31)], 20)).toEqual(
      threefry([1, 2, 3, 4], [0xffffffff, 0, 0x80000000, 0x80000000], 20),
    );
  });
});
