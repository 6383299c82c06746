import type { PlayerWords } from '../word/player-words.ts';

/** When a turn is: a month by its name, a shorter turn by its date, with the hour where turns are hours. */
export function whenWords({ phrases, scenario }: PlayerWords, date: string, hour: number): string {
  const { unit } = scenario.calendar.turn;
  if (unit === 'month') return phrases.month(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return unit === 'hour' ? `${date} ${String(hour).padStart(2, '0')}:00` : date;
}
