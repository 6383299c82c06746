import type { Expression } from './expression.ts';
import type { Text } from './text.ts';

/**
 * What seats see of a variable, value or machine. The first clause in the list that names the seat and whose condition
 * holds decides; without one the seat sees nothing. The white cell sees everything.
 */
export type Visibility = {
  readonly seats: readonly string[];
  readonly as:
    | { readonly kind: 'exact' }
    /** The value plus an error in -margin..margin, one error a turn for each side, clamped to the bounds. Site: `<id>/margin/<side>`. */
    | { readonly kind: 'margin'; readonly margin: number }
    | { readonly kind: 'bands'; readonly bands: readonly Band[] };
  readonly when?: Expression;
};

/** from..to inclusive; the bands of a clause cover the bounds without gap or overlap, in rising order. */
export type Band = { readonly id: string; readonly title: Text; readonly from: number; readonly to: number };
