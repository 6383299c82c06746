import { draw, runKey, siteOf, studyKeyFromSeed } from '@sandtable/random';
import type { Mismatch } from '@sandtable/study';
import { generateScenario } from '../generate/scenario.ts';
import { compareScenario } from './lockstep.ts';

/** A generated game: the words that its scenario is made of, and those that decide what is done in it. */
export type Tapes = { readonly scenario: readonly number[]; readonly play: readonly number[] };

/** A scenario takes up to about 3,000; beyond its tape everything is of the simplest. */
const SCENARIO_WORDS = 3200;
const PLAY_WORDS = 480;
const RUNS = 2;

/** The words of game `number` of a seed: any game can be made again alone. */
export function tapesOf(seed: string, number: number): Tapes {
  const key = runKey(studyKeyFromSeed(seed), number);
  const words = (site: string, count: number): number[] =>
    Array.from({ length: count / 4 }, (_, n) => [...draw(key, siteOf(site), 0, n)]).flat();
  return { scenario: words('scenario', SCENARIO_WORDS), play: words('play', PLAY_WORDS) };
}

/** Plays a generated game in both engines. What an engine throws is a mismatch too. */
export function tryTapes({ scenario, play }: Tapes): Mismatch | undefined {
  try {
    return compareScenario(generateScenario(scenario), play, RUNS);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { game: text, turn: 0, engine: '', kernel: '' };
  }
}

/** The same with fewer words, as long as there is still a mismatch: shorter lists first, then smaller words. */
export function shrunk(tapes: Tapes): Tapes {
  let best = tapes;
  for (const part of ['play', 'scenario'] as const) {
    for (let size = best[part].length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < best[part].length; ) {
        const words = best[part];
        const without = { ...best, [part]: [...words.slice(0, at), ...words.slice(at + size)] };
        const zeroed = { ...best, [part]: words.map((word, index) => (index >= at && index < at + size ? 0 : word)) };
        const isZero = words.slice(at, at + size).every((word) => word === 0);
        if (tryTapes(without)) best = without;
        else {
          if (!isZero && tryTapes(zeroed)) best = zeroed;
          at += size;
        }
      }
    }
  }
  return best;
}
