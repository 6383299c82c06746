import { activation, draw, type RunKey, siteOf } from '@sandtable/random';
import { expect, test } from 'vitest';
import { writeDraws } from '../src/runtime/draws.ts';
import { type ForeseenBlock, writeForeseen } from '../src/runtime/foreseen.ts';
import { Memory } from '../src/wasm/memory.ts';
import { Module } from '../src/wasm/module.ts';

const KEY: RunKey = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const TURN = 17;

/** What is found at the addresses of foreseen words; undefined where a word has none. */
function foreseen(blocks: readonly ForeseenBlock[], kept: number) {
  const module = new Module();
  const memory = new Memory();
  const turn = memory.words(1);
  const { setKey, key } = writeDraws(module, memory, turn);
  const { draw: drawAll, wordOf } = writeForeseen(module, memory, { turn, key, blocks, kept });
  module.exportFunction('setKey', setKey);
  module.exportFunction('drawAll', drawAll);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(memory.size, memory.size)));
  const own = exports as unknown as {
    memory: WebAssembly.Memory;
    setKey: (...key: number[]) => void;
    drawAll: () => void;
  };
  const words = new Int32Array(own.memory.buffer);
  memory.fill(words);
  words[turn / 4] = TURN;
  own.setKey(...KEY);
  own.drawAll();
  return (site: string, word: number, lanesOn = 0): number | undefined => {
    const address = wordOf(site, word);
    return address === undefined ? undefined : words[address / 4 + lanesOn]! >>> 0;
  };
}

test.each([1, 7, 8, 9, 23])('%i blocks that are drawn beforehand are those of the published generator', (count) => {
  const blocks = Array.from({ length: count }, (_, index) => ({ site: `rule_${index}/0`, lane: 0 }));
  const wordOf = foreseen(blocks, 2);
  for (const { site } of blocks) {
    const [first, second] = draw(KEY, siteOf(site), TURN, 0);
    expect([wordOf(site, 0), wordOf(site, 1)]).toEqual([first, second]);
  }
});

test('the lanes of a site follow each other', () => {
  const lanes = [1, 2, 3].map((lane) => ({ site: 'steady/guard', lane }));
  const wordOf = foreseen([{ site: 'other', lane: 0 }, ...lanes], 1);
  for (const { site, lane } of lanes) {
    expect(wordOf(site, 0, lane - 1)).toBe(draw(KEY, siteOf(site), TURN, activation(lane, 0))[0]);
  }
});

test('what is not foreseen has no address', () => {
  const wordOf = foreseen([{ site: 'a', lane: 0 }], 1);
  expect(wordOf('b', 0)).toBeUndefined();
  expect(wordOf('a', 1)).toBeUndefined();
});

test('without anything to foresee nothing is drawn', () => {
  expect(foreseen([], 2)('a', 0)).toBeUndefined();
});
