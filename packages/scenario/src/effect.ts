import type { Chance, Expression, TableRoll } from './expression.ts';
import type { Text } from './text.ts';

/** What can be written to: a declared variable, or one of a family addressed by a choice. */
export type Target = Extract<Expression, { op: 'variable' | 'element' }>;

/**
 * What a construct does to the world. Effects apply one after another; each sees what the ones before it did.
 * A written variable saturates at its bounds.
 */
export type Effect =
  | {
      readonly do: 'change';
      readonly how: 'raise' | 'lower' | 'set';
      readonly target: Target;
      readonly amount: Expression;
    }
  /** Moves units of a force: the amount is limited to 0, to what stands at `from` and to what fits at `to`. */
  | { readonly do: 'move'; readonly amount: Expression; readonly from: Target; readonly to: Target }
  /** Gives a name to a number for the effects that follow in this block and the blocks inside it; dice in it roll once. */
  | { readonly do: 'let'; readonly name: string; readonly value: Expression }
  /** Seats told, in the scenario's order. The white cell reads everything; `seats` may be empty (told to it alone). */
  | { readonly do: 'tell'; readonly seats: readonly string[]; readonly text: Text }
  | { readonly do: 'story'; readonly knot: string }
  /** Queues an inject for release; nothing happens if it was released before. */
  | { readonly do: 'release'; readonly inject: string }
  /** Queues a signal. */
  | { readonly do: 'send'; readonly signal: string }
  /** Latches an ending, unless one is latched; the turn plays out. */
  | { readonly do: 'end'; readonly ending: string }
  | {
      readonly do: 'chance';
      readonly chance: Chance;
      readonly then: readonly Effect[];
      readonly otherwise: readonly Effect[];
    }
  /** One word w = mulhi(word, 10000); the first branch at which the running sum of percentages (each at least 0) exceeds w. */
  | {
      readonly do: 'one-of';
      readonly site: string;
      readonly branches: readonly { readonly percentage: Expression; readonly effects: readonly Effect[] }[];
      readonly otherwise: readonly Effect[];
    }
  | {
      readonly do: 'roll';
      readonly roll: TableRoll;
      /** By the cell's value; a cell that no outcome names does nothing. */
      readonly outcomes: readonly { readonly cells: readonly number[]; readonly effects: readonly Effect[] }[];
    }
  | {
      readonly do: 'if';
      readonly when: Expression;
      readonly then: readonly Effect[];
      readonly otherwise: readonly Effect[];
    }
  /** times 1..1000 */
  | { readonly do: 'repeat'; readonly times: number; readonly effects: readonly Effect[] };
