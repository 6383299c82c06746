import type { Action } from '../action.ts';
import type { Effect } from '../effect.ts';
import type { Chance, Expression } from '../expression.ts';
import type { Path } from '../path.ts';
import type { Text, TextPiece } from '../text.ts';

/**
 * What an expression is asked for: `start` a number over parameters only; `condition` yes or no; `number` and
 * `percentage` what they say; `weight` a number of which what lies below 0 counts as 0.
 */
export type Use = 'start' | 'condition' | 'number' | 'percentage' | 'weight';

/** The choices of an order and the seats that may act on them: of an action, or of a policy that plays and answers. */
export type Acting = Pick<Action, 'choices' | 'seats'>;

/** An expression, text or list of effects that stands directly in a construct, and the way there from the construct. */
export type Part = {
  readonly path: Path;
  /** Who acts on what choices: it knows them by name, with `actor` and `seat`; in effects also `waited`. */
  readonly acting?: Acting;
} & (
  | {
      readonly expression: Expression;
      readonly use: Use;
      /** A percentage is multiplied by its numerator before it is compared. */
      readonly scale?: Chance['scale'];
    }
  | { readonly text: Text }
  | { readonly effects: readonly Effect[] }
);

export type ExpressionPart = Extract<Part, { readonly use: Use }>;

/** The part that is this expression; none where it is absent. */
export function asked(use: Use, expression: Expression | undefined, path: Path): ExpressionPart[] {
  return expression ? [{ use, expression, path }] : [];
}

/** The percentage of a chance; none where there is no chance. */
export function percentageOf(chance: Chance | undefined, path: Path): ExpressionPart[] {
  if (!chance) return [];
  const { percentage: expression, scale } = chance;
  return [{ use: 'percentage', expression, path: [...path, 'percentage'], ...(scale && { scale }) }];
}

/** The part that is this text; none where it is absent. */
export function worded(text: Text | undefined, path: Path): Part[] {
  return text ? [{ text, path }] : [];
}

/** A value that a text puts into words. */
export type Shown = Exclude<TextPiece, string> & { readonly path: Path };

/** What a text shows, in every language. */
export function shownIn(text: Text): Shown[] {
  return Object.entries(text).flatMap(([language, pieces]) =>
    pieces.flatMap((piece, index) =>
      typeof piece === 'string' ? [] : [{ ...piece, path: [language, index, 'show'] }],
    ),
  );
}

/** The parts of each item of a list, with the way there. */
export function inEach<T, P extends { readonly path: Path }>(
  list: readonly T[],
  path: Path,
  parts: (item: T) => readonly P[],
): P[] {
  return list.flatMap((item, index) => within(parts(item), [...path, index]));
}

/** The same parts, seen from further outside. */
export function within<P extends { readonly path: Path }>(parts: readonly P[], path: Path): P[] {
  return parts.map((part) => ({ ...part, path: [...path, ...part.path] }));
}
