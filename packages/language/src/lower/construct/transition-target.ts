import * as ast from '../../generated/ast.ts';
import type { Scope } from '../expression/scope.ts';
import type { State } from '../names/entity.ts';

/**
 * Whether a machine can make a transition; else reported. It stays in its machine, and goes neither into the state that
 * it leaves nor across to a sibling region of a parallel state.
 */
export function checkTransition(scope: Scope, node: ast.Transition, from: string, target: State): boolean {
  const refuse = (message: string): false => {
    scope.lowering.report.error('transition-target', node, message, 'target');
    return false;
  };
  const written = node.target.$refText;
  if (!from.startsWith(`${target.machine}.`)) return refuse(`‘${written}’ is a state of another machine.`);
  if (target.id.startsWith(`${from}.`)) {
    return refuse(
      `‘${written}’ lies within the state that this leaves: mark it ‘initial’, or go to it from its sibling.`,
    );
  }
  const shared = innermostShared(node, target.id, from);
  if (shared?.parallel) {
    return refuse(`‘${written}’ lies in another region of ‘${shared.name}’: regions are left together or not at all.`);
  }
  return true;
}

/** The innermost state that holds both the source and the target, and is neither. */
function innermostShared(node: ast.Transition, target: string, from: string): ast.State | undefined {
  let id = from;
  let state: ast.State | ast.Machine | ast.Need = node.$container;
  while (ast.isState(state)) {
    id = id.slice(0, id.length - state.name.length - 1);
    state = state.$container;
    if (target === id) return undefined;
    if (target.startsWith(`${id}.`)) return ast.isState(state) ? state : undefined;
  }
  return undefined;
}
