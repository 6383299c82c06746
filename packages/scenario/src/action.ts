import type { Effect, Target } from './effect.ts';
import type { Expression } from './expression.ts';
import type { Text } from './text.ts';

/**
 * What a seat may do. In its expressions the locals are the choices by name, `actor` (the acting side's index) and
 * `seat` (the acting seat's index); in effects also `waited`. Draws in its effects have the site `<site>@<seat>`.
 */
export type Action = {
  readonly id: string;
  readonly title: Text;
  /** Who may order it, in the scenario's order of seats. */
  readonly seats: readonly string[];
  /** At most 500 combinations. A combination's number is that of mixed digits, the first choice the most significant. */
  readonly choices: readonly Choice[];
  readonly costs: readonly { readonly amount: Expression; readonly of: Target }[];
  readonly requirements: readonly Requirement[];
  readonly limits: Limits;
  readonly standing: boolean;
  /** Who may order it without asking: each seat whose condition holds. Empty: every acting seat may. */
  readonly authority: readonly { readonly seat: string; readonly when?: Expression }[];
  /** Where an order without authority goes: to `to`, else to the first holder of authority in the list above. */
  readonly request?: { readonly to?: string; readonly takes: Duration };
  /** Asked one after another, in this order; a seat never asks itself. */
  readonly consents: readonly { readonly seat: string; readonly when?: Expression; readonly takes: Duration }[];
  readonly effects: readonly Effect[];
};

export type Choice = {
  readonly name: string;
  readonly title: Text;
  /** What may be chosen, in order, as the integers that the local stands for. */
  readonly values: readonly number[];
  readonly of: 'number' | 'percentage' | 'place' | 'side' | 'seat' | { readonly enumeration: string };
};

/** `secretly`: the actor does not see what it depends on, so it is judged at resolution only and listed as unknown. */
export type Requirement = { readonly when: Expression; readonly secretly: boolean; readonly text?: Text };

/** Counted in successes, for each seat (actions) or for the construct (rules). `wait`: turns that must pass between. */
export type Limits = { readonly perTurn?: number; readonly perGame?: number; readonly wait?: number };

/** `turns` is the whole turns in `hours`: an ask with 0 turns is answered in the turn in which it is made. */
export type Duration = { readonly hours: Expression; readonly turns: Expression };
