import type { Build } from '../build.ts';
import * as c from '../wasm/code.ts';
import type { Memory } from '../wasm/memory.ts';
import type { FunctionName, Module } from '../wasm/module.ts';

const WORD = 4;
/** (seat that answers, requester, action, what it says): see {@link SAID}. */
const FIELDS = 4;

/** What an answer says: that it was used up, no, yes, or yes with other choices: with the combination of this much less. */
export const SAID = { nothing: 0, no: 1, yes: 2, otherwise: 3 } as const;

/** Answers that were given in this turn before they were asked for. */
export type Early = {
  readonly count: number;
  readonly items: number;
  /** How many there is room for. */
  readonly most: number;
  /** (seat that answers, requester, action): what the last of them says; all that are for this are then used up. */
  readonly take: FunctionName;
};

export function layOutEarly(module: Module, memory: Memory, most: number): Early {
  const count = memory.words(1);
  const items = memory.words(most * FIELDS);
  const take = module.write(3, 1, ({ newLocal }) => {
    const [at, said] = [newLocal(), newLocal()];
    const entry = c.multiply(c.get(at), c.number(FIELDS * WORD));
    const isMeant = [0, 1, 2]
      .map((field) => c.equal(c.loadAt(entry, items + field * WORD), c.get(field)))
      .reduce((so, next) => c.bitAnd(so, next));
    const own = items + 3 * WORD;
    return [
      c.loopWhile(c.less(c.get(at), c.load(count)), [
        c.when(c.choose(c.loadAt(entry, own), isMeant, c.number(0)), [
          c.set(said, c.loadAt(entry, own)),
          c.storeAt(entry, c.number(SAID.nothing), own),
        ]),
        c.set(at, c.add(c.get(at), c.number(1))),
      ]),
      c.get(said),
    ];
  });
  return { count, items, most, take };
}

/** No answer holds beyond its turn. */
export function forgetEarly({ early }: Build): c.Code {
  return c.store(early.count, c.number(0));
}

/** The words of an answer in the list. */
export function earlyWords(seat: number, requester: number, action: number, said: number): number[] {
  return [seat, requester, action, said];
}
