import type { AstNode } from 'langium';
import { isMachine, isNeed, isState, type Machine, type Need, type State } from '../generated/ast.ts';

/** What has states: a machine, or a need for one. */
export type StateOwner = Machine | Need;

const cache = new WeakMap<StateOwner, ReadonlyMap<string, readonly State[]>>();

/** All states of a machine by their simple names, a parent before its children. */
export function statesOf(owner: StateOwner): ReadonlyMap<string, readonly State[]> {
  const known = cache.get(owner);
  if (known !== undefined) return known;
  const states = new Map<string, State[]>();
  const add = (state: State) => {
    const same = states.get(state.name);
    // The name is missing where the text has a mistake.
    if (same !== undefined) same.push(state);
    else if (state.name !== undefined) states.set(state.name, [state]);
    for (const child of state.states) add(child);
  };
  for (const state of owner.states) add(state);
  cache.set(owner, states);
  return states;
}

/** The path of a state in its machine: `standoff.at_sea.holding`. */
export function pathOf(state: State): string {
  const above = isState(state.$container) ? `${pathOf(state.$container)}.` : '';
  return `${above}${state.name}`;
}

export function ownerOf(node: AstNode): StateOwner | undefined {
  for (let each: AstNode | undefined = node; each !== undefined; each = each.$container) {
    if (isMachine(each) || isNeed(each)) return each;
  }
  return undefined;
}

/**
 * The states that a path can mean: those whose own path ends with it. Where there are several, the nearest to `from`
 * count (a state's siblings before those of its parent), and a whole path before part of one.
 */
export function statesByPath(owner: StateOwner, path: readonly string[], from?: AstNode): readonly State[] {
  const last = path.at(-1);
  const ending = (last === undefined ? [] : (statesOf(owner).get(last) ?? [])).filter((state) => endsWith(state, path));
  if (ending.length < 2) return ending;
  for (let scope = from; scope !== undefined; scope = scope.$container) {
    const near = ending.filter((state) => ancestor(state, path.length)?.$container === scope);
    if (near.length > 0) return near;
    if (isMachine(scope)) break;
  }
  const whole = ending.filter((state) => pathOf(state) === path.join('.'));
  return whole.length === 1 ? whole : ending;
}

function endsWith(state: State, path: readonly string[]): boolean {
  let at: AstNode | undefined = state;
  for (const name of [...path].reverse()) {
    if (!isState(at) || at.name !== name) return false;
    at = at.$container;
  }
  return true;
}

/** The state that stands `levels - 1` above. */
function ancestor(state: State, levels: number): State | undefined {
  let at: AstNode | undefined = state;
  for (let level = 1; level < levels; level++) at = at?.$container;
  return isState(at) ? at : undefined;
}
