import { isState, type Machine, type State } from '../generated/ast.ts';
import type { Report } from './finding.ts';
import { allStates, statesReached, waysOut } from './states.ts';

/** Every state can be reached, and left unless it is final. */
export function checkMachine(machine: Machine, report: Report): void {
  const reached = statesReached(machine);
  if (reached === undefined) return;
  const states = allStates(machine);
  if (states.every(({ transitions }) => transitions.length === 0)) {
    const message = `‘${machine.name}’ never changes: none of its states has a ‘go’.`;
    report({ code: 'state-without-exit', severity: 'warning', message, node: machine, property: 'name' });
    return;
  }
  for (const state of states) {
    if (!reached.has(state)) checkUnreached(state, reached, report);
    else if (isStuck(state)) {
      const message = `Nothing leads out of ‘${state.name}’. If the machine is to end there, write ‘final state ${state.name}’.`;
      report({ code: 'state-without-exit', severity: 'warning', message, node: state, property: 'name' });
    }
  }
}

/** Of states within each other that nothing leads to, the outermost is told. */
function checkUnreached(state: State, reached: ReadonlySet<State>, report: Report): void {
  if (isState(state.$container) && !reached.has(state.$container)) return;
  const message = `No path leads to state ‘${state.name}’: it is not initial, and no state that can be reached has a ‘go’ to it.`;
  report({ code: 'state-unreachable', severity: 'warning', message, node: state, property: 'name' });
}

function isStuck(state: State): boolean {
  return !state.final && state.states.length === 0 && waysOut(state).every(({ target }) => target.ref === state);
}
