import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  type StateValue,
} from 'xstate';

/** What a machine did: where it now stands, and the actions that it asks for, in XState's own order. */
type Taken = { readonly value: StateValue; readonly actions: readonly Asked[] };

/** An action by name and parameters. XState executes nothing: actions are data for whoever steps the machine. */
type Asked = { readonly type: string; readonly params: unknown };

/**
 * An XState machine as a pure function of where it stands and what happens: where it stands is plain data, so that a
 * game can be saved anywhere, and no actor lives between steps.
 *
 * XState's `transition()` does the same but makes an actor at each call, which takes most of its time. Here one scope
 * is made for each machine and used again; nothing is ever sent to its actor.
 */
export type Statechart = {
  /** Where the machine begins. */
  readonly begin: () => Taken;
  readonly step: (value: StateValue, context: object, event: EventObject) => Taken;
  /** Whether the event has an enabled transition. */
  readonly can: (value: StateValue, context: object, event: EventObject) => boolean;
};

/** Wraps a machine without actors, delays and assigned context. */
export function statechartOf(machine: AnyStateMachine): Statechart {
  const actor = createActor(machine);
  const asked: Asked[] = [];
  const scope: AnyActorScope = {
    self: actor,
    system: actor.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    actionExecutor: ({ type, params }) => void asked.push({ type, params }),
  };
  const taken = (make: () => AnyMachineSnapshot): Taken => {
    // A step before that threw may have left some.
    asked.length = 0;
    const snapshot = make();
    const actions = asked.splice(0);
    // XState keeps what its first step throws.
    if (snapshot.status === 'error') throw snapshot.error;
    return { value: snapshot.value, actions };
  };
  return {
    begin: () => taken(() => machine.getInitialSnapshot(scope, undefined)),
    step: (value, context, event) =>
      taken(() => machine.transition(machine.resolveState({ value, context }), event, scope)),
    can: (value, context, event) => machine.resolveState({ value, context }).can(event),
  };
}
