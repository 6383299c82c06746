import type { Block } from '@sandtable/random';
import type { Dice } from '@sandtable/scenario';

/**
 * What a draw showed and with what odds: enough to check it by hand. Percentages are in hundredths of a percent.
 * `fixed`: it was decided by a script or a ruling and no words were drawn.
 */
export type Evidence = Outcome & {
  /** Where it is drawn, with the acting seat where there is one. */
  readonly site: string;
  readonly lane: number;
  /** The first block's number among those drawn at the site in this turn and lane. */
  readonly count: number;
  readonly blocks: readonly Block[];
  readonly fixed: boolean;
};

export type Outcome =
  /** `faces` is empty where the total was fixed. */
  | { readonly of: 'dice'; readonly dice: Dice; readonly faces: readonly number[]; readonly total: number }
  /** It succeeds when roll < percentage * scale.numerator, the roll being one of 10000 * scale.denominator. */
  | {
      readonly of: 'chance';
      readonly percentage: number;
      readonly scale: { readonly numerator: number; readonly denominator: number };
      readonly roll: number;
      readonly succeeded: boolean;
    }
  | { readonly of: 'hits'; readonly tries: number; readonly percentage: number; readonly hits: number }
  /** `branch` is the index of the branch taken, -1 for otherwise. */
  | {
      readonly of: 'one-of';
      readonly percentages: readonly number[];
      readonly roll: number;
      readonly branch: number;
    }
  /** total + plus picks the row; `row` and `column` are indices in the table. */
  | {
      readonly of: 'table';
      readonly table: string;
      readonly dice: Dice;
      readonly faces: readonly number[];
      readonly total: number;
      readonly plus: number;
      readonly column: ColumnEvidence;
      readonly row: number;
      readonly cell: number;
    }
  /** What decides a side's place in rolled initiative: the highest word is first. */
  | { readonly of: 'initiative'; readonly side: string; readonly word: number };

/** How the column was found: what it was picked by, the shift, and its index. */
export type ColumnEvidence = {
  readonly by: 'only' | { readonly left: number; readonly right: number } | { readonly number: number };
  readonly shift: number;
  readonly index: number;
};
