import { type Event, type Game, type ScenarioWords, storyWords, viewOf } from '@sandtable/engine';
import {
  type Book,
  briefingKnot,
  openTeller,
  type StoryMoment,
  type StorySeen,
  type Teller,
  type ToldLine,
} from '@sandtable/narrative';
import { wordsOfSeen } from '../word/seen.ts';
import { rollsOf } from './roll.ts';

/**
 * Tells each seat its story. Only the telling is kept here; it is derived, and told again from the beginning when a save
 * is opened or a turn taken back.
 */
export interface Storyteller {
  /** What the story tells a seat of the events of a step. */
  readonly tell: (seat: string, events: readonly Event[], game: Game) => ToldLine[];
  /** Begins anew, for another game. */
  readonly forget: () => void;
}

/** For a scenario without a story. */
export const silent: Storyteller = { tell: () => [], forget: () => {} };

/** A storyteller from a book; in the first turn it begins with the briefing. */
export function storyteller(words: ScenarioWords, book: Book): Storyteller {
  const tellers = new Map<string, Teller>();
  const told = new Map<string, number>();
  const tellKnot = (seat: string, knot: string, game: Game, moment: Omit<StoryMoment, 'word'>): ToldLine[] => {
    const teller = tellers.get(seat) ?? openTeller(words.scenario, book);
    tellers.set(seat, teller);
    const often = `${seat} ${moment.view.turn} ${knot}`;
    const nth = told.get(often) ?? 0;
    told.set(often, nth + 1);
    return [...teller.tell(knot, { ...moment, word: storyWords(game, knot, nth) }).lines];
  };
  return {
    tell: (seat, events, game) => {
      const knots = knotsOf(events);
      if (knots.length === 0) return [];
      const inWords = (seen: StorySeen): string => wordsOfSeen(words, seen);
      const moment = { view: viewOf(game, seat), inWords, rolled: rolledIn(events, seat) };
      return knots.flatMap((knot) => tellKnot(seat, knot, game, moment));
    },
    forget: () => {
      for (const teller of tellers.values()) teller.forget();
      told.clear();
    },
  };
}

/** The knots that a step's events name, the briefing before the first turn's. */
function knotsOf(events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    if (event.kind === 'turn' && event.turn === 1) return [briefingKnot];
    return event.kind === 'story' ? [event.knot] : [];
  });
}

/** The totals that the seat's own orders rolled on tables. What others rolled is not for it to know. */
function rolledIn(events: readonly Event[], seat: string): (table: string) => number | undefined {
  const totals = rollsOf(events, seat).flatMap((roll) =>
    roll.of === 'table' ? [[roll.table, roll.total] as const] : [],
  );
  const last = new Map(totals);
  return (table) => last.get(table);
}
