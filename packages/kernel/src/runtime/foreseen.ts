import { siteOf } from '@sandtable/random';
import * as c from '../wasm/code.ts';
import type { Memory } from '../wasm/memory.ts';
import type { FunctionName, Module } from '../wasm/module.ts';
import * as v from '../wasm/vector.ts';
import { ADDITIONS, FOUR_BLOCKS, type KeyWord, keyWord, threefry } from './threefry.ts';

const WORD = 4;
const GROUP = 4;
const VECTOR = GROUP * WORD;
/** What a lane adds to the count of blocks in the fourth word of a draw's counter. */
const LANE_SHIFT = 24;
/** Groups whose blocks are made side by side: while one waits for a result the other has something to do. */
const ABREAST = 2;

/** A block that will probably be asked for: the first of a site in a lane. */
export type ForeseenBlock = { readonly site: string; readonly lane: number };

/**
 * Draws that most turns make. They are drawn before anything asks for them, four at once, which is a third of the work
 * of drawing them one by one. Nothing shows that some were in vain.
 */
export type Foreseen = {
  /** (): draws them for the present turn. */
  readonly draw: FunctionName;
  /** The address of a site's word, that of its first lane where it has several: they follow each other; undefined where it is not foreseen. */
  readonly wordOf: (site: string, word?: number) => number | undefined;
};

export type Foreseeing = {
  /** The address of the turn's number. */
  readonly turn: number;
  /** The globals of the key's words and their parity. */
  readonly key: readonly number[];
  readonly blocks: readonly ForeseenBlock[];
  /** How many words of each block are kept: 1..4. */
  readonly kept: number;
};

export function writeForeseen(module: Module, memory: Memory, { turn, key, blocks, kept }: Foreseeing): Foreseen {
  const groups = ABREAST * Math.ceil(blocks.length / (ABREAST * GROUP));
  const padded = Array.from({ length: groups * GROUP }, (_, index) => blocks[index] ?? { site: '', lane: 0 });
  const sites = padded.map(({ site }) => siteOf(site));
  const [high, low, lanes] = [memory.vectors(groups), memory.vectors(groups), memory.vectors(groups)];
  memory.put(
    high,
    sites.map((site) => site.high),
  );
  memory.put(
    low,
    sites.map((site) => site.low),
  );
  memory.put(
    lanes,
    padded.map(({ lane }) => lane << LANE_SHIFT),
  );
  const words = Array.from({ length: kept }, () => memory.vectors(groups));
  const draw = module.write(0, 0, ({ newLocal, newVector }) => {
    const at = newLocal();
    const present = newVector();
    const keys = key.map(newVector);
    const plain = keyWord(FOUR_BLOCKS, keys.map(c.get));
    // What is added to the last word is the same for all groups.
    const lasts = Array.from({ length: ADDITIONS }, newVector);
    const keyed: KeyWord = (addition, place) => (place === 3 ? c.get(lasts[addition] ?? 0) : plain(addition, place));
    const abreast = Array.from({ length: ABREAST }, (_, group) => {
      const block = [newVector(), newVector(), newVector(), newVector()];
      const from = (address: number): c.Code => v.loadAt(c.get(at), address + group * VECTOR);
      const counter = [from(high), from(low), c.get(present), from(lanes)];
      const results = words.map((address, word) =>
        v.storeAt(c.get(at), c.get(block[word] ?? 0), address + group * VECTOR),
      );
      return { results, steps: threefry(FOUR_BLOCKS, block, keyed, counter) };
    });
    return [
      c.set(present, v.splat(c.load(turn))),
      keys.map((local, place) => c.set(local, v.splat(c.getGlobal(key[place] ?? 0)))),
      lasts.map((local, addition) => c.set(local, plain(addition, 3))),
      c.loopWhile(c.less(c.get(at), c.number(groups * VECTOR)), [
        abreast[0]?.steps.map((_, step) => abreast.map(({ steps }) => steps[step] ?? c.nothing)) ?? c.nothing,
        abreast.map(({ results }) => results),
        c.set(at, c.add(c.get(at), c.number(ABREAST * VECTOR))),
      ]),
    ];
  });
  return {
    draw,
    wordOf: (wanted, word = 0) => {
      const index = blocks.findIndex(({ site }) => site === wanted);
      const own = words[word];
      return index < 0 || own === undefined ? undefined : own + WORD * index;
    },
  };
}
