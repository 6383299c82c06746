import { activation, blocksAt, blocksFor, draw, hitsOf, type RunKey, rollDice, siteOf } from '@sandtable/random';
import { expect, test } from 'vitest';
import { writeDraws } from '../src/runtime/draws.ts';
import { Memory } from '../src/wasm/memory.ts';
import { Module } from '../src/wasm/module.ts';

type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly setKey: (k0: number, k1: number, k2: number, k3: number) => void;
  readonly firstWord: (high: number, low: number, n: number) => number;
  readonly wholeBlock: (high: number, low: number, n: number) => void;
  readonly dice: (high: number, low: number, n: number, count: number, sides: number) => number;
  readonly hits: (high: number, low: number, n: number, tries: number, hundredths: number) => number;
};

const KEY: RunKey = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const SITE = siteOf('harbour/0@captain');
const TURN = 17;

function drawing(): Exports & { readonly block: () => number[] } {
  const module = new Module();
  const memory = new Memory();
  const turn = memory.words(1);
  const { block, setKey, firstWord, wholeBlock, dice, hits } = writeDraws(module, memory, turn);
  for (const [name, of] of Object.entries({ setKey, firstWord, wholeBlock, dice, hits }))
    module.exportFunction(name, of);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module.encode(memory.size, memory.size)));
  const exports = instance.exports as unknown as Exports;
  const words = new Uint32Array(exports.memory.buffer);
  words[turn / 4] = TURN;
  exports.setKey(...(KEY as [number, number, number, number]));
  return { ...exports, block: () => [...words.slice(block / 4, block / 4 + 4)] };
}

test('a block is that of the published generator', () => {
  const own = drawing();
  for (const n of [0, 1, activation(3, 5), activation(8, 0xffffff)]) {
    const block = draw(KEY, SITE, TURN, n);
    own.wholeBlock(SITE.high, SITE.low, n);
    expect(own.block()).toEqual([...block]);
    expect(own.firstWord(SITE.high, SITE.low, n) >>> 0).toBe(block[0]);
  }
});

test.each([
  [1, 6],
  [2, 6],
  [4, 10],
  [5, 100],
  [99, 1000],
])('%id%i show what dice show', (count, sides) => {
  const next = blocksAt(KEY, SITE, TURN, 2, 7);
  const total = rollDice(next, { count, sides }).total;
  expect(drawing().dice(SITE.high, SITE.low, activation(2, 7), count, sides)).toBe(total);
});

test.each([
  [0, 5000],
  [3, 5000],
  [1000, 123],
  [17, 0],
  [17, 10_000],
  [5, -1],
])('of %i tries at %i hundredths of a percent as many succeed', (tries, hundredths) => {
  const hits = hitsOf(blocksAt(KEY, SITE, TURN, 0, 0), tries, hundredths);
  expect(drawing().hits(SITE.high, SITE.low, 0, tries, hundredths)).toBe(hits);
  expect(blocksFor(tries)).toBe(Math.ceil(tries / 4));
});

test('tries stop at none and at a thousand', () => {
  const own = drawing();
  expect(own.hits(SITE.high, SITE.low, 0, -5, 10_000)).toBe(0);
  expect(own.hits(SITE.high, SITE.low, 0, 2_000_000, 10_000)).toBe(1000);
});
