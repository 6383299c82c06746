import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockByModule, instantiate } from '../evidence/wasm-module.ts';
import { type Rounds, threefry } from '../src/index.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const anyBlock = fc.tuple(word, word, word, word);

describe('threefry in WebAssembly', () => {
  it.each<Rounds>([13, 20])('gives the package’s blocks, %i rounds', (rounds) => {
    const module = instantiate(rounds);
    fc.assert(
      fc.property(anyBlock, anyBlock, (key, counter) => {
        expect(blockByModule(module, key, counter)).toEqual(threefry(key, counter, rounds));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('counts blocks up in its loop', () => {
    const module = instantiate(20);
    const key = [1, 2, 3, 4] as const;
    const expected = [0xfffffffe, 0xffffffff, 0]
      .flatMap((n) => threefry(key, [5, 6, 7, n], 20))
      .reduce((sum, word) => sum ^ word, 0);
    module.words.set([...key, 5, 6, 7, 0xfffffffe]);
    expect(module.blocks(3)).toBe(expected);
    module.words[7] = threefry(key, [5, 6, 7, 9], 20)[0];
    const second = threefry(key, [5, 6, 7, module.words[7] ?? 0], 20);
    module.words[7] = 9;
    const both = [...threefry(key, [5, 6, 7, 9], 20), ...second].reduce((sum, word) => sum ^ word, 0);
    expect(module.chain(2)).toBe(both);
  });
});
