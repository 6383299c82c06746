import type { Machine, State, Transition } from '@sandtable/scenario';
import { transitionSite } from '@sandtable/scenario';
import { effects, type Reach, sitesFor } from './effect.ts';
import { chance, condition, type Standpoint } from './expression.ts';
import { english } from './ground.ts';
import type { Tape } from './tape.ts';

/** A state's place in the tree, before it is given effects and transitions. */
export type Sketch = Pick<State, 'id' | 'kind' | 'initial'> & { readonly parent?: string };

/** A tree of states, at most three deep, in document order: compound, parallel, atomic and final ones. */
export function sketchMachine(tape: Tape, id: string): Sketch[] {
  const made: Sketch[] = [];
  const alternatives = (parent: string | undefined, depth: number): void => {
    const count = tape.between(2, 3);
    for (let index = 0; index < count; index += 1) {
      const last = index === count - 1 && index > 0;
      state(parent, index, depth, index === 0, last && tape.oneIn(4) ? 'final' : undefined);
    }
  };
  const state = (parent: string | undefined, index: number, depth: number, initial: boolean, final?: 'final'): void => {
    const path = `${parent ?? id}.s${index}`;
    const deeper = depth > 0 && !final;
    const kind = final ?? (deeper ? tape.pick(['atomic', 'compound', 'parallel'] as const) : 'atomic');
    made.push({ id: path, kind, initial, ...(parent === undefined ? {} : { parent }) });
    if (kind === 'compound') alternatives(path, depth - 1);
    if (kind === 'parallel') for (const region of [0, 1]) regionOf(path, region, depth - 1);
  };
  const regionOf = (parent: string, index: number, depth: number): void => {
    const path = `${parent}.r${index}`;
    made.push({ id: path, kind: 'compound', initial: false, parent });
    alternatives(path, Math.max(depth - 1, 0));
  };
  alternatives(undefined, 2);
  return made;
}

/** Where a transition may go: not into a sibling region of a parallel state, nor into its own descendants. */
export function targetsOf(sketches: readonly Sketch[], from: Sketch): string[] {
  const kinds = new Map(sketches.map((each) => [each.id, each]));
  const ancestors = (id: string): string[] => {
    const parent = kinds.get(id)?.parent;
    return parent === undefined ? [id] : [id, ...ancestors(parent)];
  };
  const own = ancestors(from.id);
  return sketches
    .filter(({ id }) => {
      const theirs = ancestors(id);
      if (id !== from.id && theirs.includes(from.id)) return false;
      const shared = theirs.find((each) => own.includes(each));
      const apart = shared !== undefined && shared !== from.id && shared !== id;
      if (kinds.get(id)?.parent !== undefined && isRegion(kinds, id)) return false;
      return !(apart && kinds.get(shared)?.kind === 'parallel');
    })
    .map(({ id }) => id);
}

function isRegion(kinds: ReadonlyMap<string, Sketch>, id: string): boolean {
  const parent = kinds.get(id)?.parent;
  return parent !== undefined && kinds.get(parent)?.kind === 'parallel';
}

/** Gives a tree of states its transitions and effects. `hears`: the signals that it listens to. */
export function completeMachine(
  tape: Tape,
  id: string,
  sketches: readonly Sketch[],
  at: Omit<Standpoint, 'site'>,
  reach: Omit<Reach, 'construct'>,
  hears: readonly string[],
): Machine {
  const states = sketches.map((sketch): State => {
    const site = sitesFor(sketch.id);
    const standpoint = { ...at, site };
    const some = (likely: number) =>
      tape.oneIn(likely) ? effects(tape, standpoint, { ...reach, construct: sketch.id }, 1) : [];
    const targets = sketch.kind === 'final' ? [] : targetsOf(sketches, sketch);
    const count = targets.length === 0 ? 0 : tape.between(0, 2);
    const transitions = Array.from({ length: count }, (_, ordinal): Transition => {
      const signal = hears.length > 0 && tape.oneIn(3) ? { on: tape.pick(hears) } : {};
      const after = tape.oneIn(4) ? { after: tape.between(1, 3) } : {};
      const when = tape.oneIn(2) ? { when: condition(tape, standpoint) } : {};
      const drawn = tape.oneIn(4) ? { chance: chance(tape, transitionSite(sketch.id, ordinal)) } : {};
      return { target: tape.pick(targets), ...signal, ...after, ...when, ...drawn, effects: some(3) };
    });
    const final = sketch.kind === 'final';
    return { ...sketch, title: english('A state'), entry: some(3), exit: final ? [] : some(4), transitions };
  });
  return {
    id,
    title: english(id),
    states,
    shown: [{ seats: at.ground.seats.map((seat) => seat.id), as: { kind: 'exact' } }],
  };
}
