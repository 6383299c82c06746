import type { Machine, State, Transition } from '../machine.ts';
import type { Path } from '../path.ts';
import type { Scenario } from '../scenario.ts';
import { ancestorsOf, childStates, stateOf } from '../state-tree.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';
import { checkShown } from './world.ts';

/** Checks that machines are statecharts: a tree of states with initial ones, and transitions that can be taken. */
export function checkMachines({ machines }: Scenario, names: Names, report: Report): void {
  for (const [index, machine] of machines.entries()) {
    const path = ['machines', index];
    for (const [each, clause] of machine.shown.entries()) {
      if (clause.as.kind !== 'exact')
        report([...path, 'shown', each, 'as'], 'a machine is shown exactly or not at all');
    }
    checkShown(machine.shown, { from: 0, to: 0 }, names, report, path);
    if (!checkTree(machine, report, path)) continue;
    for (const [each, state] of machine.states.entries()) {
      checkTransitions(machine, state, names, report, [...path, 'states', each]);
    }
  }
}

/** States nest no deeper; what walks them may recurse. */
const STATE_DEPTH_MOST = 50;

/** Whether the states form a tree; what is said of transitions makes sense only then. */
function checkTree(machine: Machine, report: Report, path: Path): boolean {
  let sound = checkInitial(childStates(machine), report, [...path, 'states']);
  const before = new Map<string, State>();
  const depths = new Map<string | undefined, number>([[undefined, 0]]);
  for (const [index, state] of machine.states.entries()) {
    const place = [...path, 'states', index];
    const parent = state.parent === undefined ? undefined : before.get(state.parent);
    if (state.parent !== undefined && !parent) {
      report([...place, 'parent'], `no state before this one has the id ${state.parent}`);
      sound = false;
    } else if (parent && (parent.kind === 'atomic' || parent.kind === 'final')) {
      report([...place, 'parent'], `${parent.id} is ${parent.kind} and has no states inside`);
      sound = false;
    }
    before.set(state.id, state);
    const depth = 1 + (depths.get(state.parent) ?? 0);
    depths.set(state.id, depth);
    if (depth > STATE_DEPTH_MOST) {
      report([...place, 'parent'], `states nest at most ${STATE_DEPTH_MOST} deep`);
      sound = false;
    }
    if (!checkKind(machine, state, report, place)) sound = false;
  }
  return sound;
}

function checkKind(machine: Machine, state: State, report: Report, path: Path): boolean {
  const children = childStates(machine, state.id);
  switch (state.kind) {
    case 'compound':
      return checkInitial(children, report, path);
    case 'parallel':
      if (children.length === 0) report(path, `${state.id} is parallel and has no regions`);
      return children.length > 0;
    case 'final':
      if (state.transitions.length > 0) report([...path, 'transitions'], 'a final state has no transitions');
      if (state.exit.length > 0) report([...path, 'exit'], 'a final state is never left');
      return true;
    case 'atomic':
      return true;
  }
}

function checkInitial(siblings: readonly State[], report: Report, path: Path): boolean {
  const count = siblings.filter(({ initial }) => initial).length;
  if (count !== 1) report(path, `expected exactly one initial state, found ${count}`);
  return count === 1;
}

function checkTransitions(machine: Machine, state: State, names: Names, report: Report, path: Path): void {
  for (const [index, transition] of state.transitions.entries()) {
    const place = [...path, 'transitions', index];
    if (transition.on !== undefined && !names.signals.has(transition.on)) {
      report([...place, 'on'], `unknown signal: ${transition.on}`);
    }
    checkTarget(machine, state, transition, report, [...place, 'target']);
  }
}

function checkTarget(machine: Machine, source: State, { target: id }: Transition, report: Report, path: Path): void {
  const target = stateOf(machine, id);
  if (!target) {
    report(path, `unknown state of ${machine.id}: ${id}`);
    return;
  }
  const sources = [source, ...ancestorsOf(machine, source)];
  const targets = [target, ...ancestorsOf(machine, target)];
  if (target !== source && targets.includes(source)) {
    report(path, `${id} lies inside of ${source.id}; go to ${source.id} itself, or from inside of it`);
  }
  const common = sources.find((state) => targets.includes(state));
  if (common?.kind === 'parallel' && common !== source && common !== target) {
    report(path, `${id} lies in another region of ${common.id}`);
  }
}
