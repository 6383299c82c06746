import { assertInteger } from './assert.ts';
import { below } from './below.ts';
import { type NextBlock, takeWords } from './source.ts';

/** Dice of one kind: 2d6 is two of six sides. */
export interface Dice {
  /** 1..99 */
  readonly count: number;
  /** 2..1000 */
  readonly sides: number;
}

/** What dice showed: each face in the order of the words that decided it, and their sum. */
export interface Roll {
  readonly dice: Dice;
  readonly faces: readonly number[];
  readonly total: number;
}

export const DICE_MOST = 99;
export const SIDES_MOST = 1000;

/** Asserts that there are from 1 to 99 dice of from 2 to 1000 sides. */
export function assertDice(dice: Dice): void {
  assertInteger('number of dice', dice.count, 1, DICE_MOST);
  assertInteger('sides of a die', dice.sides, 2, SIDES_MOST);
}

/** The face of one die: 1..sides. */
export function face(word: number, sides: number): number {
  return 1 + below(word, sides);
}

/** Rolls the dice, one word each: uses `blocksFor(dice.count)` blocks. */
export function rollDice(next: NextBlock, dice: Dice): Roll {
  assertDice(dice);
  const faces = takeWords(next, dice.count).map((word) => face(word, dice.sides));
  return { dice, faces, total: faces.reduce((sum, shown) => sum + shown, 0) };
}
