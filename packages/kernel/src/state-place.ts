import { childStates, inId, type Machine, type Scenario, type State } from '@sandtable/scenario';

/** How the world says that a state is active: when the variable has this value. */
export type StatePlace = {
  readonly state: State;
  readonly machine: Machine;
  readonly variable: string;
  readonly value: number;
};

export function statePlaces({ machines }: Scenario): ReadonlyMap<string, StatePlace> {
  return new Map(
    machines.flatMap((machine) => machine.states.map((state) => [state.id, placeOf(machine, state)] as const)),
  );
}

/** A region is active when the nearest state around it is that is not itself a region. */
function placeOf(machine: Machine, state: State): StatePlace {
  const parent = machine.states.find(({ id }) => id === state.parent);
  if (parent?.kind === 'parallel') return { ...placeOf(machine, parent), state };
  const value = 1 + childStates(machine, state.parent).indexOf(state);
  return { state, machine, variable: inId(parent?.id ?? machine.id), value };
}
