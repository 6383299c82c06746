/**
 * Expressions over the world. Every one is a 32-bit signed integer: yes is 1 and no is 0, a percentage is in hundredths
 * of a percent (35% is 3500), an enumeration's literal, a place, a side and a seat are their index in the scenario's
 * list, from 0. Interval analysis proves at compile time that no subexpression leaves 32 bits and no divisor is zero.
 *
 * Operands are evaluated left to right, all of them: `and`, `or`, `first` do not skip what follows, so a draw inside
 * happens whatever stands before it. Guards, requirements, conditions and values hold no draws at all.
 */
export type Expression =
  | { readonly op: 'number'; readonly value: number }
  /** A variable of the world's layout, declared or derived (`turn`, `deploy@jcg/uses`). */
  | { readonly op: 'variable'; readonly id: string }
  /** The variable `ids[index]`: a family or a force addressed by a choice. The index is proved to be within. */
  | { readonly op: 'element'; readonly ids: readonly string[]; readonly index: Expression }
  | { readonly op: 'parameter'; readonly id: string }
  /** A derived value, computed when asked and clamped to its bounds. */
  | { readonly op: 'value'; readonly id: string }
  /** The derived value `ids[index]` of a family of values. */
  | { readonly op: 'value-element'; readonly ids: readonly string[]; readonly index: Expression }
  /** A `let`, a choice of the order, `actor` (side), `seat`, or `waited` (hours spent in requests and consents). */
  | { readonly op: 'local'; readonly name: string }
  /** What a seat of `side` sees of a variable or value within a margin: itself plus an error in -margin..margin, clamped to min..max. Only in policies and texts. */
  | {
      readonly op: 'seen';
      readonly of: Expression;
      readonly margin: number;
      readonly min: number;
      readonly max: number;
      readonly site: string;
    }
  | { readonly op: 'add' | 'subtract' | 'multiply'; readonly left: Expression; readonly right: Expression }
  /** `divide` floors; `modulo` takes the divisor's sign. */
  | { readonly op: 'divide' | 'modulo'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'negate' | 'absolute'; readonly of: Expression }
  | { readonly op: 'minimum' | 'maximum'; readonly of: readonly Expression[] }
  /** `40% of hulls`: floor(percentage * of / 10000). */
  | { readonly op: 'share'; readonly percentage: Expression; readonly of: Expression }
  | {
      readonly op: 'equal' | 'unequal' | 'less' | 'at-most' | 'greater' | 'at-least';
      readonly left: Expression;
      readonly right: Expression;
    }
  /** from <= of <= to. */
  | { readonly op: 'between'; readonly of: Expression; readonly from: Expression; readonly to: Expression }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  /** Whether a state of a machine is active (a compound state is when one of its children is). */
  | { readonly op: 'active'; readonly state: string }
  /** The value of the first case whose condition holds, else `otherwise`. */
  | {
      readonly op: 'first';
      readonly cases: readonly { readonly when: Expression; readonly then: Expression }[];
      readonly otherwise: Expression;
    }
  /** A constant list: `values[index - from]`, the index clamped to the list (calendar look-ups). */
  | { readonly op: 'listed'; readonly values: readonly number[]; readonly from: number; readonly index: Expression }
  /** A cell of a table, row and column picked as a roll would pick them; no draw. */
  | { readonly op: 'lookup'; readonly table: string; readonly row: Expression; readonly column: ColumnPick }
  | Draw;

/** The expressions that draw. `site` names the place of the draw; see `Site` in the docs on chance. */
export type Draw =
  | { readonly op: 'dice'; readonly dice: Dice; readonly site: string }
  /** `hits of n at p`: how many of n chances (0..1000, clamped to that) succeed. */
  | { readonly op: 'hits'; readonly of: Expression; readonly at: Expression; readonly site: string }
  | ({ readonly op: 'roll' } & TableRoll);

/** count 1..99, sides 2..1000 */
export type Dice = { readonly count: number; readonly sides: number };

/** How a table's column is chosen. `shift` moves right (positive) or left, stopping at the outer columns. */
export type ColumnPick = {
  readonly by:
    | { readonly kind: 'only' }
    | { readonly kind: 'odds'; readonly left: Expression; readonly right: Expression }
    /** For columns that are numbers, ranges or enumeration literals; a number outside all columns takes the nearest. */
    | { readonly kind: 'number'; readonly of: Expression };
  readonly shift?: Expression;
};

/** A roll on a table: its dice plus the modifier, stopping at the outer rows. */
export type TableRoll = {
  readonly table: string;
  readonly column: ColumnPick;
  readonly plus?: Expression;
  readonly site: string;
};

/** A chance: succeeds when mulhi(word, 10000 * denominator) < percentage * numerator (1/1 where no scale is given). */
export type Chance = {
  readonly percentage: Expression;
  /** Rates of another length of time than the turn's: `at 3% each month` in a scenario of weeks has 11200/48699. */
  readonly scale?: { readonly numerator: number; readonly denominator: number };
  readonly site: string;
};
