import type { Machine as MachineNode, Need, State as StateNode } from '../../generated/ast.ts';
import type { State } from './entity.ts';
import { declare } from './names.ts';
import type { Gathering } from './typed.ts';

/** A machine and all its states; a module names those states of a needed machine that it asks for. */
export function declareMachine(context: Gathering, id: string, node: MachineNode | Need): void {
  const states: State[] = [];
  const visit = (state: StateNode, above: string): void => {
    const entity: State = { is: 'state', id: `${above}.${state.name}`, machine: id };
    states.push(entity);
    declare(context.names, context.instance, state, entity);
    for (const child of state.states) visit(child, entity.id);
  };
  for (const state of node.states) visit(state, id);
  declare(context.names, context.instance, node, { is: 'machine', id, states });
}
