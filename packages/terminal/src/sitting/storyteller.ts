import { type Event, type Game, type ScenarioWords, storyWords, viewOf } from '@sandtable/engine';
import {
  type Book,
  briefingKnot,
  openTeller,
  type StoryMoment,
  type StorySeen,
  type Teller,
  type ToldChoice,
  type ToldLine,
} from '@sandtable/narrative';
import { wordsOfSeen } from '../word/seen.ts';
import { rollsOf } from './roll.ts';

/** What a story tells at once, and what may be chosen then. */
export interface Told {
  readonly lines: readonly ToldLine[];
  readonly choices: readonly StoryChoice[];
}

/** A choice of a story, the knot that offers it, and the way to it: which telling of the knot, and the choices before. */
export type StoryChoice = ToldChoice & { readonly knot: string; readonly way: string };

/**
 * Tells each seat its story. Only the telling is kept here; it is derived, and told again from the beginning when a save
 * is opened or a turn taken back.
 */
export interface Storyteller {
  /** What the story tells a seat of the events of a step. */
  readonly tell: (seat: string, events: readonly Event[], game: Game) => Told;
  /** What it tells the seat on from a choice. It leaves no trace: pages that were turned are forgotten. */
  readonly choose: (seat: string, choice: StoryChoice, game: Game) => Told;
  /** Begins anew, for another game. */
  readonly forget: () => void;
}

const nothing: Told = { lines: [], choices: [] };

/** For a scenario without a story. */
export const silent: Storyteller = { tell: () => nothing, choose: () => nothing, forget: () => {} };

/** A storyteller from a book; in the first turn it begins with the briefing. */
export function storyteller(words: ScenarioWords, book: Book): Storyteller {
  const tellers = new Map<string, Teller>();
  const told = new Map<string, number>();
  const tellerOf = (seat: string): Teller => {
    const teller = tellers.get(seat) ?? openTeller(words.scenario, book);
    tellers.set(seat, teller);
    return teller;
  };
  const momentOf = (seat: string, game: Game, events: readonly Event[]): Omit<StoryMoment, 'word'> => ({
    view: viewOf(game, seat),
    inWords: (seen: StorySeen) => wordsOfSeen(words, seen),
    rolled: rolledIn(events, seat),
  });
  const tellKnot = (seat: string, knot: string, game: Game, moment: Omit<StoryMoment, 'word'>): Told => {
    const often = `${seat} ${moment.view.turn} ${knot}`;
    const nth = told.get(often) ?? 0;
    told.set(often, nth + 1);
    const telling = tellerOf(seat).tell(knot, { ...moment, word: storyWords(game, knot, nth) });
    const way = `${knot}/${moment.view.turn}.${nth}`;
    return { ...telling, choices: telling.choices.map((choice) => ({ ...choice, knot, way })) };
  };
  return {
    tell: (seat, events, game) => {
      const knots = knotsOf(events, seat);
      if (knots.length === 0) return nothing;
      const moment = momentOf(seat, game, events);
      const all = knots.map((knot) => tellKnot(seat, knot, game, moment));
      return { lines: all.flatMap(({ lines }) => lines), choices: all.flatMap(({ choices }) => choices) };
    },
    choose: (seat, choice, game) => {
      const way = `${choice.way}/${choice.index}`;
      const moment = { ...momentOf(seat, game, []), word: storyWords(game, way, 0) };
      const telling = tellerOf(seat).choose(choice, moment);
      return { ...telling, choices: telling.choices.map((each) => ({ ...each, knot: choice.knot, way })) };
    },
    forget: () => {
      for (const teller of tellers.values()) teller.forget();
      told.clear();
    },
  };
}

/** The knots that a step's events name for a seat, the briefing before the first turn's. */
function knotsOf(events: readonly Event[], seat: string): string[] {
  return events.flatMap((event) => {
    if (event.kind === 'turn' && event.turn === 1) return [briefingKnot];
    return event.kind === 'story' && event.seats.includes(seat) ? [event.knot] : [];
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
