import type { Visibility } from './audience.ts';
import type { Dice, Expression } from './expression.ts';
import type { Text } from './text.ts';

/** A declared variable of the world. Counters and active states are derived by the layout. */
export type Variable = {
  /** A path: `tension`, `senkaku.hulls`, `offer.japan` (family), `cutters.okinawa` (force in place). */
  readonly id: string;
  readonly title: Text;
  readonly min: number;
  readonly max: number;
  /** Over parameters only. */
  readonly start: Expression;
  readonly kind:
    | { readonly is: 'track'; readonly unit?: string; readonly percentage?: boolean }
    | { readonly is: 'flag' }
    | { readonly is: 'status'; readonly enumeration: string }
    | { readonly is: 'force'; readonly force: string; readonly place: string };
  readonly shown: readonly Visibility[];
};

/** A counted group of units of a side; its counts are the variables `<id>.<place>`, one for every place. */
export type Force = { readonly id: string; readonly title: Text; readonly side: string; readonly unit?: string };

/** A named expression over the world, never stored; clamped to min..max. */
export type Value = {
  readonly id: string;
  readonly title: Text;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly kind: 'number' | 'percentage' | 'yes-no';
  readonly is: Expression;
  readonly shown: readonly Visibility[];
};

export type Enumeration = {
  readonly id: string;
  readonly literals: readonly { readonly id: string; readonly title: Text }[];
};

/** Coordinates in ten-thousandths of a degree, north and east positive. */
export type Place = {
  readonly id: string;
  readonly title: Text;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Symmetric: if a borders b, b borders a. */
  readonly borders: readonly string[];
};

/** Fixed for a run. */
export type Parameter = {
  readonly id: string;
  readonly title: Text;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly kind: 'number' | 'percentage' | { readonly enumeration: string };
  readonly unit?: string;
  /** How a study varies it. `normal` is (mean, standard deviation) cut at the bounds; `pert` is (low, mode, high). */
  readonly varies?: {
    readonly as: 'uniform' | 'triangular' | 'normal' | 'pert';
    readonly arguments: readonly number[];
  };
  readonly grounds: Grounds;
};

/** Where a number comes from: keys of the scenario's sources, or an assumption with its reason. */
export type Grounds = { readonly sources: readonly string[]; readonly assumed?: Text };

export type Source = { readonly key: string; readonly title: string; readonly at?: string };

/** Rows cover the dice's totals (or rows.from..to) exactly once, in rising order. */
export type Table = {
  readonly id: string;
  readonly title: Text;
  readonly dice?: Dice;
  readonly gives: 'number' | 'percentage' | { readonly enumeration: string };
  readonly columns:
    | { readonly kind: 'only' }
    /** left:right, rising by left/right. */
    | { readonly kind: 'odds'; readonly odds: readonly { readonly left: number; readonly right: number }[] }
    | { readonly kind: 'number'; readonly ranges: readonly Range[]; readonly enumeration?: string };
  readonly rows: readonly { readonly from: number; readonly to: number; readonly cells: readonly number[] }[];
  readonly grounds: Grounds;
};

/** from <= to, both included. */
export type Range = { readonly from: number; readonly to: number };
