import { loadGame, saveGame, step } from '@sandtable/engine';
import type { Rehearsal } from './rehearsal.ts';
import { spread } from './sample.ts';

const MOMENTS_MOST = 60;

/** Checks that a game saved before its inputs, in the middle of a turn too, and loaded again plays on the same. */
export function checkSaveAndLoadEqualPlay({ scenario, moments }: Rehearsal): string[] {
  return spread(moments, MOMENTS_MOST).flatMap(({ before, input, after, events }, index) => {
    const loaded = loadGame(scenario, saveGame(before));
    if (loaded.refused) return [`the save before input ${index} cannot be loaded: ${loaded.refused.text}`];
    const made = step(loaded.game, input);
    const same = JSON.stringify(made.events) === JSON.stringify(events) && saveGame(made.game) === saveGame(after);
    return same ? [] : [`a game saved and loaded before input ${index} (${before.phase.at}) plays on differently`];
  });
}
