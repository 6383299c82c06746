import { CERTAIN, siteOf } from '@sandtable/random';
import type { Chance, Expression } from '@sandtable/scenario';
import { fail } from './assert.ts';
import { constantIn } from './bounds.ts';
import { type Build, counterOf } from './build.ts';
import { clamped, expression } from './expression.ts';
import { below } from './runtime/draws.ts';
import type { Scope } from './scope.ts';
import { fixedChance, fixedTotal } from './script.ts';
import { type Rolled, rollOn } from './table.ts';
import * as c from './wasm/code.ts';

/** What a lane adds to the count of blocks in the fourth word of a draw's counter. */
const LANE_SHIFT = 24;
const WORD = 4;

type Drawn = Extract<Expression, { op: 'seen' | 'dice' | 'hits' | 'roll' }>;

/** Code for what is drawn. */
export function drawn(build: Build, scope: Scope, of: Drawn): c.Code {
  switch (of.op) {
    case 'seen':
      return seen(build, scope, of);
    case 'dice':
      return dice(build, scope, of.site, of.dice);
    case 'roll':
      return rollOn(build, scope, of);
    case 'hits': {
      const [tries, chance, blocks] = [scope.frame.newLocal(), scope.frame.newLocal(), scope.frame.newLocal()];
      const evaluated = [
        c.set(tries, clamped(tries, expression(build, scope, of.of), 0, 1000)),
        c.set(chance, expression(build, scope, of.at)),
        c.set(blocks, c.shiftRight(c.add(c.get(tries), c.number(3)), c.number(2))),
      ];
      const { before, operands } = reserve(build, scope, of.site, c.get(blocks));
      const count = constantIn(build, scope, of.of);
      if (count !== undefined && count > 0 && count <= 4) {
        const isHit = (word: c.Code): c.Code => c.less(below(word, c.number(CERTAIN)), c.get(chance));
        const drawn = c.call(build.runtime.wholeBlock.index, ...operands);
        return [evaluated, before, drawn, sumOfWords(build, count, isHit)];
      }
      return [evaluated, before, c.call(build.runtime.hits.index, ...operands, c.get(tries), c.get(chance))];
    }
  }
}

/** The total of dice. */
export function dice(build: Build, scope: Scope, site: string, { count, sides }: Rolled): c.Code {
  const { before, operands } = reserve(build, scope, site, c.number(Math.ceil(count / 4)));
  const face = (word: c.Code): c.Code => c.add(below(word, c.number(sides)), c.number(1));
  return [before, fixedTotal(build, scope.frame.newLocal(), sumOfFaces(), { count, sides })];

  function sumOfFaces(): c.Code {
    if (count > 4) return c.call(build.runtime.dice.index, ...operands, c.number(count), c.number(sides));
    const foreseen = Array.from({ length: count }, (_, word) => foreseenWord(build, scope, site, word));
    if (foreseen.every((word) => word !== undefined)) return foreseen.map(face).reduce((so, next) => c.add(so, next));
    if (count > 1) return [c.call(build.runtime.wholeBlock.index, ...operands), sumOfWords(build, count, face)];
    return face(c.call(build.runtime.firstWord.index, ...operands));
  }
}

/** What is made of each of the first words of the block that was just drawn, added up. */
function sumOfWords({ runtime }: Build, count: number, each: (word: c.Code) => c.Code): c.Code {
  return Array.from({ length: count }, (_, word) => each(c.load(runtime.block + WORD * word))).reduce((so, next) =>
    c.add(so, next),
  );
}

/** The first word of a site's next block. */
export function nextWord(build: Build, scope: Scope, site: string): c.Code {
  const foreseen = foreseenWord(build, scope, site);
  if (foreseen) return foreseen;
  const { before, operands } = reserve(build, scope, site, c.number(1));
  return [before, c.call(build.runtime.firstWord.index, ...operands)];
}

/** A word of a site's only block in this turn, where it was drawn before anybody asked. */
function foreseenWord({ foreseen }: Build, { drawing }: Scope, site: string, word = 0): c.Code | undefined {
  if (!drawing?.once || drawing.lane !== undefined) return undefined;
  const address = foreseen.wordOf(site + drawing.suffix, word);
  return address === undefined ? undefined : c.load(address);
}

/** Whether a chance succeeds. `percentage` is evaluated before the draw is counted. */
export function chance(build: Build, scope: Scope, { percentage, scale, site }: Chance): c.Code {
  const [hundredths, word] = [scope.frame.newLocal(), scope.frame.newLocal()];
  const known = constantIn(build, scope, percentage);
  if (known !== undefined && known > 0 && known < CERTAIN && !scale) {
    return [
      c.set(word, nextWord(build, scope, site)),
      fixedChance(build, c.lessUnsigned(c.get(word), c.number(leastBeyond(known)))),
    ];
  }
  return [
    c.set(hundredths, expression(build, scope, percentage)),
    c.set(word, nextWord(build, scope, site)),
    fixedChance(build, isBelow(c.get(word), c.get(hundredths), scale)),
  ];
}

/** The least word that does not fall below so many hundredths of a percent; exact, for 2^32 / 10,000 is 2^28 / 625. */
export function leastBeyond(hundredths: number): number {
  return Math.ceil((hundredths * 2 ** 28) / 625);
}

/** Whether a word falls below so many hundredths of a percent. */
export function isBelow(word: c.Code, hundredths: c.Code, scale: Chance['scale']): c.Code {
  if (!scale) return c.less(below(word, c.number(CERTAIN)), hundredths);
  return c.i64.less(
    c.i64.ofUnsigned(below(word, c.number(CERTAIN * scale.denominator))),
    c.i64.multiply(c.i64.ofSigned(hundredths), c.i64.number(scale.numerator)),
  );
}

type Reserved = {
  /** Counts the blocks. */
  readonly before: c.Code;
  /** The site's two words, and n. */
  readonly operands: readonly c.Code[];
};

/** The place of a draw among those at its site in this turn and lane, and the counter moved on past it. */
function reserve(build: Build, { frame, drawing }: Scope, path: string, blocks: c.Code): Reserved {
  const { suffix, lane, once } = drawing ?? fail('a place where draws are made', path);
  const words = siteWords(path + suffix);
  const laneBits = lane === undefined ? c.number(0) : c.shiftLeft(c.get(lane), c.number(LANE_SHIFT));
  if (once) return { before: c.nothing, operands: [...words, laneBits] };
  const counter = counterOf(build, path + suffix, lane !== undefined);
  const [at, n] = [frame.newLocal(), frame.newLocal()];
  const place =
    lane === undefined ? c.number(counter) : c.add(c.number(counter), c.shiftLeft(c.get(lane), c.number(2)));
  const before = [c.set(at, place), c.set(n, c.loadAt(c.get(at))), c.storeAt(c.get(at), c.add(c.get(n), blocks))];
  return { before, operands: [...words, c.bitOr(laneBits, c.get(n))] };
}

/** The two words of a site. */
export function siteWords(path: string): [c.Code, c.Code] {
  const { high, low } = siteOf(path);
  return [c.number(high), c.number(low)];
}

/** What a side sees of something within a margin: the error is the same however often it is looked at in a turn. */
function seen(build: Build, scope: Scope, { of, margin, min, max, site }: Extract<Drawn, { op: 'seen' }>): c.Code {
  const word = c.call(build.runtime.firstWord.index, ...siteWords(site), c.number(0));
  const error = c.subtract(below(word, c.number(2 * margin + 1)), c.number(margin));
  return clamped(scope.frame.newLocal(), c.add(expression(build, scope, of), error), min, max);
}
