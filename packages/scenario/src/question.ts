import type { Target } from './effect.ts';
import type { Expression } from './expression.ts';
import type { Text } from './text.ts';

/** An `expect` block. Without `runs`: one game with `seed`, seats not named pass. With it: every seat by its policy. */
export type Test = {
  readonly title: string;
  /** The edition that is played; where there is none, the scenario as it is. */
  readonly edition?: string;
  readonly runs?: number;
  readonly seed: number;
  readonly policies: readonly { readonly seat: string; readonly policy: string }[];
  readonly steps: readonly TestStep[];
};

/** Steps are done in order; a `check` after an order judges the world when that order's turn has closed. */
export type TestStep =
  | { readonly do: 'given'; readonly target: Target; readonly value: Expression }
  | { readonly do: 'given-state'; readonly state: string }
  | { readonly do: 'given-parameter'; readonly parameter: string; readonly value: Expression }
  | { readonly do: 'order'; readonly seat: string; readonly order: OrderText; readonly script: Script }
  | { readonly do: 'answer'; readonly seat: string; readonly action: string; readonly grant: boolean }
  | { readonly do: 'release'; readonly inject: string }
  | { readonly do: 'after'; readonly turns: number; readonly script: Script }
  /** In a test with runs the condition compares `ask` figures of the batch. */
  | { readonly do: 'check'; readonly that: Expression; readonly text: string }
  | {
      readonly do: 'check-runs';
      readonly figure: Figure;
      readonly compare: 'less' | 'at-most' | 'greater' | 'at-least' | 'equal';
      readonly bound: number;
      readonly text: string;
    };

/** An order as data: its action and the integers of its choices. */
export type OrderText = { readonly action: string; readonly choices: readonly number[] };

/** Fixes the totals of the dice (tables included) in the order in which they are rolled, and the outcome of all chances. */
export type Script = { readonly dice: readonly number[]; readonly chances?: 'succeed' | 'fail' };

/** `share`: the share of runs at whose end the condition holds, in hundredths of a percent; `mean`: of a metric; `quantile`: of a metric, `at` in percent. */
export type Figure =
  | { readonly kind: 'share'; readonly of: Expression }
  | { readonly kind: 'mean'; readonly metric: string }
  | { readonly kind: 'quantile'; readonly metric: string; readonly at: number };

/** A `study` block: what varies and what is compared, how it is sampled, what is asked and what is expected. */
export type Study = {
  readonly id: string;
  readonly title: Text;
  readonly question?: Text;
  /** What nobody chooses. Nothing stands in `vary` or `compare` twice, nor in both. */
  readonly vary: readonly Variation[];
  /** What somebody can choose: every combination of these options meets the same points and the same dice. */
  readonly compare: readonly Compared[];
  readonly sample: Sample;
  /** Runs at each point, under common random numbers; with `until`, so many to begin with. */
  readonly runs: number;
  readonly until?: Until;
  readonly seed: number;
  readonly ask: readonly Asked[];
  readonly expect: readonly (Asked & {
    readonly compare: 'less' | 'at-most' | 'greater' | 'at-least' | 'equal';
    readonly bound: number;
    /** Whether it was written before the study was first run. */
    readonly predicted: boolean;
  })[];
};

/** A figure with the words of whoever asks for it: `share(war)`. */
export type Asked = { readonly figure: Figure; readonly text: string };

export type Variation =
  /** By its declared distribution where no values are given. */
  | { readonly kind: 'parameter'; readonly parameter: string; readonly values?: readonly number[] }
  | Exclude<Compared, { readonly kind: 'parameter' }>;

/** Something with the options that it goes through. */
export type Compared =
  | { readonly kind: 'parameter'; readonly parameter: string; readonly values: readonly number[] }
  | { readonly kind: 'policy'; readonly seats: readonly string[]; readonly policies: readonly string[] }
  | { readonly kind: 'start'; readonly target: Target; readonly values: readonly number[] };

/**
 * How points are chosen among what varies. Some designs fix how many there are; of the others `points` says how many
 * (random, latin, sobol), how many trajectories (morris), or how many base points, each of which stands for as many
 * points as things vary and two more (saltelli).
 */
export type Sample =
  | { readonly design: 'base' | 'factorial' | 'screening' | 'one-at-a-time' }
  | { readonly design: 'random' | 'latin' | 'sobol' | 'morris' | 'saltelli'; readonly points: number };

/**
 * Runs at each point are doubled until at every point the 95% interval of each share asked or expected reaches no further
 * than `within` to either side, or `runsMost` were played. `within` is in hundredths of a percent: 1..5000.
 */
export type Until = { readonly runsMost: number; readonly within: number };
