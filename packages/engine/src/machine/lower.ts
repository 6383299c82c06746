import {
  childStates,
  type Effect,
  type Machine,
  type State,
  type Transition,
  transitionSite,
} from '@sandtable/scenario';

/**
 * A scenario's machine as the configuration of an XState machine: plain JSON, which XState runs and its tools draw.
 *
 * Guards and actions are named and get what they mean as parameters, in the intermediate form:
 *
 * | name | of | means |
 * | --- | --- | --- |
 * | `enabled` | a transition | its time, condition and chance hold on the world before the step |
 * | `enter`, `leave` | a state | it becomes active or inactive, then its effects apply |
 * | `take` | a transition | its effects apply |
 *
 * Every transition reenters, so that one to its own state leaves and enters it. There is no context and there are no
 * delays: what changes is in the world.
 */
export type MachineConfig = {
  readonly id: string;
  readonly description?: string;
  readonly initial: string;
  readonly states: { readonly [key: string]: StateConfig };
};

export type StateConfig = {
  readonly type?: 'parallel' | 'final';
  readonly description?: string;
  readonly initial?: string;
  readonly states?: { readonly [key: string]: StateConfig };
  readonly entry: readonly [{ readonly type: 'enter'; readonly params: StateParameters }];
  readonly exit?: readonly [{ readonly type: 'leave'; readonly params: StateParameters }];
  readonly on?: { readonly [event: string]: readonly TransitionConfig[] };
};

export type TransitionConfig = {
  readonly target: string;
  readonly reenter: true;
  readonly guard?: { readonly type: 'enabled'; readonly params: GuardParameters };
  readonly actions: readonly [{ readonly type: 'take'; readonly params: TransitionParameters }];
};

export type StateParameters = { readonly state: string; readonly effects: readonly Effect[] };

/** `path`: `<state>/go/<ordinal>`. */
export type TransitionParameters = {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly effects: readonly Effect[];
};

export type GuardParameters = Pick<Transition, 'after' | 'when' | 'chance'> & {
  readonly path: string;
  readonly from: string;
};

/** The event of a machine's step on the turn. */
export const turnEvent = 'TURN';

/** The event of a machine's step on a signal. The prefix keeps a signal called TURN apart. */
export function signalEvent(signal: string): string {
  return `SIGNAL.${signal}`;
}

/**
 * Lowers a machine. States keep their order and are keyed by their simple names.
 *
 * @param language of the descriptions, which are the titles
 */
export function toXState(machine: Machine, language?: string): MachineConfig {
  const tops = childStates(machine);
  return {
    id: machine.id,
    ...described(machine, language),
    initial: keyOf(machine, tops.find(({ initial }) => initial) ?? tops[0]),
    states: statesOf(machine, undefined, language),
  };
}

/** The key of a state among its siblings: the last part of its id. */
export function keyOf(machine: Machine, state: State | undefined): string {
  return state === undefined ? '' : state.id.slice((state.parent ?? machine.id).length + 1);
}

function statesOf(machine: Machine, parent: string | undefined, language: string | undefined) {
  return Object.fromEntries(
    childStates(machine, parent).map((state) => [keyOf(machine, state), stateConfig(machine, state, language)]),
  );
}

function stateConfig(machine: Machine, state: State, language: string | undefined): StateConfig {
  const children = childStates(machine, state.id);
  const initial = children.find((child) => child.initial);
  return {
    ...(state.kind === 'parallel' || state.kind === 'final' ? { type: state.kind } : {}),
    ...described(state, language),
    ...(state.kind === 'compound' ? { initial: keyOf(machine, initial ?? children[0]) } : {}),
    entry: [{ type: 'enter', params: { state: state.id, effects: state.entry } }],
    // XState leaves the final state when a machine is done; here it stays active.
    ...(state.kind === 'final' && state.parent === undefined
      ? {}
      : { exit: [{ type: 'leave', params: { state: state.id, effects: state.exit } }] as const }),
    ...(state.transitions.length > 0 ? { on: transitionsOf(machine, state) } : {}),
    ...(children.length > 0 ? { states: statesOf(machine, state.id, language) } : {}),
  };
}

/** By event, each list in document order. */
function transitionsOf(machine: Machine, state: State) {
  const byEvent = new Map<string, TransitionConfig[]>();
  for (const [ordinal, transition] of state.transitions.entries()) {
    const event = transition.on === undefined ? turnEvent : signalEvent(transition.on);
    const list = byEvent.get(event) ?? [];
    byEvent.set(event, [...list, transitionConfig(machine, state, transition, ordinal)]);
  }
  return Object.fromEntries(byEvent);
}

function transitionConfig(machine: Machine, state: State, transition: Transition, ordinal: number): TransitionConfig {
  const { target, after, when, chance, effects } = transition;
  const path = transitionSite(state.id, ordinal);
  const guarded = after !== undefined || when !== undefined || chance !== undefined;
  const params: GuardParameters = {
    path,
    from: state.id,
    ...(after === undefined ? {} : { after }),
    ...(when === undefined ? {} : { when }),
    ...(chance === undefined ? {} : { chance }),
  };
  return {
    target: targetOf(machine, target),
    reenter: true,
    ...(guarded ? { guard: { type: 'enabled', params } } : {}),
    actions: [{ type: 'take', params: { path, from: state.id, to: target, effects } }],
  };
}

/** XState reads a dot as a step down from a node's id, so that the dots of a machine's own id are escaped. */
function targetOf({ id }: Machine, state: string): string {
  return `#${id.replaceAll('.', '\\.')}${state.slice(id.length)}`;
}

function described({ title }: Machine | State, language: string | undefined): { readonly description?: string } {
  const pieces = language === undefined ? Object.values(title)[0] : title[language];
  const text = (pieces ?? []).filter((piece) => typeof piece === 'string').join('');
  return text === '' ? {} : { description: text };
}
