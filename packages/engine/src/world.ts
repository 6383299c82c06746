import { clamp, digestOf as digestOfVector, type Scenario, type Slot, startVector } from '@sandtable/scenario';
import { enablePatches, Immer, type Patch } from 'immer';
import { found } from './assert.ts';
import { type Plan, planOf } from './plan.ts';

enablePatches();

// What is frozen at the end of a step need not be frozen after each write of it: that is most of a write's time.
const immer = new Immer({ autoFreeze: false });

/**
 * The world: every variable of the layout by its id, each an integer within its bounds. It is never changed in place:
 * immer makes the next world from it, and with it the patches that say what is different.
 */
export type World = { readonly [variable: string]: number };

/** A variable and what is to be written to it, before its bounds have their say. */
export type Write = { readonly slot: Slot; readonly wanted: number };

export type { Patch };

/** The world before the first turn: as the scenario says under these parameters, but for the starts given. */
export function startWorld(
  plan: Plan,
  parameters: { readonly [parameter: string]: number },
  starts: { readonly [variable: string]: number } = {},
): World {
  const vector = startVector(plan.layout, new Map(Object.entries(parameters)));
  const usual = plan.layout.slots.map(({ id }, index): [string, number] => [id, vector[index] ?? 0]);
  return Object.freeze(Object.fromEntries([...usual, ...Object.entries(starts)]));
}

/** The world after some writes, each saturated at its variable's bounds, and the patches (none where nothing changed). */
export function written(world: World, writes: readonly Write[]): readonly [World, readonly Patch[]] {
  const [next, patches] = immer.produceWithPatches(world, (draft) => {
    for (const { slot, wanted } of writes) draft[slot.id] = clamp(wanted, slot.min, slot.max);
  });
  return [next, patches];
}

/** The world's integers in the order of the layout. */
function vectorOf({ layout }: Plan, world: World): Int32Array {
  return Int32Array.from(layout.slots, ({ id }) => found('variable', id, world[id]));
}

/** The digest of a game's world: equal digests mean equal worlds. 32 hexadecimal digits. */
export function digestOf({ scenario, world }: { readonly scenario: Scenario; readonly world: World }): string {
  return digestOfVector(vectorOf(planOf(scenario), world));
}
