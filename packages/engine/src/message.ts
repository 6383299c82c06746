import type { Presentation } from '@sandtable/scenario';

/** A text with its values filled in, by language: what was true when it was said stays as it was said. */
export type Said = { readonly [language: string]: readonly (string | SaidValue)[] };

/** A value in a text. For a machine `states` holds its active states, outermost first, and value is 0. */
export type SaidValue = { readonly value: number; readonly as: Presentation; readonly states?: readonly string[] };

/** Something that seats were told. */
export type Message = {
  readonly turn: number;
  readonly seats: readonly string[];
  /** What told them: an inject, a rule, an order's action, a state. */
  readonly construct: string;
  readonly text: Said;
  /** Of an inject: who it says it is from. */
  readonly from?: Said;
  /** Those of the seats to which the white cell has not yet released it: they may not see it. */
  readonly withheld: readonly string[];
};
