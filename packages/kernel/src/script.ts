import type { Script } from '@sandtable/scenario';
import type { Build } from './build.ts';
import * as c from './wasm/code.ts';
import type { Memory } from './wasm/memory.ts';

const WORD = 4;

/** How chances come out: as drawn, or as a script fixes them. */
const CHANCES = { drawn: 0, succeed: 1, fail: 2 } as const;

/**
 * Draws that were fixed beforehand: words that say where the totals of dice to come stand and end, and how chances come
 * out. A module has them only where it plays on from a game in which something is fixed.
 */
export type ScriptWords = { readonly at: number; readonly end: number; readonly chances: number };

export function layOutScript(memory: Memory): ScriptWords {
  const at = memory.words(3);
  return { at, end: at + WORD, chances: at + 2 * WORD };
}

/** The total of dice: the next that is fixed, stopping at what they can show, else as they are drawn. */
export function fixedTotal(
  { script }: Build,
  local: number,
  drawn: c.Code,
  { count, sides }: { readonly count: number; readonly sides: number },
): c.Code {
  if (!script) return drawn;
  const [least, most] = [c.number(count), c.number(count * sides)];
  return c.choose(
    c.lessUnsigned(c.load(script.at), c.load(script.end)),
    [
      c.set(local, c.loadAt(c.load(script.at))),
      c.store(script.at, c.add(c.load(script.at), c.number(WORD))),
      c.set(local, c.select(c.get(local), most, c.less(c.get(local), most))),
      c.select(c.get(local), least, c.greater(c.get(local), least)),
    ],
    drawn,
  );
}

/** Whether a chance succeeds: as it is fixed, else as it is drawn. */
export function fixedChance({ script }: Build, drawn: c.Code): c.Code {
  if (!script) return drawn;
  return c.choose(c.load(script.chances), c.equal(c.load(script.chances), c.number(CHANCES.succeed)), drawn);
}

/** Fixes what is drawn from here on. */
export function fix({ script, memory }: Build, to: Script | null): c.Code {
  if (!script) return c.nothing;
  const dice = to?.dice ?? [];
  const at = dice.length === 0 ? 0 : memory.constants(dice);
  return [
    c.store(script.at, c.number(at)),
    c.store(script.end, c.number(at + dice.length * WORD)),
    c.store(script.chances, c.number(CHANCES[to?.chances ?? 'drawn'])),
  ];
}

/** What is fixed of one order holds for it alone. */
export function fixedFor(build: Build, newLocal: () => number, script: Script | undefined, code: c.Code): c.Code {
  if (!script || !build.script) return code;
  const words = [build.script.at, build.script.end, build.script.chances];
  const kept = words.map((word) => ({ word, local: newLocal() }));
  return [
    kept.map(({ word, local }) => c.set(local, c.load(word))),
    fix(build, script),
    code,
    kept.map(({ word, local }) => c.store(word, c.get(local))),
  ];
}
