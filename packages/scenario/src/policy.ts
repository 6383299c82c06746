import type { Expression } from './expression.ts';
import type { Text } from './text.ts';

/**
 * A computer player. Its expressions read only what its seat sees: the language lowers a look at something shown within
 * a margin to `seen`, at bands to a comparison of ranges, and guards every comparison by what it may see. Their locals
 * are `actor` and `seat` (whom it plays, by index); in answers also the choices that are asked about, by name.
 */
export type Policy = {
  readonly id: string;
  readonly title: Text;
  readonly seats: readonly string[];
  readonly preferences: readonly Preference[];
  /** The first that names the action and whose condition holds answers; where none does, the ask is refused. */
  readonly answers: readonly Answer[];
  readonly otherwise: 'pass' | 'random';
};

/** For each of a seat's slots one block is drawn at `<policy>/<seat>`, lane = slot: word 0 picks by weight, word 1 among the legal combinations. */
export type Preference = {
  readonly action: string;
  /** One for each choice; null leaves it open: each legal combination is then as likely as the next. */
  readonly choices: readonly (Expression | null)[];
  readonly weight: Expression;
  readonly when?: Expression;
};

export type Answer = {
  readonly action: string;
  readonly grant: boolean;
  /** Grants with other choices; null or absent keeps what was asked. */
  readonly choices?: readonly (Expression | null)[];
  readonly when?: Expression;
};
