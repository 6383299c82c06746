import type { StoryAnswers } from './answer.ts';

const WORDS = 0x1_0000_0000;

/** The most that `pick` and `shuffle` choose among. */
const CHOICES_MOST = 1_000;

/**
 * The chance of one telling: `chance`, `pick` and `shuffle`, from words that depend on the run and on how many were drawn
 * before in the telling.
 *
 * @param word 0..2^32-1 for each n from 0
 */
export function chanceOfTelling(word: (n: number) => number): StoryAnswers {
  let drawn = 0;
  const orders = new Map<number, number[]>();
  const below = (limit: number): number => Math.floor((word(drawn++) * limit) / WORDS);
  return {
    chance: (percentage) => below(100) < Number(percentage),
    pick: (among) => 1 + below(choices(among)),
    shuffle: (among, at) => {
      const many = choices(among);
      const order = orders.get(many) ?? orderOf(many, below);
      orders.set(many, order);
      return order[Math.min(many, Math.max(1, Number(at))) - 1] ?? 1;
    },
  };
}

function choices(among: unknown): number {
  return Math.min(CHOICES_MOST, Math.max(1, Math.floor(Number(among)) || 1));
}

/** 1 to `many` in an order that is drawn (Fisher and Yates). */
function orderOf(many: number, below: (limit: number) => number): number[] {
  const order = Array.from({ length: many }, (_, index) => index + 1);
  for (let last = many - 1; last > 0; last--) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other] ?? 1, order[last] ?? 1];
  }
  return order;
}
