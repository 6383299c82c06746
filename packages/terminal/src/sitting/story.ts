import type { Event, Game } from '@sandtable/engine';
import type { ToldLine } from '@sandtable/narrative';
import { whiteCell } from './eye.ts';
import type { StoryChoice, Storyteller } from './storyteller.ts';

/** A line of a story as somebody hears it; the white cell hears with it which seats are told, where not all of them are. */
export type HeardLine = ToldLine & { readonly seats?: readonly string[] };

/** What somebody hears of a story at once, and what it may choose then. The white cell chooses nothing. */
export interface Heard {
  readonly lines: readonly HeardLine[];
  readonly choices: readonly StoryChoice[];
}

/** What a step's events tell a seat, or the white cell: all that any seat is told, each line once. */
export function heardBy(storyteller: Storyteller, eye: string, events: readonly Event[], game: Game): Heard {
  if (eye !== whiteCell) return storyteller.tell(eye, events, game);
  const seats = game.scenario.seats.map(({ id }) => id);
  const all = merged(seats.map((seat) => [seat, storyteller.tell(seat, events, game).lines]));
  const lines = all.map(({ seats: told, ...line }) => (told.length === seats.length ? line : { ...line, seats: told }));
  return { lines, choices: [] };
}

/** Tellings side by side as one: what several say stands once, and the order of each is kept. */
function merged(tellings: readonly (readonly [seat: string, lines: readonly ToldLine[]])[]): Required<HeardLine>[] {
  const all: Required<HeardLine>[] = [];
  for (const [seat, lines] of tellings) {
    let next = 0;
    for (const line of lines) {
      const same = all.findIndex(({ text }, index) => index >= next && text === line.text);
      const known = all[same];
      if (known) all[same] = { ...known, seats: [...known.seats, seat] };
      else all.splice(next, 0, { ...line, seats: [seat] });
      next = (known ? same : next) + 1;
    }
  }
  return all;
}
