import { found } from './assert.ts';
import type { Change } from './event.ts';
import { numberOf, type Play, write } from './play.ts';
import { patchOf } from './world.ts';

/** A write as an effect wants it; `to` where something else than the variable's bounds limits it. */
export type Wanted = { readonly variable: string; readonly wanted: number; readonly to?: number };

/**
 * Writes to the world, all at once, and explains each write. What is wanted beyond a variable's bounds saturates there.
 * Bookkeeping (`count`) that changes nothing is not worth an event.
 */
export function change(play: Play, construct: string, how: Change['how'], wants: readonly Wanted[]): void {
  for (const { variable, wanted, to = wanted } of wants) {
    const slot = found('variable', variable, play.plan.slots.get(variable));
    const from = numberOf(play, variable);
    const patch = patchOf(play.world, { slot, wanted: to });
    if (patch) write(play, patch);
    else if (how === 'count') continue;
    const patches = patch ? [patch] : [];
    play.events.push({
      kind: 'changed',
      construct,
      how,
      variable,
      from,
      to: numberOf(play, variable),
      wanted,
      patches,
    });
  }
}

/** Bookkeeping of the engine: counters, states, asks. */
export function count(play: Play, construct: string, variable: string, wanted: number): void {
  change(play, construct, 'count', [{ variable, wanted }]);
}
