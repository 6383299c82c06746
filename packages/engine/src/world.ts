import { clamp, digestOf as digestOfVector, type Scenario, type Slot, startVector } from '@sandtable/scenario';
import { enablePatches, Immer, type Patch } from 'immer';
import { found } from './assert.ts';
import { type Plan, planOf } from './plan.ts';

enablePatches();

// A world is flat and frozen where it is made: immer need not look through all of its numbers for more to freeze.
const immer = new Immer({ autoFreeze: false });

/**
 * The world: every variable of the layout by its id, each an integer within its bounds. What a game holds is never
 * changed in place: a step writes in a copy of its own, and immer makes the next world of the patches.
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

/** What a write changes, saturated at its variable's bounds; undefined where nothing changes. */
export function patchOf(world: World, { slot: { id, min, max }, wanted }: Write): Patch | undefined {
  const value = clamp(wanted, min, max);
  return value === world[id] ? undefined : { op: 'replace', path: [id], value };
}

/** The world after patches, frozen; the same one where there are none. */
export function patched(world: World, patches: readonly Patch[]): World {
  return patches.length === 0 ? world : Object.freeze(immer.applyPatches(world, patches));
}

/** The world after some writes, all judged on it as it is. */
export function written(world: World, writes: readonly Write[]): World {
  return patched(
    world,
    writes.flatMap((write) => patchOf(world, write) ?? []),
  );
}

/** The world's integers in the order of the layout. */
function vectorOf({ layout }: Plan, world: World): Int32Array {
  return Int32Array.from(layout.slots, ({ id }) => found('variable', id, world[id]));
}

/** The digest of a game's world: equal digests mean equal worlds. 32 hexadecimal digits. */
export function digestOf({ scenario, world }: { readonly scenario: Scenario; readonly world: World }): string {
  return digestOfVector(vectorOf(planOf(scenario), world));
}
