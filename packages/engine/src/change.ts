import { found } from './assert.ts';
import type { Change } from './event.ts';
import { numberOf, type Play } from './play.ts';
import { written } from './world.ts';

/** A write as an effect wants it; `to` where something else than the variable's bounds limits it. */
export type Wanted = { readonly variable: string; readonly wanted: number; readonly to?: number };

/**
 * Writes to the world, all at once, and explains each write. What is wanted beyond a variable's bounds saturates there.
 * Bookkeeping (`count`) that changes nothing is not worth an event.
 */
export function change(play: Play, construct: string, how: Change['how'], wants: readonly Wanted[]): void {
  const before = play.world;
  const writes = wants.map(({ variable, wanted, to = wanted }) => ({
    slot: found('variable', variable, play.plan.slots.get(variable)),
    wanted: to,
  }));
  const [world, patches] = written(before, writes);
  play.world = world;
  for (const { variable, wanted } of wants) {
    const from = numberOf({ world: before }, variable);
    const to = numberOf(play, variable);
    if (how === 'count' && from === to) continue;
    const own = patches.filter(({ path }) => path[0] === variable);
    play.events.push({ kind: 'changed', construct, how, variable, from, to, wanted, patches: own });
  }
}

/** Bookkeeping of the engine: counters, states, asks. */
export function count(play: Play, construct: string, variable: string, wanted: number): void {
  change(play, construct, 'count', [{ variable, wanted }]);
}
