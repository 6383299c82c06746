import { childStates, inId, type Machine, type State, sinceId } from '@sandtable/scenario';
import type { StateValue } from 'xstate';
import { found } from '../assert.ts';
import type { Wanted } from '../change.ts';
import type { World } from '../world.ts';
import { keyOf } from './lower.ts';

/** Which states of a machine are active, as XState writes it, read from the world. */
export function configurationOf(machine: Machine, world: World): StateValue {
  return activeOf(machine, undefined, world);
}

/** The one that is active of the top level or of a compound state. */
function activeOf(machine: Machine, parent: string | undefined, world: World): StateValue {
  const variable = inId(parent ?? machine.id);
  const number = found('variable', variable, world[variable]);
  const active = found('active state', variable, childStates(machine, parent)[number - 1]);
  const inside = insideOf(machine, active, world);
  return inside === undefined ? keyOf(machine, active) : { [keyOf(machine, active)]: inside };
}

function insideOf(machine: Machine, state: State, world: World): StateValue | undefined {
  if (state.kind === 'compound') return activeOf(machine, state.id, world);
  if (state.kind !== 'parallel') return undefined;
  const regions = childStates(machine, state.id);
  return Object.fromEntries(regions.map((each) => [keyOf(machine, each), insideOf(machine, each, world) ?? {}]));
}

/** What the world says of a state that has been left: nothing in it is active, and it was not entered. */
export function writesOfLeaving(state: State): Wanted[] {
  return [...(state.kind === 'compound' ? [{ variable: inId(state.id), wanted: 0 }] : []), ...sinceOf(state, 0)];
}

/** What the world says of a state that has been entered in this turn. A region is told by its parallel state alone. */
export function writesOfEntering(machine: Machine, state: State, turn: number): Wanted[] {
  const parent = machine.states.find(({ id }) => id === state.parent);
  const number = 1 + childStates(machine, state.parent).indexOf(state);
  return [
    ...(parent?.kind === 'parallel' ? [] : [{ variable: inId(parent?.id ?? machine.id), wanted: number }]),
    ...sinceOf(state, turn),
  ];
}

/** The turn of entry is kept only for states that something waits in. */
function sinceOf(state: State, turn: number): Wanted[] {
  return state.transitions.some(({ after }) => after !== undefined)
    ? [{ variable: sinceId(state.id), wanted: turn }]
    : [];
}

/**
 * What puts a machine into a state, wherever it was: the states around it become active, and the initial ones inside it
 * and in regions that were not active before. Regions beside it that were active stay as they are.
 */
export function writesOfMoving(machine: Machine, to: State, world: World, turn: number): Wanted[] {
  const before = activeStates(machine, world);
  const after = activeAfterMove(machine, to, before);
  const entered = (state: State): boolean => !before.has(state.id) || isWithin(machine, state, to);
  const writes = new Map<string, Wanted>();
  for (const state of machine.states) {
    const own = !after.has(state.id)
      ? writesOfLeaving(state)
      : entered(state)
        ? writesOfEntering(machine, state, turn)
        : [];
    for (const write of own) writes.set(write.variable, write);
  }
  return [...writes.values()];
}

/** Whether a world of any origin says of every state that is active what is active inside it, and nothing of others. */
export function isConfiguration(machine: Machine, world: World): boolean {
  const active = activeStates(machine, world);
  return machine.states.every(({ id, kind }) => kind !== 'compound' || active.has(id) === (world[inId(id)] !== 0));
}

/** The ids of the active states. */
function activeStates(machine: Machine, world: World): ReadonlySet<string> {
  const active = new Set<string>();
  for (const state of machine.states) {
    const parent = machine.states.find(({ id }) => id === state.parent);
    if (parent && !active.has(parent.id)) continue;
    const number = 1 + childStates(machine, state.parent).indexOf(state);
    if (parent?.kind === 'parallel' || world[inId(parent?.id ?? machine.id)] === number) active.add(state.id);
  }
  return active;
}

function activeAfterMove(machine: Machine, to: State, before: ReadonlySet<string>): ReadonlySet<string> {
  const after = new Set<string>();
  for (const state of machine.states) {
    const parent = machine.states.find(({ id }) => id === state.parent);
    if (parent && !after.has(parent.id)) continue;
    const siblings = childStates(machine, state.parent);
    const leads = siblings.some((each) => isWithin(machine, to, each));
    const stays = parent !== undefined && before.has(parent.id) && !isWithin(machine, parent, to);
    if (parent?.kind === 'parallel') after.add(state.id);
    else if (leads ? isWithin(machine, to, state) : stays ? before.has(state.id) : state.initial) after.add(state.id);
  }
  return after;
}

/** Whether a state is the other or inside of it. */
function isWithin(machine: Machine, state: State | undefined, other: State): boolean {
  if (!state || state.id === other.id) return state !== undefined;
  return isWithin(
    machine,
    machine.states.find(({ id }) => id === state.parent),
    other,
  );
}
