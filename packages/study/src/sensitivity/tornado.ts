import { fail } from '../assert.ts';
import type { Dimension } from '../design/design.ts';
import { changesOneAtATime } from '../design/one-at-a-time.ts';

/** What one dimension alone can do to the outcome. */
export type TornadoBar = {
  readonly dimension: number;
  /** The outcome at low and at high, or at each level; NaN where the point has none. */
  readonly outcomes: readonly number[];
  /** From the least to the most of these and of the base's: 0 or more, NaN where none is known. */
  readonly swing: number;
};

export type Tornado = {
  /** The outcome with everything at its base value. */
  readonly base: number;
  /** By swing, the widest first; of equal ones the first dimension first, what is not known last. */
  readonly bars: readonly TornadoBar[];
  /** How many points had no number (NaN). */
  readonly leftOut: number;
};

/**
 * The tornado of a `oneAtATime` design. It sees each dimension from the base only: interactions, and what lies between
 * low and high, do not show.
 *
 * @param dimensions those of the design
 * @param means the outcome at each point of the design
 */
export function tornado(dimensions: readonly Dimension[], means: ArrayLike<number>): Tornado {
  const changes = changesOneAtATime(dimensions);
  if (means.length !== 1 + changes.length) fail(`an outcome for each of ${1 + changes.length} points`, means.length);
  const [base = Number.NaN, ...changed] = Array.from(means);
  const bars = dimensions.map((_, dimension) => {
    const outcomes = changed.filter((_, change) => changes[change]!.dimension === dimension);
    const known = [base, ...outcomes].filter((outcome) => !Number.isNaN(outcome));
    const swing = known.length > 0 ? Math.max(...known) - Math.min(...known) : Number.NaN;
    return { dimension, outcomes, swing };
  });
  const width = ({ swing }: TornadoBar): number => (Number.isNaN(swing) ? -1 : swing);
  return {
    base,
    bars: bars.sort((a, b) => width(b) - width(a)),
    leftOut: [base, ...changed].filter(Number.isNaN).length,
  };
}
