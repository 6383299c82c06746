import type { Visibility } from './audience.ts';
import type { Effect } from './effect.ts';
import type { Chance, Expression } from './expression.ts';
import type { Text } from './text.ts';

/** A statechart of the scenario. */
export type Machine = {
  readonly id: string;
  readonly title: Text;
  /** In document order, a parent before its children. Top-level states are alternatives: exactly one is active. */
  readonly states: readonly State[];
  readonly shown: readonly Visibility[];
};

export type State = {
  /** `crisis.standoff.at_sea.holding` */
  readonly id: string;
  readonly title: Text;
  readonly parent?: string;
  /** A compound state has exactly one active child while active, a parallel state all its children (its regions). */
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  /** Among its siblings; of the children of a compound state and of the top level exactly one. */
  readonly initial: boolean;
  readonly entry: readonly Effect[];
  readonly exit: readonly Effect[];
  readonly transitions: readonly Transition[];
};

/**
 * Enabled when the step's event is its own (the turn, or the named signal), the state was entered at least `after`
 * turns ago, `when` holds on the world before the step, and the chance succeeds. The n of the chance's draw is the
 * number of steps on the same event before in this turn: 0 on the turn, on a signal how often it was heard before. So
 * judging it twice gives the same, and no other signal, rule or machine shifts it.
 */
export type Transition = {
  readonly target: string;
  readonly on?: string;
  /** in turns, 1.. */
  readonly after?: number;
  readonly when?: Expression;
  readonly chance?: Chance;
  readonly effects: readonly Effect[];
};
