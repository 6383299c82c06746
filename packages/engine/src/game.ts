import type { RunKey } from '@sandtable/random';
import type { Effect, Inject, OrderText, Scenario, Script } from '@sandtable/scenario';
import type { Lapse } from './event.ts';
import type { Message } from './message.ts';
import type { World } from './world.ts';

/**
 * One play-through at rest: everything that what follows depends on, as frozen plain data, so that its JSON is a save.
 * A game rests only where somebody may act, and there the queue of signals and injects is always empty, so that
 * it is no part of the state.
 *
 * Its objects keyed by ids have no prototype (but for worlds, which have every variable): any name that the language
 * allows is safe to look up.
 */
export type Game = {
  readonly format: 'sandtable.game';
  readonly formatVersion: 1;
  /** The same object in every state of a game; what is kept by scenario is found by it. */
  readonly scenario: Scenario;
  readonly seed: string;
  readonly run: number;
  /** Draws are made under it. It follows from the seed and the run until somebody rekeys. */
  readonly key: RunKey;
  readonly parameters: { readonly [parameter: string]: number };
  readonly control: { readonly [seat: string]: Control };
  /** Whether facilitators run it: results are then provisional until published, and only they close the orders. */
  readonly whiteCell: boolean;
  readonly world: World;
  readonly phase: Phase;
  /** Seats that have submitted their orders. Empty outside the phase of orders. */
  readonly submitted: readonly string[];
  /** Orders of people and of policies that are not yet in the agenda, by seat in the scenario's order, then slot. */
  readonly drafts: readonly Draft[];
  /** What resolution has still to do, in order. Empty outside resolution. */
  readonly agenda: readonly AgendaItem[];
  /** Orders that a ruling put off: they come up in the next turn's resolution. */
  readonly delayed: readonly OrderItem[];
  /** Answers given before they were asked for; forgotten at the close of the turn. */
  readonly answers: readonly EarlyAnswer[];
  /** How many blocks were drawn in this turn, by `<lane>/<site>`. */
  readonly drawn: { readonly [site: string]: number };
  /** How often each signal was heard in this turn. */
  readonly heard: { readonly [signal: string]: number };
  /** Draws fixed beforehand, used up as they are made: for tests of a scenario. Forgotten at the close of the turn. */
  readonly script: Script | null;
  /** Samples of each metric so far. */
  readonly metrics: { readonly [metric: string]: Samples };
  /** What became of orders, oldest first: what a seat may know of its own. */
  readonly outcomes: readonly OrderOutcome[];
  /** What seats were told, oldest first. */
  readonly messages: readonly Message[];
  /** The last world released to a seat, where results are provisional; a seat that is not here sees the world as it is. */
  readonly published: { readonly [seat: string]: World };
  readonly live: Live;
};

/** Where a game rests: what comes next when it goes on. */
export type Phase =
  /** The turn before has closed (or none has begun). */
  | { readonly at: 'briefing' }
  /** Seats draft their orders. */
  | { readonly at: 'orders' }
  /** Before the first order of the agenda is carried out. */
  | { readonly at: 'resolution'; readonly halt: 'order' }
  /** The first of the agenda waits for the answer of a seat that people play. */
  | { readonly at: 'resolution'; readonly halt: 'ask' }
  /** Before rules and machines. */
  | { readonly at: 'world' }
  /** Before metrics and endings are judged. */
  | { readonly at: 'close' }
  | { readonly at: 'over' };

/** Who plays a seat. Nobody: it passes, and what it is asked lapses. */
export type Control =
  | { readonly by: 'people' }
  | { readonly by: 'policy'; readonly policy: string }
  | { readonly by: 'nobody' };

/** An action with its choices, or a text for the white cell to rule on. */
export type Order = OrderText | { readonly text: string };

/** slot 1..orders of the seat. */
export type Draft = { readonly seat: string; readonly slot: number; readonly order: Order };

export type AgendaItem = OrderItem | AskItem;

/** An order that comes up, as ruled so far. Its draws have the slot as lane. */
export type OrderItem = {
  readonly kind: 'order';
  readonly seat: string;
  readonly slot: number;
  readonly order: Order;
  readonly from: 'people' | 'policy' | 'standing';
} & Overrides;

/** An ask whose time has come: the order it was made for goes on or lapses. Its draws have lane 0. */
export type AskItem = { readonly kind: 'ask'; readonly seat: string; readonly action: string } & Overrides;

/** What rulings fixed of an order that is still to be carried out. */
export type Overrides = {
  readonly script?: Script;
  /** What applies in the place of the order's own effects. */
  readonly instead?: LiveEffects;
};

/** Effects that the white cell wrote in play; their sites are `live.<n>/<ordinal>`. */
export type LiveEffects = { readonly construct: string; readonly effects: readonly Effect[] };

/** What became of an order in a turn. An order that waits has another outcome in the turn in which it goes on. */
export type OrderOutcome = {
  readonly turn: number;
  readonly seat: string;
  /** 0 for an order that had waited. */
  readonly slot: number;
  readonly order: Order;
  readonly result: /** `waited`: hours spent in requests and consents. */
    | { readonly is: 'executed'; readonly waited: number }
    | { readonly is: 'lapsed'; readonly lapse: Lapse }
    | { readonly is: 'asked'; readonly of: string; readonly hours: number; readonly turns: number }
    /** By a ruling: it comes up in the next turn; a free text was accepted without effects. */
    | { readonly is: 'delayed' | 'noted' };
  /** The white cell has not yet released it. */
  readonly withheld: boolean;
};

/** An answer that waits for its question: `seat` to what `requester` may ask for `action`. */
export type EarlyAnswer = {
  readonly seat: string;
  readonly requester: string;
  readonly action: string;
  readonly grant: boolean;
  readonly choices?: readonly number[];
};

/** What the white cell wrote into a running game. It adds no variable to the world. */
export type Live = {
  /** The last n given to `live.n`. */
  readonly count: number;
  /** Injects written during play, with what the world holds of the others: 0 waiting, 1 released, 2 held. */
  readonly added: readonly { readonly inject: Inject; readonly state: 0 | 1 | 2 }[];
  /** Injects of the scenario as edited, by id. */
  readonly edited: { readonly [inject: string]: Inject };
};

/**
 * What every aggregate of a metric is computed from. `streak` is the running one; for count, longest and first a
 * sample is a yes or no.
 */
export type Samples = {
  readonly turns: number;
  readonly total: number;
  readonly highest: number;
  readonly lowest: number;
  readonly last: number;
  readonly streak: number;
  readonly longest: number;
  readonly counted: number;
  readonly first: number;
};
