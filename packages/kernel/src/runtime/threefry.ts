import { DRAW_ROUNDS } from '@sandtable/random';
import { found } from '../assert.ts';
import * as c from '../wasm/code.ts';

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

/**
 * Threefry-4x32 with the rounds of a draw, written out: `words` (four locals) become the block of the key (five globals,
 * the last the parity of the others) at the counter.
 */
export function threefry(words: readonly number[], key: readonly number[], counter: readonly c.Code[]): c.Code {
  const word = (place: number): number => found('word', String(place), words[place % 4]);
  const keyed = (place: number): c.Code => c.getGlobal(found('key word', String(place), key[place % 5]));
  const code: c.Code[] = counter.map((value, place) => c.set(word(place), c.add(value, keyed(place))));
  for (let round = 0; round < DRAW_ROUNDS; round += 1) {
    const partner = round % 2 === 0 ? 1 : 3;
    for (const [pair, bits] of found('rotations', String(round), ROTATIONS[round % 8]).entries()) {
      const sum = word(2 * pair);
      const other = word(2 * pair + partner);
      code.push(
        c.set(sum, c.add(c.get(sum), c.get(other))),
        c.set(other, c.bitXor(c.rotateLeft(c.get(other), c.number(bits)), c.get(sum))),
      );
    }
    if (round % 4 === 3) {
      const addition = (round + 1) / 4;
      for (let place = 0; place < 4; place += 1) {
        const own = c.add(c.get(word(place)), keyed(addition + place));
        code.push(c.set(word(place), place === 3 ? c.add(own, c.number(addition)) : own));
      }
    }
  }
  return code;
}
