import type { Message, Telling as TellingEvent } from '@sandtable/engine';
import { paragraphsOf } from './paragraph.ts';
import type { Detail, Piece } from './piece.ts';
import type { Wording } from './wording.ts';

/** What was said to whom: messages, injects, the story, signals. */
export function tellingPiece(words: Wording, event: TellingEvent): Piece {
  switch (event.kind) {
    case 'told':
      return { construct: event.message.construct, details: messageDetails(words, event.message) };
    case 'story':
      return { construct: event.construct, details: [`story: ${event.knot}`] };
    case 'released': {
      const inject = words.scenario.injects.find(({ id }) => id === event.inject);
      const serial = inject?.serial ? ` ${inject.serial}` : '';
      const by = event.by === 'time' ? '' : ` (released by ${event.by === 'hand' ? 'hand' : words.title(event.by)})`;
      return { construct: event.inject, headline: `Inject${serial}: ${words.title(event.inject)}${by}` };
    }
    case 'sent':
      return { construct: event.construct, details: [`signal: ${words.title(event.signal)}`] };
  }
}

/** A short text stands beside whom it was said to, a longer one below. */
function messageDetails(words: Wording, { text, from, seats }: Message): Detail[] {
  const head = `${from ? `from ${words.said(from)}, ` : ''}to ${seatsText(words, seats)}:`;
  const [first = '', ...more] = paragraphsOf(words.said(text));
  if (more.length === 0) return [`${head} ${first}`];
  return [head, { deeper: first }, ...more.map((deeper) => ({ deeper }))];
}

/** The titles of seats (some hold commas), or a word for all and for none of them. */
export function seatsText(words: Wording, seats: readonly string[]): string {
  if (seats.length === 0) return 'the white cell';
  if (seats.length === words.scenario.seats.length) return 'all';
  return seats.map(words.title).join('; ');
}
