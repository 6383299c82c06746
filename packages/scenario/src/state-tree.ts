import type { Machine, State } from './machine.ts';

/** A machine's states by id, and those inside of each. */
type StateTree = {
  readonly states: ReadonlyMap<string, State>;
  readonly children: ReadonlyMap<string | undefined, readonly State[]>;
};

const trees = new WeakMap<Machine, StateTree>();

/** Made once for each machine, because every engine asks for it at every step. */
function treeOf(machine: Machine): StateTree {
  const known = trees.get(machine);
  if (known) return known;
  const tree = {
    states: new Map(machine.states.map((state) => [state.id, state])),
    children: Map.groupBy(machine.states, ({ parent }) => parent),
  };
  trees.set(machine, tree);
  return tree;
}

/** The state of a machine that has this id, if there is one. */
export function stateOf(machine: Machine, id: string): State | undefined {
  return treeOf(machine).states.get(id);
}

/** The states whose parent is `parent` (none for the top level), in document order. */
export function childStates(machine: Machine, parent?: string): readonly State[] {
  return treeOf(machine).children.get(parent) ?? [];
}

/** The states around a state, the innermost first. */
export function ancestorsOf(machine: Machine, state: State): State[] {
  const around: State[] = [];
  for (let { parent } = state; parent !== undefined; ) {
    const next = stateOf(machine, parent);
    if (!next) break;
    around.push(next);
    parent = next.parent;
  }
  return around;
}

/** The states inside of a state, each before those inside of it. */
export function descendantsOf(machine: Machine, state: State): State[] {
  return childStates(machine, state.id).flatMap((child) => [child, ...descendantsOf(machine, child)]);
}

/** The initial state of the top level, and what becomes active with it. */
export function initialStates(machine: Machine): State[] {
  return childStates(machine)
    .filter(({ initial }) => initial)
    .flatMap((state) => withInitialDescendants(machine, state));
}

/**
 * A state and what becomes active with it, parents first: initial children of compound states, all children of
 * parallel ones.
 */
export function withInitialDescendants(machine: Machine, state: State): State[] {
  const children = childStates(machine, state.id);
  const entered = state.kind === 'parallel' ? children : children.filter(({ initial }) => initial);
  return [state, ...entered.flatMap((child) => withInitialDescendants(machine, child))];
}
