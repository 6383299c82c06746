import type { Beat } from '../sitting/beat.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { beatPage } from './beat.ts';
import { emptyLine, line, type Page, type PageLine } from './page.ts';

/** Everything that a seat was shown so far, turn by turn. */
export function logPage(words: PlayerWords, log: readonly Beat[]): Page {
  if (log.length === 0) return [line(words.phrases.nothingNew, 'quiet')];
  const { turns } = words.scenario.calendar;
  return log.flatMap((beat, index): PageLine[] => {
    const begins = beat.turn !== log[index - 1]?.turn;
    const heading = line(words.phrases.turn(beat.turn, turns, words.moment(beat.date, 0)), 'heading');
    return [...(begins ? [heading] : []), ...beatPage(words, beat), emptyLine];
  });
}
