import { activation, derivedKey, draw, LANES, siteOf } from '@sandtable/random';
import { turnId } from '@sandtable/scenario';
import type { Game } from '../game.ts';

/**
 * Chance for a story: words 0..2^32-1 that depend on the run, the knot, the turn and how often the knot was told in it.
 * The key follows from the run's own and is not it, so that no story can tell tomorrow's dice.
 *
 * @param nth how often the knot was told before in this turn
 */
export function storyWords(
  { key, world }: Pick<Game, 'key' | 'world'>,
  knot: string,
  nth: number,
): (n: number) => number {
  const site = siteOf(`story/${knot}`);
  const own = derivedKey(key, site.high, site.low);
  const turn = world[turnId] ?? 0;
  return (n) => draw(own, site, turn, activation(nth % LANES, Math.floor(n / 4)))[n % 4] ?? 0;
}
