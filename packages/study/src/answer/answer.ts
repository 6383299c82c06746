import type { Text } from '@sandtable/scenario';
import type { Failure } from '../run/outcomes.ts';

/**
 * What a study says, as plain JSON: what reports are written from. All of it is of modelled runs, and of nothing else.
 * Shares and other percentages are in hundredths of a percent, as everywhere; other figures in the units of their
 * metric. Intervals are of 95% confidence.
 */
export type Answer = {
  readonly title: Text;
  readonly question?: Text;
  readonly scenario: { readonly title: Text; readonly id: string; readonly version: string; readonly hash: string };
  readonly version: string;
  readonly seed: string;
  readonly size: StudySize;
  /** What is told of: in the order in which it was asked. */
  readonly figures: readonly FigureTold[];
  /** What is compared; one without a name where nothing is. */
  readonly options: readonly OptionAnswer[];
  readonly expectations: readonly ExpectationAnswer[];
  /** For each figure how the options stand to each other; empty where there is one. */
  readonly choices: readonly ChoiceAnswer[];
  /** For each figure what it hangs on, as far as the sample can say. */
  readonly influences: readonly InfluenceAnswer[];
  /** For each share under which conditions it comes about. */
  readonly discoveries: readonly DiscoveryAnswer[];
  readonly telling: readonly TellingRun[];
};

export type StudySize = {
  readonly runs: number;
  readonly failed: number;
  /** The first of those that failed. */
  readonly failures: readonly Failure[];
  readonly options: number;
  readonly samples: number;
  /** Runs at each point. */
  readonly runsAtPoint: number;
  /** Whether it went on until its shares were known well enough; absent where it had a fixed number of runs. */
  readonly until?: { readonly within: number; readonly isKnown: boolean };
  /** What varies, by name. */
  readonly factors: readonly string[];
};

export type FigureTold = {
  /** As its author wrote it: `share(war)`. */
  readonly text: string;
  readonly kind: 'share' | 'mean' | 'quantile';
  readonly as: 'number' | 'percentage';
  readonly unit?: string;
};

/** A figure with the interval that holds the model's own. */
export type Estimate = Known & { readonly runs: number };

export type Range = { readonly low: number; readonly high: number };

export type OptionAnswer = {
  /** For each thing compared, what it is here. */
  readonly name: string;
  readonly runs: number;
  readonly endings: readonly EndingAnswer[];
  /** For each figure. */
  readonly figures: readonly FigureAnswer[];
};

export type EndingAnswer = { readonly ending: string; readonly title: Text; readonly share: Estimate };

/**
 * A figure with its three spreads kept apart: how well it is known (the estimate's interval), how far it moves with what
 * is uncertain in numbers, and how far with policies and what else has listed values.
 */
export type FigureAnswer = {
  readonly estimate: Estimate;
  /** Of 90% of the samples, each averaged over its runs; absent for quantiles, and where no number varies. */
  readonly byParameters?: Range;
  /** From the least to the most of the averages of each listed value; absent for quantiles, and where nothing listed varies or there is one sample. */
  readonly byListed?: Range;
  /** How single runs are spread, in bars of the same width and grid for all options; absent for shares. */
  readonly spread?: readonly Bar[];
  readonly course: readonly CourseMark[];
};

/** So many runs from `from` to below `to` (the last: to `to` itself). */
export type Bar = { readonly from: number; readonly to: number; readonly runs: number };

/** What the figure was known as after so many runs. */
export type CourseMark = { readonly runs: number; readonly value: number; readonly low: number; readonly high: number };

export type ExpectationAnswer = {
  /** As its author wrote it: `share(war) <= 15%`. */
  readonly text: string;
  readonly predicted: boolean;
  /** For each option. `open`: the interval leaves both possible. */
  readonly stands: readonly ('holds' | 'fails' | 'open')[];
};

export type ChoiceAnswer = {
  readonly figure: number;
  /** Each option against the first, under the same dice. */
  readonly differences: readonly { readonly option: number; readonly difference: Estimate }[];
  /**
   * The most that each option lies behind the best at any sample: where less is wanted, and where more is. What is
   * better the model does not know.
   */
  readonly regrets: readonly { readonly option: number; readonly ifLess: number; readonly ifMore: number }[];
  readonly switches: readonly SwitchAnswer[];
};

/** About at this value of a parameter two options change places. */
export type SwitchAnswer = {
  readonly options: readonly [number, number];
  readonly factor: string;
  readonly value: number;
};

/** What a figure hangs on in an option, by the method that the sample allows. Indices and shares of variance are fractions of 1. */
export type InfluenceAnswer = {
  readonly figure: number;
  readonly option: number;
  /** Points without an outcome, which are left out. */
  readonly leftOut: number;
} & (
  | { readonly by: 'variance'; readonly rows: readonly VarianceRow[] }
  | { readonly by: 'elementary-effects'; readonly rows: readonly ElementaryRow[] }
  | { readonly by: 'main-effects'; readonly rows: readonly EffectRow[] }
  | { readonly by: 'excursions'; readonly base: number; readonly rows: readonly ExcursionRow[] }
  | { readonly by: 'groups'; readonly rows: readonly GroupsRow[] }
);

/** A number with its interval. */
export type Known = { readonly value: number; readonly low: number; readonly high: number };

/** Sobol' indices: the share of the variance that is the factor's by itself, and with all its interactions. */
export type VarianceRow = { readonly factor: string; readonly first: Known; readonly total: Known };

/** Morris: the mean effect, the mean of its sizes, and how much it depends on the place. */
export type ElementaryRow = {
  readonly factor: string;
  readonly mu: number;
  readonly muStar: Known;
  readonly sigma: number;
};

/** Plackett and Burman: from low to high. */
export type EffectRow = { readonly factor: string; readonly effect: Known };

/** One change of the base case; `rank` 1 changes most. The effect is paired run by run. */
export type ExcursionRow = {
  readonly factor: string;
  readonly says: string;
  readonly effect: Known;
  readonly rank: number;
};

/** The samples in groups along a factor, and how much of the variance between samples the groups explain. */
export type GroupsRow = {
  readonly factor: string;
  readonly explained: number;
  readonly groups: readonly { readonly says: string; readonly mean: number; readonly samples: number }[];
};

/** Under which conditions something comes about: boxes found by PRIM, of all samples of an option. */
export type DiscoveryAnswer = {
  readonly figure: number;
  readonly option: number;
  /** How common it is over all samples, as a fraction of 1. */
  readonly share: number;
  /** How many samples were searched: the first ones, where there are very many. */
  readonly samples: number;
  readonly boxes: readonly BoxAnswer[];
};

/** Fractions of 1: of the cases in the box, of the box that are cases, of all samples in the box. */
export type BoxAnswer = {
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly limits: readonly { readonly factor: string; readonly says: string; readonly quasiP: number }[];
  /** How it was peeled: every box on the way, from all samples to the smallest. */
  readonly path: readonly { readonly coverage: number; readonly density: number }[];
};

/** A run worth reading: `sandtable study show DIR --run n` tells it. */
export type TellingRun = {
  readonly run: number;
  readonly why:
    | { readonly is: 'ending'; readonly ending: string; readonly title: Text }
    | { readonly is: 'least' | 'most'; readonly figure: number; readonly value: number };
};
