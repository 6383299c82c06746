import { childStates, inId, type Machine, type State, sinceId } from '@sandtable/scenario';
import { addressOf, type Build } from '../build.ts';
import * as c from '../wasm/code.ts';

export type Write = { readonly variable: string; readonly value: c.Code };

/** What the world says of a state that has been left: nothing in it is active, and it was not entered. */
export function leaving(state: State): Write[] {
  return [
    ...(state.kind === 'compound' ? [{ variable: inId(state.id), value: c.number(0) }] : []),
    ...since(state, c.number(0)),
  ];
}

/** What the world says of a state that has been entered in this turn. A region is told by its parallel state alone. */
export function entering(machine: Machine, state: State, turn: c.Code): Write[] {
  const parent = machine.states.find(({ id }) => id === state.parent);
  const number = 1 + childStates(machine, state.parent).indexOf(state);
  return [
    ...(parent?.kind === 'parallel' ? [] : [{ variable: inId(parent?.id ?? machine.id), value: c.number(number) }]),
    ...since(state, turn),
  ];
}

export function writeAll(build: Build, writes: readonly Write[]): c.Code {
  return writes.map(({ variable, value }) => c.store(addressOf(build, variable), value));
}

/** The turn of entry is kept only for states that something waits in. */
function since(state: State, turn: c.Code): Write[] {
  return state.transitions.some(({ after }) => after !== undefined)
    ? [{ variable: sinceId(state.id), value: turn }]
    : [];
}
