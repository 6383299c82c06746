import { turnCycle } from '@sandtable/engine';
import type { AnyStateMachine } from 'xstate';

type StateNode = AnyStateMachine['root'];

/** The turn cycle of a scenario with one seat as a Mermaid diagram, line by line: made from the machine that runs. */
export function turnCycleDrawn(): string[] {
  const { root } = turnCycle(['seat']);
  const phases = Object.values(root.states).flatMap((state) => (state.key === 'playing' ? childrenOf(state) : [state]));
  return ['stateDiagram-v2', ...level(phases, '  ')];
}

function childrenOf(state: StateNode): StateNode[] {
  return Object.values(state.states);
}

/** States side by side: the first is where it begins. Arrows go to the one that holds their target. */
function level(states: readonly StateNode[], indent: string): string[] {
  const inside = (state: StateNode) => [
    `${indent}state ${state.key} {`,
    ...level(regions(state), `${indent}  `),
    `${indent}}`,
  ];
  return [
    `${indent}[*] --> ${states[0]?.key}`,
    ...states.flatMap((state) => (childrenOf(state).length > 0 ? inside(state) : [`${indent}${state.key}`])),
    ...states.flatMap((state) => arrows(state, states).map((arrow) => `${indent}${arrow}`)),
  ];
}

/** Every seat has the same region: one stands for all. */
function regions(state: StateNode): StateNode[] {
  return state.type === 'parallel' ? childrenOf(state).flatMap(childrenOf) : childrenOf(state);
}

function arrows(state: StateNode, siblings: readonly StateNode[]): string[] {
  const labels = new Map<string, string[]>();
  for (const { eventType, guard, target } of [...state.transitions.values()].flat()) {
    const goal = siblings.find((each) => target?.some((one) => isWithin(one, each)));
    if (goal === undefined) continue;
    const named = typeof guard === 'string' ? ` [${guard}]` : '';
    labels.set(goal.key, [...(labels.get(goal.key) ?? []), `${eventType}${named}`]);
  }
  return [...labels].map(([goal, on]) => `${state.key} --> ${goal}: ${on.join(', ')}`);
}

function isWithin(state: StateNode, ancestor: StateNode): boolean {
  return state === ancestor || (state.parent !== undefined && isWithin(state.parent, ancestor));
}
