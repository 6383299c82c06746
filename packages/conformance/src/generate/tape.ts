import { below } from '@sandtable/random';

/**
 * A source of decisions for a generator: a list of words, read from the front, zeros once it is used up. A property test
 * makes the words and shrinks them: a shorter tape of smaller words is a smaller scenario, since 0 takes the first and
 * simplest of everything.
 */
export type Tape = {
  /** 0..n-1 */
  below(n: number): number;
  /** from..to, both included */
  between(from: number, to: number): number;
  /** Whether one of `n` times. */
  oneIn(n: number): boolean;
  pick<T>(from: readonly T[]): T;
};

/** @param words each 0..2^32-1 */
export function tapeOf(words: readonly number[]): Tape {
  let next = 0;
  const draw = (n: number): number => {
    const word = words[next] ?? 0;
    next += 1;
    return below(word, n);
  };
  return {
    below: draw,
    between: (from, to) => from + draw(to - from + 1),
    oneIn: (n) => draw(n) === n - 1,
    pick: (from) => {
      const picked = from[draw(from.length)];
      if (picked === undefined) throw new Error('expected something to pick from, found an empty list');
      return picked;
    },
  };
}

/** A list of `least`..`most` things. */
export function several<T>(tape: Tape, least: number, most: number, make: (index: number) => T): T[] {
  return Array.from({ length: tape.between(least, most) }, (_, index) => make(index));
}
