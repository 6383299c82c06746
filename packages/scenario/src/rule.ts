import type { Limits } from './action.ts';
import type { Effect } from './effect.ts';
import type { Chance, Expression } from './expression.ts';
import type { Text } from './text.ts';

/** What the world does by itself, judged once a turn: when the condition holds, the limits allow and the chance succeeds. */
export type Rule = {
  readonly id: string;
  readonly title: Text;
  readonly when?: Expression;
  readonly chance?: Chance;
  readonly limits: Limits;
  readonly effects: readonly Effect[];
};

export type Signal = { readonly id: string; readonly title: Text };

/** A message or event of the exercise's script. It is released at most once. */
export type Inject = {
  readonly id: string;
  readonly title: Text;
  readonly serial?: string;
  readonly from?: Text;
  readonly seats: readonly string[];
  readonly text: Text;
  readonly story?: string;
  readonly objective?: Text;
  readonly expected?: Text;
  /** Neither `turn` nor `when`: released by hand or by an effect. Both: the condition is judged from that turn on. */
  readonly turn?: number;
  readonly when?: Expression;
  readonly effects: readonly Effect[];
};
