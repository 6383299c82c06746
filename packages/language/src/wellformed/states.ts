import { isState, type Machine, type State, type Transition } from '../generated/ast.ts';

/**
 * The states that a machine can be in, whatever its conditions say: its initial ones, and those to which a `go` of a
 * state leads that it can be in. Undefined where it is not told which are initial or where a `go` leads.
 */
export function statesReached(machine: Machine): ReadonlySet<State> | undefined {
  if (!isSound(machine)) return undefined;
  const reached = new Set<State>();
  const entered = new Set<State>();
  const open: State[] = [];
  const reach = (state: State): void => {
    if (reached.has(state)) return;
    reached.add(state);
    open.push(state);
  };
  const enter = (state: State): void => {
    if (entered.has(state)) return;
    entered.add(state);
    reach(state);
    for (const child of state.states) if (state.parallel || child.initial) enter(child);
  };
  // The states around the target are entered at it, not at their initial states; regions beside it begin at theirs.
  const enterAt = (target: State): void => {
    for (let child = target, parent = target.$container; isState(parent); child = parent, parent = parent.$container) {
      reach(parent);
      if (parent.parallel) for (const region of parent.states) if (region !== child) enter(region);
    }
    enter(target);
  };
  for (const state of machine.states) if (state.initial) enter(state);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const { target } of state.transitions) if (isState(target.ref)) enterAt(target.ref);
  }
  return reached;
}

function isSound(machine: Machine): boolean {
  const hasOneInitial = (states: readonly State[]) => states.filter(({ initial }) => initial).length === 1;
  const isSoundState = (state: State): boolean =>
    (state.states.length === 0 || state.parallel || hasOneInitial(state.states)) &&
    state.transitions.every(({ target }) => isState(target?.ref)) &&
    state.states.every(isSoundState);
  return hasOneInitial(machine.states) && machine.states.every(isSoundState);
}

export function allStates(machine: Machine): State[] {
  const within = (state: State): State[] => [state, ...state.states.flatMap(within)];
  return machine.states.flatMap(within);
}

/** The `go`s by which a state can be left: its own and those of the states around it. */
export function waysOut(state: State): Transition[] {
  const { $container: parent } = state;
  return [...state.transitions, ...(isState(parent) ? waysOut(parent) : [])];
}
