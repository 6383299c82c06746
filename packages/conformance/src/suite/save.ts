import { loadGame, saveGame, step } from '@sandtable/engine';
import type { Rehearsal } from './rehearsal.ts';

/** Checks that a game saved before any of its inputs, in the middle of a turn too, and loaded again plays on the same. */
export function checkSaveAndLoadEqualPlay({ scenario, moments }: Rehearsal): string[] {
  return moments.flatMap(({ before, input, after, events }, index) => {
    const loaded = loadGame(scenario, saveGame(before));
    if (loaded.refused) return [`the save before input ${index} cannot be loaded: ${loaded.refused.text}`];
    const made = step(loaded.game, input);
    const same = JSON.stringify(made.events) === JSON.stringify(events) && saveGame(made.game) === saveGame(after);
    return same ? [] : [`a game saved and loaded before input ${index} (${before.phase.at}) plays on differently`];
  });
}
