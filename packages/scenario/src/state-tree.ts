import type { Machine, State } from './machine.ts';

/** The states whose parent is `parent` (none for the top level), in document order. */
export function childStates(machine: Machine, parent?: string): State[] {
  return machine.states.filter((state) => state.parent === parent);
}

/** The initial state of the top level, and of each active compound state below it, and so on down: parents first. */
export function initialStates(machine: Machine): State[] {
  return childStates(machine)
    .filter((state) => state.initial)
    .flatMap((state) => withInitialDescendants(machine, state));
}

/** A state and what becomes active with it: initial children of compound states, all children of parallel ones. */
export function withInitialDescendants(machine: Machine, state: State): State[] {
  const children = state.kind === 'atomic' || state.kind === 'final' ? [] : childStates(machine, state.id);
  const entered = state.kind === 'parallel' ? children : children.filter((child) => child.initial);
  return [state, ...entered.flatMap((child) => withInitialDescendants(machine, child))];
}
