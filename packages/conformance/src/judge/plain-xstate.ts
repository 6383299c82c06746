import { type AnyStateMachine, createActor, createMachine } from 'xstate';
import type { DrawnState, Statechart } from './statechart.ts';

/** What happened in a turn, in order, and the states that were active at its end. */
export type Account = { readonly done: readonly string[]; readonly active: readonly string[] };

/**
 * Plays a statechart in XState alone, through its public interface and with nothing of the engine in between: the judge
 * of how the engine reads statecharts.
 *
 * @returns an account of each turn; those after a top-level final state was reached have nothing done
 */
export function playInPlainXState({ sketches, turns, signals }: Statechart): Account[] {
  const done: string[] = [];
  let turn = 1;
  const machine = machineOf(sketches, done, () => turn);
  const actor = createActor(machine).start();
  const accounts: Account[] = [];
  for (; turn <= turns; turn += 1) {
    const events = [...signals.filter((sent) => sent.turn === turn).map(({ signal }) => signal), 'TURN'];
    for (const type of events) if (actor.getSnapshot().status === 'active') actor.send({ type });
    accounts.push({ done: done.splice(0), active: activeIds(actor.getSnapshot()._nodes) });
  }
  return accounts;
}

function activeIds(nodes: readonly { readonly id: string }[]): string[] {
  return nodes.map(({ id }) => id).filter((id) => id !== 'chart');
}

function machineOf(sketches: readonly DrawnState[], done: string[], turn: () => number): AnyStateMachine {
  const childrenOf = (parent: string | undefined) => sketches.filter((each) => each.parent === parent);
  const key = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
  const say = (what: string) => () => {
    done.push(what);
  };
  const node = (state: DrawnState): object => {
    const on: Record<string, object[]> = {};
    for (const [index, { on: signal, target, divisor, remainder }] of state.transitions.entries()) {
      const event = signal ?? 'TURN';
      const guard = (): boolean => turn() % divisor === remainder;
      const drawn = { target: `#${target}`, guard, reenter: true, actions: say(`take ${state.id} ${index}`) };
      on[event] = [...(on[event] ?? []), drawn];
    }
    const leave = state.kind === 'final' ? {} : { exit: say(`leave ${state.id}`) };
    return {
      id: state.id,
      ...(state.kind === 'parallel' || state.kind === 'final' ? { type: state.kind } : {}),
      ...{ entry: say(`enter ${state.id}`), ...leave, on },
      ...inside(state.id, state.kind),
    };
  };
  const inside = (parent: string | undefined, kind: string): object => {
    const children = childrenOf(parent);
    if (children.length === 0) return {};
    const initial = children.find((child) => child.initial);
    return {
      ...(kind === 'parallel' || !initial ? {} : { initial: key(initial.id) }),
      states: Object.fromEntries(children.map((child) => [key(child.id), node(child)])),
    };
  };
  return createMachine({ id: 'chart', ...inside(undefined, 'compound') });
}
