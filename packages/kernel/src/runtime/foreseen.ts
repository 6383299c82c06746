import { siteOf } from '@sandtable/random';
import * as c from '../wasm/code.ts';
import type { Memory } from '../wasm/memory.ts';
import type { FunctionName, Module } from '../wasm/module.ts';
import * as v from '../wasm/vector.ts';
import { FOUR_BLOCKS, threefry } from './threefry.ts';

const WORD = 4;
const GROUP = 4;
const VECTOR = GROUP * WORD;
/** Groups whose blocks are made side by side: while one waits for a result the other has something to do. */
const ABREAST = 2;

/**
 * Draws that most turns make: first words of sites' first blocks in lane 0. They are drawn before anything asks for
 * them, four at once, which is a third of the work of drawing them one by one. Nothing shows that some were in vain.
 */
export type Foreseen = {
  /** (): draws them for the present turn. */
  readonly draw: FunctionName;
  /** The address of a site's word; undefined where it is not foreseen. */
  readonly wordOf: (site: string) => number | undefined;
};

/**
 * @param turn the address of the turn's number
 * @param key the globals of the key's words and their parity
 */
export function writeForeseen(
  module: Module,
  memory: Memory,
  { turn, key, sites }: { readonly turn: number; readonly key: readonly number[]; readonly sites: readonly string[] },
): Foreseen {
  const groups = ABREAST * Math.ceil(sites.length / (ABREAST * GROUP));
  const padded = Array.from({ length: groups * GROUP }, (_, index) => siteOf(sites[index] ?? ''));
  const [high, low, words] = [memory.vectors(groups), memory.vectors(groups), memory.vectors(groups)];
  memory.put(
    high,
    padded.map((site) => site.high),
  );
  memory.put(
    low,
    padded.map((site) => site.low),
  );
  const addresses = new Map(sites.map((site, index) => [site, words + WORD * index]));
  const draw = module.write(0, 0, ({ newLocal, newVector }) => {
    const at = newLocal();
    const [present, ...keys] = [newVector(), ...key.map(newVector)];
    const abreast = Array.from({ length: ABREAST }, (_, group) => {
      const block = [newVector(), newVector(), newVector(), newVector()] as const;
      const sitesAt = (address: number): c.Code => v.loadAt(c.get(at), address + group * VECTOR);
      const counter = [sitesAt(high), sitesAt(low), c.get(present), v.splat(c.number(0))];
      return { first: block[0], steps: threefry(FOUR_BLOCKS, block, keys.map(c.get), counter) };
    });
    return [
      c.set(present, v.splat(c.load(turn))),
      keys.map((local, place) => c.set(local, v.splat(c.getGlobal(key[place] ?? 0)))),
      c.loopWhile(c.less(c.get(at), c.number(groups * VECTOR)), [
        abreast[0]?.steps.map((_, step) => abreast.map(({ steps }) => steps[step] ?? c.nothing)) ?? c.nothing,
        abreast.map(({ first }, group) => v.storeAt(c.get(at), c.get(first), words + group * VECTOR)),
        c.set(at, c.add(c.get(at), c.number(ABREAST * VECTOR))),
      ]),
    ];
  });
  return { draw, wordOf: (site) => addresses.get(site) };
}
