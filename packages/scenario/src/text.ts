import type { Expression } from './expression.ts';

/**
 * A text for people, by language tag (`en`, `ja`). The first language of {@link Scenario.languages} is always there.
 * A piece is literal text, or a value to be shown as its reader sees it (exactly, within a margin, as a band).
 */
export type Text = { readonly [language: string]: readonly TextPiece[] };

export type TextPiece = string | { readonly show: Expression; readonly as: Presentation };

/** How an integer of the world is put into words. */
export type Presentation =
  | { readonly kind: 'number'; readonly unit?: string }
  | { readonly kind: 'percentage' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'enumeration'; readonly enumeration: string }
  | { readonly kind: 'place' }
  | { readonly kind: 'side' }
  | { readonly kind: 'seat' }
  /** The titles of the active states of a machine, outermost first. The expression is then `{ op: 'number', value: 0 }`. */
  | { readonly kind: 'machine'; readonly machine: string };
