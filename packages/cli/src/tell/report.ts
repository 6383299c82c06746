import { ENGINE_VERSION, type Event, endingOf, figureOf, type Game, type Setup } from '@sandtable/engine';
import { hashOf } from '@sandtable/scenario';
import type { Stream } from '../shell/shell.ts';
import { epilogue } from './epilogue.ts';
import { layOut } from './line.ts';
import { type NarrateOptions, narrate } from './narrate.ts';
import { prologue } from './prologue.ts';
import type { Wording } from './wording.ts';

/** Puts a run before its reader as it goes. */
export type Report = {
  readonly begin: (setup: Setup) => void;
  readonly turn: (events: readonly Event[]) => void;
  readonly end: (game: Game) => void;
};

/** For people. */
export function storyReport(out: Stream, words: Wording, options: NarrateOptions): Report {
  return {
    begin: (setup) => out.write(layOut(prologue(words, setup), out)),
    turn: (events) => out.write(layOut(narrate(words, events, options), out)),
    end: (game) => out.write(layOut(epilogue(words, game), out)),
  };
}

/** For programs: JSON lines. The first is about the run, the last about how it came out, between them events. */
export function jsonReport(out: Stream, { scenario }: Wording): Report {
  const write = (items: readonly object[]) => out.write(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  let digest: string | null = null;
  return {
    begin: (setup) => {
      const { id, version } = scenario;
      write([{ kind: 'run', scenario: { id, version, hash: hashOf(scenario) }, engine: ENGINE_VERSION, setup }]);
    },
    turn: (events) => {
      digest = events.findLast((event) => event.kind === 'closed')?.digest ?? digest;
      write(events);
    },
    end: (game) => {
      const metrics = scenario.metrics.map(({ id }) => [id, figureOf(game, id) ?? null]);
      write([{ kind: 'result', ending: endingOf(game) ?? null, metrics: Object.fromEntries(metrics), digest }]);
    },
  };
}
