import { assertInteger } from './assert.ts';
import { TRIES_MOST } from './binomial.ts';
import { CERTAIN } from './chance.ts';
import { assertDice, type Dice } from './dice.ts';

/**
 * The exact odds of a whole number: `ways[i]` of `of` ways give `least + i`. They are what is shown beside a draw
 * and decide nothing; so they are big integers, of the ideal dice and not of words (which differ by less than
 * 10^-6 of a die's chance).
 */
export interface Odds {
  readonly least: number;
  readonly ways: readonly bigint[];
  readonly of: bigint;
}

/** A chance as it acts: within 0..10000 hundredths of a percent. */
export function chanceHundredths(hundredths: number): number {
  return Math.min(Math.max(hundredths, 0), CERTAIN);
}

/** The odds of a roll's total. Time grows with count^2 * sides. */
export function oddsOfDice(dice: Dice): Odds {
  assertDice(dice);
  const sides = BigInt(dice.sides);
  let ways: readonly bigint[] = [1n];
  for (let die = 0; die < dice.count; die += 1) ways = withOneMoreDie(ways, dice.sides);
  return { least: dice.count, ways, of: sides ** BigInt(dice.count) };
}

/** Each total's ways are the sum of those of the `sides` totals that one die can lift to it: a sliding window. */
function withOneMoreDie(ways: readonly bigint[], sides: number): bigint[] {
  const more: bigint[] = [];
  let window = 0n;
  for (let total = 0; total < ways.length + sides - 1; total += 1) {
    window += (ways[total] ?? 0n) - (ways[total - sides] ?? 0n);
    more.push(window);
  }
  return more;
}

/**
 * The odds of `hits of tries at hundredths`: the binomial distribution.
 *
 * @param tries 0..1000
 */
export function oddsOfHits(tries: number, hundredths: number): Odds {
  assertInteger('number of tries', tries, 0, TRIES_MOST);
  const hit = BigInt(chanceHundredths(hundredths));
  const miss = BigInt(CERTAIN) - hit;
  let choices = 1n;
  const ways: bigint[] = [];
  for (let hits = 0; hits <= tries; hits += 1) {
    ways.push(choices * hit ** BigInt(hits) * miss ** BigInt(tries - hits));
    choices = (choices * BigInt(tries - hits)) / BigInt(hits + 1);
  }
  return { least: 0, ways, of: BigInt(CERTAIN) ** BigInt(tries) };
}

/** How likely a number from `low` to `high` is, in hundredths of a percent, rounded to the nearest (half up). */
export function oddsBetween(odds: Odds, low: number, high: number): number {
  const from = Math.max(low - odds.least, 0);
  const to = Math.max(high - odds.least + 1, from);
  const ways = odds.ways.slice(from, to).reduce((sum, some) => sum + some, 0n);
  return Number((2n * ways * BigInt(CERTAIN) + odds.of) / (2n * odds.of));
}
