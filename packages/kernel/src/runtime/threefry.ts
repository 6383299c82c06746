import { DRAW_ROUNDS } from '@sandtable/random';
import { found } from '../assert.ts';
import * as c from '../wasm/code.ts';
import * as v from '../wasm/vector.ts';

/** How far each of the two pairs turns, by round. Source: Salmon et al. 2011, table 2. */
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

/** What the words of a block are: of one block, or of four side by side. */
export type Words = {
  readonly add: (left: c.Code, right: c.Code) => c.Code;
  readonly bitXor: (left: c.Code, right: c.Code) => c.Code;
  readonly rotateLeft: (of: c.Code, bits: number) => c.Code;
  readonly number: (value: number) => c.Code;
};

export const ONE_BLOCK: Words = {
  add: c.add,
  bitXor: c.bitXor,
  number: c.number,
  rotateLeft: (of, bits) => c.rotateLeft(of, c.number(bits)),
};

export const FOUR_BLOCKS: Words = {
  add: v.add,
  bitXor: v.bitXor,
  number: (value) => v.splat(c.number(value)),
  rotateLeft: (of, bits) => v.bitOr(v.shiftLeft(of, c.number(bits)), v.shiftRightUnsigned(of, c.number(32 - bits))),
};

/** The additions of the key in a draw: one before the rounds and one after each four. */
export const ADDITIONS = 1 + Math.floor(DRAW_ROUNDS / 4);

/** What an addition, counted from 0, adds to a word: the key is shifted by a word each time, and the last word counts the additions. */
export type KeyWord = (addition: number, place: number) => c.Code;

/** That of a key whose words are given; the fifth is the parity of the others. */
export function keyWord({ add, number }: Pick<Words, 'add' | 'number'>, key: readonly c.Code[]): KeyWord {
  return (addition, place) => {
    const own = found('key word', String(place), key[(addition + place) % 5]);
    return place === 3 && addition > 0 ? add(own, number(addition)) : own;
  };
}

/**
 * Threefry-4x32 with the rounds of a draw, written out, as statements one after another: `words` (four locals) become
 * the block of the key at the counter.
 */
export function threefry(
  { add, bitXor, rotateLeft }: Words,
  words: readonly number[],
  keyed: KeyWord,
  counter: readonly c.Code[],
): c.Code[] {
  const word = (place: number): number => found('word', String(place), words[place % 4]);
  const code: c.Code[] = counter.map((value, place) => c.set(word(place), add(value, keyed(0, place))));
  for (let round = 0; round < DRAW_ROUNDS; round += 1) {
    const partner = round % 2 === 0 ? 1 : 3;
    for (const [pair, bits] of found('rotations', String(round), ROTATIONS[round % 8]).entries()) {
      const sum = word(2 * pair);
      const other = word(2 * pair + partner);
      code.push(
        c.set(sum, add(c.get(sum), c.get(other))),
        c.set(other, bitXor(rotateLeft(c.get(other), bits), c.get(sum))),
      );
    }
    if (round % 4 !== 3) continue;
    for (let place = 0; place < 4; place += 1) {
      code.push(c.set(word(place), add(c.get(word(place)), keyed((round + 1) / 4, place))));
    }
  }
  return code;
}
