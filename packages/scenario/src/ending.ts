import type { Expression } from './expression.ts';
import type { Text } from './text.ts';

/** Judged in order at the close of a turn; one without a condition is reached only by an `end` effect. */
export type Ending = {
  readonly id: string;
  readonly title: Text;
  readonly when?: Expression;
  readonly story?: string;
  readonly text?: Text;
  /** What it means against each side's own aims. */
  readonly outcomes: readonly { readonly side: string; readonly text: Text }[];
};

/**
 * Sampled at each close, over 1 to n turns played. `of` is a number; for count, longest and first a yes or no.
 * average: {total of samples} / turns; count: turns with yes; longest: the longest streak of yes; first: the first turn
 * with yes (0 = never); total: the sum.
 */
export type Metric = {
  readonly id: string;
  readonly title: Text;
  readonly aggregate: 'highest' | 'lowest' | 'final' | 'average' | 'count' | 'longest' | 'first' | 'total';
  readonly of: Expression;
  readonly unit?: string;
  readonly kind: 'number' | 'percentage' | 'yes-no';
};
