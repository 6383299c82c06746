import type { Machine, State, Transition } from './machine.ts';
import { ancestorsOf, childStates, descendantsOf, stateOf, withInitialDescendants } from './state-tree.ts';

/** The states that a transition can leave: what is active inside of the innermost state around source and target. */
export function statesLeft(machine: Machine, source: State, transition: Transition): State[] {
  const around = innermostAround(machine, source, transition);
  if (around?.kind === 'parallel') return descendantsOf(machine, around);
  const way = [source, ...ancestorsOf(machine, source)];
  const outermost = way[around ? way.indexOf(around) - 1 : way.length - 1] ?? source;
  return [outermost, ...descendantsOf(machine, outermost)];
}

/** The states that a transition enters: on the way to its target, with it, and in regions beside that way. */
export function statesEntered(machine: Machine, source: State, transition: Transition): State[] {
  const target = stateOf(machine, transition.target);
  if (!target) return [];
  const around = innermostAround(machine, source, transition);
  const ancestors = ancestorsOf(machine, target);
  const way = around ? ancestors.slice(0, ancestors.indexOf(around)) : ancestors;
  const beside = [...way, ...(around ? [around] : [])]
    .filter(({ kind }) => kind === 'parallel')
    .flatMap((state) => childStates(machine, state.id))
    .filter((region) => region !== target && !way.includes(region));
  return [
    ...way,
    ...withInitialDescendants(machine, target),
    ...beside.flatMap((region) => withInitialDescendants(machine, region)),
  ];
}

/** The innermost state that lies around both ends and is neither; none where only the machine is around both. */
function innermostAround(machine: Machine, source: State, { target: id }: Transition): State | undefined {
  const target = stateOf(machine, id);
  const targets = target ? ancestorsOf(machine, target) : [];
  return ancestorsOf(machine, source).find((state) => targets.includes(state));
}
