import { branches, type LegalOrder } from '@sandtable/engine';
import { type Offer, offersOf } from '../order/offer.ts';
import type { Picking } from '../order/picking.ts';
import type { Beat } from '../sitting/beat.ts';
import { type EyeView, seenBy } from '../sitting/eye.ts';
import type { Playback } from '../sitting/playback.ts';
import { freeSlot } from '../sitting/seat.ts';
import type { Table } from '../sitting/sitting.ts';
import type { StoryChoice, Told } from '../sitting/storyteller.ts';
import type { PlayerWords } from '../word/player-words.ts';
import type { Key } from './key.ts';
import { oncePerGame } from './once.ts';

/** The screens that a number key leads to, in their order. */
export const tabs = ['orders', 'world', 'map', 'log', 'briefing'] as const;
export type Tab = (typeof tabs)[number];

/** What stands in front: what the keys are for. */
export type Front =
  /** Reading a tab; on the tab of orders the cursor picks. */
  | { readonly at: 'tab' }
  /** Between two people: nothing is shown before Enter. */
  | { readonly at: 'curtain' }
  /** Choices of an action, one after another. */
  | ({ readonly at: 'choices'; readonly cursor: number } & Picking)
  /** With the choice of a story that it is, if it is one. */
  | { readonly at: 'confirm'; readonly order: LegalOrder; readonly choice?: StoryChoice }
  /** What the story tells, and what it lets the seat choose. */
  | { readonly at: 'story'; readonly cursor: number; readonly told: Told }
  /** Somebody asks the seat for its agreement. */
  | { readonly at: 'ask' }
  /** What happened since the seat's last orders, one beat after another. */
  | { readonly at: 'happened'; readonly beats: readonly Beat[]; readonly index: number }
  | { readonly at: 'command'; readonly text: string }
  | { readonly at: 'help' }
  | { readonly at: 'over' };

/** Everything that a screen shows and keys change. Immutable. */
export interface ScreenState {
  readonly table: Table;
  readonly words: PlayerWords;
  /** Who sits at the screen; where a journal is watched, through whose eyes. */
  readonly seat: string;
  readonly tab: Tab;
  readonly front: Front;
  /** Rows that are scrolled away above. */
  readonly scroll: number;
  /** On the tab of orders. */
  readonly cursor: number;
  /** How much of its log each seat has read, and what it saw when it last gave orders. */
  readonly read: ReadonlyMap<string, number>;
  readonly saw: ReadonlyMap<string, EyeView>;
  /** One line that answers the last key. */
  readonly notice: string;
  readonly left: boolean;
  /** Only where a journal is watched: then nobody gives orders, and the first tab shows what happened. */
  readonly watching?: Watching;
}

/** Where one is in a journal, and whether it goes on by itself: a frame every so many milliseconds. */
export interface Watching {
  readonly playback: Playback;
  readonly playing: boolean;
  readonly pause: number;
}

/** The screen of a seat before any key. */
export function opening(table: Table, words: PlayerWords, seat: string): ScreenState {
  return {
    table,
    words,
    seat,
    tab: 'orders',
    front: { at: 'tab' },
    scroll: 0,
    cursor: 0,
    read: new Map(),
    saw: new Map(),
    notice: '',
    left: false,
  };
}

const viewOnce = oncePerGame<EyeView>();

/** What the seat at the screen sees now. */
export function viewAt({ table, seat }: ScreenState): EyeView {
  const { game } = table.sitting;
  return viewOnce(game, seat, () => seenBy(game, seat));
}

const offersOnce = oncePerGame<readonly Offer[]>();

/** What the seat may order, those that are possible first. */
export function offersAt(state: ScreenState): readonly Offer[] {
  const { seat, words } = state;
  const { game } = state.table.sitting;
  if (game.phase.at !== 'orders') return [];
  return offersOnce(game, `${seat} ${words.language}`, () => possibleFirst(state));
}

function possibleFirst(state: ScreenState): Offer[] {
  const offers = offersOf(state.words, state.table.sitting.game, state.seat, freeSlot(viewAt(state)) ?? 1);
  return [...offers.filter(({ orders }) => orders.length > 0), ...offers.filter(({ orders }) => orders.length === 0)];
}

/** What the story lets the seat choose now; nothing but where orders are given. */
export function choicesAt({ table, seat }: ScreenState): readonly StoryChoice[] {
  const { game, choices } = table.sitting;
  return game.phase.at === 'orders' ? (choices.get(seat) ?? []) : [];
}

/** The tab that a key leads to: a number, Tab, or to the sides. */
export function tabOf({ tab }: ScreenState, key: Key): Tab | undefined {
  if (typeof key !== 'string') return tabs[Number(key.char) - 1];
  const index = tabs.indexOf(tab);
  if (key === 'tab' || key === 'right') return tabs[(index + 1) % tabs.length];
  return key === 'left' ? tabs[(index + tabs.length - 1) % tabs.length] : undefined;
}

/** The branches of the journal in one line. */
export function branchNotice({ table, words }: ScreenState): string {
  return branches(table.sitting.journal)
    .map(({ tip, inputs }, index) => words.phrases.prompt.branch(index + 1, inputs, tip))
    .join('; ');
}
