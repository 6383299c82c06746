/**
 * What a number of runs went through, with every seat played by its policy: the figures behind the findings of a lint.
 * Everything is in the scenario's order. What no run did may still be possible: the more runs, the less likely.
 */
export type Coverage = {
  readonly runs: number;
  readonly seed: string;
  readonly rules: readonly { readonly rule: string; readonly fired: Count }[];
  readonly states: readonly { readonly state: string; readonly entered: Count }[];
  /** Declared variables that a write would have taken beyond their bounds, and in how many runs. */
  readonly clamped: readonly { readonly variable: string; readonly runs: number }[];
  /** The last is the built-in `time`. */
  readonly endings: readonly { readonly ending: string; readonly runs: number }[];
  /** Each action for each seat that may order it. */
  readonly actions: readonly ActionUse[];
  readonly initiative: InitiativeEffect;
};

/** How often in all, and in how many runs. */
export type Count = { readonly times: number; readonly runs: number };

export type ActionUse = {
  readonly action: string;
  readonly seat: string;
  /** Times that orders were given and some combination of it was legal. */
  readonly legal: number;
  /** Of these, those in which another action was legal too: the seat had a choice. */
  readonly contested: number;
  /** Of the contested, those in which it was chosen for at least one slot. */
  readonly chosen: number;
  /** Each metric over the runs in which the seat carried it out and over those in which it did not. */
  readonly outcomes: readonly OutcomeDifference[];
};

/**
 * Means of a metric; null over no runs. That runs with the order came out otherwise does not say that the order made
 * them so: it may be given where things stand badly already.
 */
export type OutcomeDifference = {
  readonly metric: string;
  readonly taken: { readonly runs: number; readonly mean: number | null };
  readonly left: { readonly runs: number; readonly mean: number | null };
};

/** The same runs again, with the same dice, and the sides' order of resolution turned round. */
export type InitiativeEffect = {
  /** The order that was turned round; that of declaration where initiative is rolled. */
  readonly sides: readonly string[];
  readonly runs: number;
  /** Runs that ended otherwise. */
  readonly endingDiffers: number;
  /** Runs whose last world was another, whatever the ending. */
  readonly worldDiffers: number;
};
