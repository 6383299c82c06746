import type { Effect, Inject, OrderText, Script } from '@sandtable/scenario';

/** Effects that the white cell wrote in play; `construct` is `live.n`. */
export type LiveEffects = { readonly construct: string; readonly effects: readonly Effect[] };

type Overrides = { readonly script?: Script; readonly instead?: LiveEffects };

/** An order, or a free text, which does nothing unless the white cell gave it effects. */
export type Order = OrderText | { readonly text: string };

export type Draft = { readonly seat: string; readonly slot: number; readonly order: Order };

export type OrderItem = { readonly kind: 'order' } & Draft & Overrides;
export type AgendaItem =
  | OrderItem
  | ({ readonly kind: 'ask'; readonly seat: string; readonly action: string } & Overrides);

/** What `seat` says to what `requester` may ask for `action`. */
export type Answer = {
  readonly seat: string;
  readonly requester: string;
  readonly action: string;
  readonly grant: boolean;
  readonly choices?: readonly number[];
};

/**
 * A game at rest, in the middle of a turn too: everything that what follows depends on. It is what the engine saves,
 * without what was said and told.
 */
export type State = {
  readonly parameters: { readonly [parameter: string]: number };
  readonly world: { readonly [variable: string]: number };
  readonly phase:
    | { readonly at: 'briefing' | 'orders' | 'world' | 'close' | 'over' }
    | { readonly at: 'resolution'; readonly halt: 'order' | 'ask' };
  readonly drafts: readonly Draft[];
  readonly agenda: readonly AgendaItem[];
  readonly delayed: readonly OrderItem[];
  readonly answers: readonly Answer[];
  /** How many blocks were drawn in this turn, by `<lane>/<site>`. */
  readonly drawn: { readonly [site: string]: number };
  readonly heard: { readonly [signal: string]: number };
  readonly script: Script | null;
  readonly metrics: { readonly [metric: string]: { readonly [field in SampleField]: number } };
  readonly live: {
    readonly added: readonly { readonly inject: Inject; readonly state: 0 | 1 | 2 }[];
    readonly edited: { readonly [inject: string]: Inject };
  };
};

/** What aggregates of metrics are computed from. */
export type SampleField =
  | 'turns'
  | 'total'
  | 'highest'
  | 'lowest'
  | 'last'
  | 'streak'
  | 'longest'
  | 'counted'
  | 'first';

/** Whether draws of what is left of the turn were fixed beforehand. */
export function isScripted({ script, agenda, delayed }: State): boolean {
  return script !== null || [...agenda, ...delayed].some((item) => item.script !== undefined);
}
