/**
 * What the runs of a part came to, in columns: row `firstRow + i` of the study at index i. A run that failed has the
 * ending 0, and a reason; its other columns are 0.
 */
export type Outcomes = {
  readonly firstRow: number;
  readonly rows: number;
  /** 1 + the index of the ending; one more for the built-in `time`. */
  readonly endings: Int32Array;
  readonly turns: Int32Array;
  /** Four words for each row. */
  readonly digests: Int32Array;
  /** For each metric of the scenario its totals; an average is to be divided by the turns. */
  readonly totals: readonly Float64Array[];
  /** For each condition asked, 1 or 0. */
  readonly asked: readonly Uint8Array[];
  readonly failures: readonly Failure[];
};

/** Why a run has no outcome. */
export type Failure = { readonly row: number; readonly reason: string };

/** How many columns the outcomes of a study have. */
export type OutcomeShape = { readonly metrics: number; readonly asks: number };

/** Outcomes that are still to be filled in. */
export function emptyOutcomes(firstRow: number, rows: number, { metrics, asks }: OutcomeShape): Outcomes {
  return {
    ...{ firstRow, rows },
    endings: new Int32Array(rows),
    turns: new Int32Array(rows),
    digests: new Int32Array(4 * rows),
    totals: Array.from({ length: metrics }, () => new Float64Array(rows)),
    asked: Array.from({ length: asks }, () => new Uint8Array(rows)),
    failures: [],
  };
}
