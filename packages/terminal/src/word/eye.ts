import { whiteCell } from '../sitting/eye.ts';
import type { PlayerWords } from './player-words.ts';

/** Who watches, in words: a seat by its title, or the white cell. */
export function titleOfEye(words: PlayerWords, eye: string): string {
  return eye === whiteCell ? words.phrases.whiteCell : words.title(eye);
}

/**
 * Seats in words; a side by its own title where all its seats are among them, all seats by a word for everybody. What no
 * seat is told is for the white cell.
 */
export function titlesOfSeats(words: PlayerWords, seats: readonly string[]): string {
  const { scenario, phrases, title } = words;
  if (seats.length === 0) return phrases.whiteCell;
  if (scenario.seats.every(({ id }) => seats.includes(id))) return phrases.everybody;
  const named = scenario.sides.flatMap((side) => {
    const own = scenario.seats.filter((seat) => seat.side === side.id).map(({ id }) => id);
    const told = own.filter((id) => seats.includes(id));
    return told.length > 0 && told.length === own.length ? [side.id] : told;
  });
  return named.map(title).join(', ');
}
