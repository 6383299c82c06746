import type { Machine, Scenario, State, Text, Transition } from '@sandtable/scenario';
import { childStates } from '@sandtable/scenario';
import { effectText } from './effect.ts';
import { guardText } from './transition.ts';

/** The event of a step on the turn; signals come under their own ids. */
export const turnEvent = 'TURN';

/** A guard or an action under a name for people, with its meaning in the intermediate form. */
type Named = { readonly type: string; readonly params: Readonly<Record<string, unknown>> };

/** What XState's createMachine takes, as far as machines of scenarios need it. Plain JSON. */
export type MachineConfig = {
  readonly id: string;
  readonly description: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, StateConfig>>;
};

type StateConfig = {
  readonly description: string;
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly entry?: readonly Named[];
  readonly exit?: readonly Named[];
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
};

type TransitionConfig = {
  readonly target: string;
  readonly reenter: true;
  readonly guard?: Named;
  readonly actions?: readonly Named[];
};

/**
 * A machine as a configuration for XState v5. Guards and actions are named in the words of the scenario and carry
 * their meaning as parameters; counters of `after` are guards too, for nothing here waits on a clock.
 *
 * @param title puts texts into the wanted language.
 */
export function xstateConfig(scenario: Scenario, machine: Machine, title: (text: Text) => string): MachineConfig {
  const id = machine.id.replaceAll('.', '_');
  const target = (state: string) => `#${id}${state.slice(machine.id.length)}`;
  const ownName = (state: State) => state.id.slice((state.parent ?? machine.id).length + 1);
  const named = (effects: State['entry']): Named[] =>
    effects.map((effect) => ({ type: effectText(scenario, effect), params: { effect } }));
  const children = (parent?: string) => {
    const states = childStates(machine, parent);
    const initial = states.find((state) => state.initial);
    return {
      ...(initial ? { initial: ownName(initial) } : {}),
      states: Object.fromEntries(states.map((state) => [ownName(state), stateConfig(state)])),
    };
  };
  const transitionConfig = (transition: Transition): TransitionConfig => {
    const { after, when, chance, effects } = transition;
    const guard = guardText(scenario, transition);
    return {
      target: target(transition.target),
      reenter: true,
      ...(guard ? { guard: { type: guard, params: { after, when, chance } } } : {}),
      ...(effects.length > 0 ? { actions: named(effects) } : {}),
    };
  };
  const stateConfig = (state: State): StateConfig => {
    const inside = state.kind === 'compound' || state.kind === 'parallel' ? children(state.id) : {};
    return {
      description: title(state.title),
      ...(state.kind === 'parallel' || state.kind === 'final' ? { type: state.kind } : {}),
      ...(state.entry.length > 0 ? { entry: named(state.entry) } : {}),
      ...(state.exit.length > 0 ? { exit: named(state.exit) } : {}),
      ...(state.transitions.length > 0 ? { on: byEvent(state.transitions, transitionConfig) } : {}),
      ...inside,
    };
  };
  const top = children();
  return { id, description: title(machine.title), initial: top.initial ?? '', states: top.states };
}

function byEvent(
  transitions: readonly Transition[],
  write: (transition: Transition) => TransitionConfig,
): Record<string, TransitionConfig[]> {
  const events: Record<string, TransitionConfig[]> = {};
  for (const transition of transitions) {
    const event = transition.on ?? turnEvent;
    events[event] = [...(events[event] ?? []), write(transition)];
  }
  return events;
}

/** A module of JavaScript that makes the machines, which statechart editors open. */
export function xstateModule(configs: readonly MachineConfig[]): string {
  const machines = configs.map(
    (config) => `export const ${variableName(config.id)} = createMachine(${JSON.stringify(config, null, 2)});\n`,
  );
  return ["import { createMachine } from 'xstate';\n", moduleNote, ...machines].join('\n');
}

const moduleNote = `// Guards and actions are named in the scenario's words and carry its intermediate form as params. To play a machine
// outside a statechart editor, give them meanings: machine.provide({ guards, actions }). TURN is a step on the turn.
`;

/** The id with a word after it, so that no reserved word is met. */
function variableName(id: string): string {
  return `${id}Machine`;
}
