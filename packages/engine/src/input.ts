import type { Effect, Inject, OrderText, Script } from '@sandtable/scenario';
import type { Control, Order } from './game.ts';

/** Everything that can be done to a game from outside. All of it is JSON, and the journal holds nothing else. */
export type Input = Deed & {
  /** Who gave it: a name for the record, never read by the model. */
  readonly author: string;
  /** Why, for the record. */
  readonly reason?: string;
};

/** What an input does. */
export type Deed =
  | SetUp
  /** Puts an order into a slot, in place of what was there. */
  | { readonly kind: 'order'; readonly seat: string; readonly slot: number; readonly order: Order }
  /** Empties a slot (in the phase of orders: its draft; later: stops the standing order). Without a slot: takes the submission back. */
  | { readonly kind: 'withdraw'; readonly seat: string; readonly slot?: number }
  /** The seat's orders are complete. */
  | { readonly kind: 'submit'; readonly seat: string }
  | AnswerDeed
  | { readonly kind: 'rule'; readonly ruling: Ruling }
  /** Sets a declared variable. */
  | { readonly kind: 'correct'; readonly variable: string; readonly value: number }
  /** Puts a machine into a state (with the initial states inside it), as if entered in this turn; no effects apply. */
  | { readonly kind: 'correct'; readonly state: string }
  | { readonly kind: 'inject'; readonly do: 'add'; readonly inject: Omit<Inject, 'id'> }
  /** Replaces an inject that is not yet released. */
  | { readonly kind: 'inject'; readonly do: 'edit'; readonly inject: Inject }
  /** Release: at once, also one that is held. Hold: not until released by hand. Resume: as before it was held. */
  | { readonly kind: 'inject'; readonly do: 'hold' | 'resume' | 'release'; readonly id: string }
  | { readonly kind: 'control'; readonly seat: string; readonly control: Control }
  /** Moves from the next on have this many turns, 1..turns of the calendar. */
  | { readonly kind: 'move'; readonly do: 'length'; readonly turns: number }
  /** The move ends at the close of this turn. */
  | { readonly kind: 'move'; readonly do: 'end' }
  /** Goes on to the next place of the kind; see {@link Destination}. */
  | { readonly kind: 'advance'; readonly to: Destination }
  /** Gives the game other dice from here on: run 0 of the study with this seed. */
  | { readonly kind: 'rekey'; readonly seed: string }
  /** Releases what is provisional to these seats, or to all. */
  | { readonly kind: 'publish'; readonly seats?: readonly string[] };

/** The choices that start a game. */
export type Setup = {
  readonly seed: string;
  /** The run of the study that the seed is of; 0 where none is given. */
  readonly run?: number;
  /** Parameters that differ from their defaults. */
  readonly parameters?: { readonly [parameter: string]: number };
  /** Declared variables that start otherwise than the scenario says; and `move/length`, how many turns a move has. */
  readonly starts?: { readonly [variable: string]: number };
  /** Seats that are not played as the scenario says. */
  readonly control?: { readonly [seat: string]: Control };
  readonly whiteCell?: boolean;
};

/** A journal's first input. Later ones are possible until the first turn begins: the game starts again. */
type SetUp = { readonly kind: 'set-up'; readonly setup: Setup };

/**
 * The answer of `seat` to what `requester` asks for its order of `action`. It may come before the ask is made, in the
 * same turn. Until the ask is due a later answer replaces an earlier one.
 */
export type AnswerDeed = {
  readonly kind: 'answer';
  readonly seat: string;
  readonly requester: string;
  readonly action: string;
  readonly grant: boolean;
  /** Grants with other choices. */
  readonly choices?: readonly number[];
};

/** The white cell's decision on the order before which the game has halted. */
export type Ruling =
  /** It may go on. A free text that is accepted has been noted and has no effects. */
  | { readonly decide: 'accept' }
  | { readonly decide: 'refuse' }
  /** It comes up again in the next turn. */
  | { readonly decide: 'delay' }
  /** It is carried out as another order; also how a free text becomes one. Overrides before it fall away. */
  | { readonly decide: 'modify'; readonly order: OrderText }
  /** Its draws come out so. */
  | { readonly decide: 'override'; readonly draws: Script }
  /** Its result is replaced: authority, requirements and costs are as they are, its own effects do not apply. For a free text these are its effects. */
  | { readonly decide: 'override'; readonly effects: readonly Effect[] }
  /** These effects apply at once; the order is still before us. Possible at any rest but the end. */
  | { readonly decide: 'effects'; readonly effects: readonly Effect[] };

/**
 * How far a game goes on: to the next place where it can rest at all (before an order, before an ask that people
 * answer, at the door of a phase); the next phase; the close of the turn; the next time orders are given; the end.
 * It stops before that where people must act: at orders which they have not submitted, at an ask.
 */
export type Destination = 'halt' | 'phase' | 'turn' | 'move' | 'end';
