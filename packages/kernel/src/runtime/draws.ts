import { CERTAIN, TRIES_MOST } from '@sandtable/random';
import * as c from '../wasm/code.ts';
import type { Memory } from '../wasm/memory.ts';
import type { FunctionName, Module } from '../wasm/module.ts';
import { keyWord, ONE_BLOCK, threefry } from './threefry.ts';

/** Draws under the run's key in the present turn. A site is given as its two words, `n` as the lane and count in one. */
export type DrawFunctions = {
  /** (key 0, key 1, key 2, key 3) */
  readonly setKey: FunctionName;
  /** The globals that hold the key's four words and their parity. */
  readonly key: readonly number[];
  /** (site high, site low, n): the first word of the block. */
  readonly firstWord: FunctionName;
  /** (site high, site low, n): writes the block to {@link block}. */
  readonly wholeBlock: FunctionName;
  /** The address of four words. */
  readonly block: number;
  /** (site high, site low, n, count, sides): the total of dice. */
  readonly dice: FunctionName;
  /** (site high, site low, n, tries, hundredths): how many of the tries succeed, which are clamped to 0..1000. */
  readonly hits: FunctionName;
};

const WORD = 4;
const PARITY = 0x1bd11bda;

/** An integer below `n` out of a word: the high half of their product. Both unsigned. */
export function below(word: c.Code, n: c.Code): c.Code {
  return c.i64.toLow(
    c.i64.shiftRightUnsigned(c.i64.multiply(c.i64.ofUnsigned(word), c.i64.ofUnsigned(n)), c.i64.number(32)),
  );
}

export function writeDraws(module: Module, memory: Memory, turn: number): DrawFunctions {
  const key = Array.from({ length: 5 }, () => module.newGlobal());
  const block = memory.words(4);
  const setKey = module.write(4, 0, () => {
    const words = [0, 1, 2, 3].map((place) => c.get(place));
    const parity = words.reduce((all, word) => c.bitXor(all, word), c.number(PARITY));
    return [...words, parity].map((word, place) => c.setGlobal(key[place] ?? 0, word));
  });
  const mixed = (newLocal: () => number): { readonly words: readonly number[]; readonly code: c.Code } => {
    const words = [newLocal(), newLocal(), newLocal(), newLocal()];
    const counter = [c.get(0), c.get(1), c.load(turn), c.get(2)];
    return { words, code: threefry(ONE_BLOCK, words, keyWord(ONE_BLOCK, key.map(c.getGlobal)), counter) };
  };
  const firstWord = module.write(3, 1, ({ newLocal }) => {
    const { words, code } = mixed(newLocal);
    return [code, c.get(words[0] ?? 0)];
  });
  const wholeBlock = module.write(3, 0, ({ newLocal }) => {
    const { words, code } = mixed(newLocal);
    return [code, words.map((word, place) => c.store(block + WORD * place, c.get(word)))];
  });
  const counted = { block, wholeBlock, module };
  return {
    setKey,
    key,
    firstWord,
    wholeBlock,
    block,
    dice: countedWords(counted, (word) => c.add(c.number(1), below(word, c.get(4)))),
    hits: countedWords(counted, (word) => c.less(below(word, c.number(CERTAIN)), c.get(4)), TRIES_MOST),
  };
}

type Counted = Pick<DrawFunctions, 'block' | 'wholeBlock'> & { readonly module: Module };

/** (site high, site low, n, count, argument): the sum over so many words of what `each` makes of one. */
function countedWords(
  { block, wholeBlock, module }: Counted,
  each: (word: c.Code) => c.Code,
  most?: number,
): FunctionName {
  return module.write(5, 1, ({ newLocal }) => {
    const [at, sum] = [newLocal(), newLocal()];
    const inBlock = c.bitAnd(c.get(at), c.number(3));
    const clampTo = (limit: number): c.Code => [
      c.set(3, c.select(c.get(3), c.number(0), c.greater(c.get(3), c.number(0)))),
      c.set(3, c.select(c.get(3), c.number(limit), c.less(c.get(3), c.number(limit)))),
    ];
    return [
      most === undefined ? c.nothing : clampTo(most),
      c.loopWhile(c.less(c.get(at), c.get(3)), [
        c.when(c.isZero(inBlock), [
          c.call(wholeBlock.index, c.get(0), c.get(1), c.get(2)),
          c.set(2, c.add(c.get(2), c.number(1))),
        ]),
        c.set(sum, c.add(c.get(sum), each(c.loadAt(c.shiftLeft(inBlock, c.number(2)), block)))),
        c.set(at, c.add(c.get(at), c.number(1))),
      ]),
      c.get(sum),
    ];
  });
}
