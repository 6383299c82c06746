import type { OrderText } from '@sandtable/scenario';
import type { Patch } from 'immer';
import type { Evidence } from './evidence.ts';
import type { AgendaItem, Control, Order, Phase } from './game.ts';
import type { Ruling } from './input.ts';
import type { Message } from './message.ts';
import type { World } from './world.ts';

/**
 * What happened, in order: the explanation of every change. The events of a step are derived from the game and the
 * input, so nothing keeps them but who wants to. They hold everything, for the white cell; what a seat may read of
 * them is for its view to pick.
 */
export type Event =
  | { readonly kind: 'began'; readonly seed: string; readonly run: number }
  | { readonly kind: 'phase'; readonly phase: Phase }
  /** `move`: a new move begins and orders will be given. */
  | {
      readonly kind: 'turn';
      readonly turn: number;
      readonly date: string;
      readonly hour: number;
      readonly move: boolean;
    }
  | Change
  /** A draw, made by `construct`. */
  | { readonly kind: 'drawn'; readonly construct: string; readonly draw: Evidence }
  | Telling
  | OrderEvent
  | MachineEvent
  /** A rule's condition, limits and chance held: its effects follow. */
  | { readonly kind: 'fired'; readonly rule: string }
  /** Latched; the turn plays out. `by`: the construct, `close` where it was judged at the close of the turn. */
  | { readonly kind: 'ending'; readonly ending: string; readonly by: string }
  | { readonly kind: 'sampled'; readonly metric: string; readonly value: number }
  /** The world as it was closed. `interrupted`: the move ends because the interrupt of this index holds. */
  | {
      readonly kind: 'closed';
      readonly turn: number;
      readonly digest: string;
      readonly world: World;
      readonly interrupted?: number;
    }
  | Facilitation;

/**
 * A variable was written by `construct`. `wanted` is what would have been written without bounds; where it differs from
 * `to` the variable saturated. `patches` are what immer makes the next world of, empty where nothing changed.
 */
export type Change = {
  readonly kind: 'changed';
  readonly construct: string;
  readonly how: 'raise' | 'lower' | 'set' | 'move' | 'cost' | 'correct' | 'count';
  readonly variable: string;
  readonly from: number;
  readonly to: number;
  readonly wanted: number;
  readonly patches: readonly Patch[];
};

export type Telling =
  | { readonly kind: 'told'; readonly message: Message }
  /** `seats`: who is told it. */
  | { readonly kind: 'story'; readonly knot: string; readonly construct: string; readonly seats: readonly string[] }
  /** An inject was released, by the construct that released it, `time`, `hand`. */
  | { readonly kind: 'released'; readonly inject: string; readonly by: string }
  | { readonly kind: 'sent'; readonly signal: string; readonly construct: string };

export type OrderEvent =
  | { readonly kind: 'drafted'; readonly seat: string; readonly slot: number; readonly order: Order }
  | { readonly kind: 'withdrawn'; readonly seat: string; readonly slot: number }
  | { readonly kind: 'submitted'; readonly seat: string; readonly submitted: boolean }
  /** A policy chose for a slot: null passes. */
  | {
      readonly kind: 'chosen';
      readonly seat: string;
      readonly slot: number;
      readonly policy: string;
      readonly order: OrderText | null;
      /** Index of the preference taken; -1 for its `otherwise`. */
      readonly preference: number;
      /** The weights of all preferences, 0 for those that did not hold or had no legal combination. */
      readonly weights: readonly number[];
    }
  /** The order of sides in this turn's resolution. */
  | { readonly kind: 'initiative'; readonly sides: readonly string[] }
  /** What resolution will do, in order. */
  | { readonly kind: 'agenda'; readonly items: readonly AgendaItem[] }
  /** slot 0: an order that had waited. */
  | {
      readonly kind: 'lapsed';
      readonly seat: string;
      readonly slot: number;
      readonly order: Order;
      readonly lapse: Lapse;
    }
  /** The order waits for the answer of the seat `of`. stage 0: request for authority; k: consent k of the action. */
  | {
      readonly kind: 'asked';
      readonly seat: string;
      readonly action: string;
      readonly choices: readonly number[];
      readonly stage: number;
      readonly of: string;
      readonly hours: number;
      readonly turns: number;
    }
  /** `by`: the policy that answered, or null where a person did. */
  | {
      readonly kind: 'answered';
      readonly seat: string;
      readonly action: string;
      readonly requester: string;
      readonly grant: boolean;
      readonly choices?: readonly number[];
      readonly by: string | null;
    }
  /** The order is carried out: its costs and effects follow. */
  | {
      readonly kind: 'executed';
      readonly seat: string;
      /** 0 for an order that had waited. */
      readonly slot: number;
      readonly order: Order;
      /** Hours spent in requests and consents. */
      readonly waited: number;
    };

/** Why an order was not carried out. */
export type Lapse =
  /** Index of the requirement that does not hold. */
  | { readonly why: 'requirement'; readonly index: number; readonly secretly: boolean }
  | { readonly why: 'limit'; readonly limit: 'perTurn' | 'perGame' | 'wait' }
  /** What a cost needs and what there is to pay it with. */
  | { readonly why: 'cost'; readonly variable: string; readonly needed: number; readonly available: number }
  /** The answer granted choices that the action does not offer. */
  | { readonly why: 'no-such-order'; readonly by: string }
  | { readonly why: 'no-authority' }
  | { readonly why: 'already-asked' }
  | { readonly why: 'refused'; readonly by: string }
  | { readonly why: 'unanswered'; readonly by: string }
  | { readonly why: 'ruled-out' }
  /** A free text that nobody ruled on. */
  | { readonly why: 'not-ruled-on' };

export type MachineEvent =
  | { readonly kind: 'left'; readonly state: string }
  | { readonly kind: 'entered'; readonly state: string }
  /** A transition was taken, on the turn or on a signal. */
  | {
      readonly kind: 'moved';
      readonly machine: string;
      readonly from: string;
      readonly to: string;
      readonly on: string | null;
    };

/** What the white cell did, beside the effects that follow from it. */
export type Facilitation =
  | { readonly kind: 'ruled'; readonly author: string; readonly item: AgendaItem | null; readonly ruling: Ruling }
  | { readonly kind: 'corrected'; readonly author: string; readonly what: string; readonly reason: string | null }
  | {
      readonly kind: 'inject';
      readonly author: string;
      readonly inject: string;
      readonly did: 'added' | 'edited' | 'held' | 'resumed';
    }
  | { readonly kind: 'control'; readonly author: string; readonly seat: string; readonly control: Control }
  | { readonly kind: 'rekeyed'; readonly author: string }
  | { readonly kind: 'published'; readonly author: string; readonly seats: readonly string[] };
