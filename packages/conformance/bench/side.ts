import { playOut } from '@sandtable/engine';
import { compile, type KernelRun } from '@sandtable/kernel';
import { type RunKey, runKey } from '@sandtable/random';
import { digestText, digestWords, endingId, layoutOf, type Scenario, turnId } from '@sandtable/scenario';
import { policiesOf, SEED, STUDY } from './model.ts';
import { playBoardgame } from './twin/boardgame.ts';
import { playPlain } from './twin/plain/play.ts';
import { ENDINGS, vectorOf } from './twin/plain/vector.ts';
import type { World } from './twin/plain/world.ts';

/** The sides of the benchmark that are played in JavaScript and WebAssembly; the one in C is a program of its own. */
export const SIDE_NAMES = ['kernel', 'plain', 'boardgame', 'engine'] as const;
export type SideName = (typeof SIDE_NAMES)[number];

/** What a run comes to, the same for every side. */
export type Played = Pick<KernelRun, 'ending' | 'turns' | 'totals' | 'digest'>;
export type PlayRun = (run: number) => Played;

/** Ending, turns, metrics and digest in one line. */
export function lineOf({ ending, turns, totals, digest }: Played): string {
  return `${ending} ${turns} ${totals.join(' ')} ${digestText(digest)}`;
}

/** Makes a side ready to play the model. */
export function makeSide(name: SideName, scenario: Scenario): PlayRun {
  switch (name) {
    case 'kernel':
      return kernelSide(scenario);
    case 'plain':
      return twinSide(scenario, playPlain);
    case 'boardgame':
      return twinSide(scenario, playBoardgame);
    case 'engine':
      return engineSide(scenario);
  }
}

function kernelSide(scenario: Scenario): PlayRun {
  const kernel = compile(scenario);
  const prepared = kernel.prepare({ policies: policiesOf(scenario) });
  return (run) => kernel.run(prepared, runKey(STUDY, run));
}

function twinSide(scenario: Scenario, play: (key: RunKey) => World): PlayRun {
  const vector = vectorOf(layoutOf(scenario));
  return (run) => {
    const world = play(runKey(STUDY, run));
    const { peak, goods, broken } = world.metrics;
    return {
      ending: ENDINGS.indexOf(world.ending),
      turns: world.turn,
      totals: [peak, goods, broken],
      digest: digestWords(vector(world)),
    };
  };
}

function engineSide(scenario: Scenario): PlayRun {
  const layout = layoutOf(scenario);
  return (run) => {
    const made = playOut(scenario, { seed: SEED, run });
    if (made.refused) throw new Error(made.refused.text);
    const { world, metrics } = made.game;
    const { peak, goods, broken } = metrics;
    return {
      ending: world[endingId] ?? 0,
      turns: world[turnId] ?? 0,
      totals: [peak?.highest ?? 0, goods?.total ?? 0, broken?.counted ?? 0],
      digest: digestWords(Int32Array.from(layout.slots, ({ id }) => world[id] ?? 0)),
    };
  };
}
