import type { Message, Telling as TellingEvent } from '@sandtable/engine';
import { paragraphsOf } from '@sandtable/engine';
import { type Detail, inWords } from './detail.ts';
import type { Piece, Telling } from './piece.ts';
import type { Wording } from './wording.ts';

/** What was said to whom: messages, injects, the story, signals. A signal is told by what hears it. */
export function tellingPiece({ words, explain }: Telling, event: TellingEvent): Piece | undefined {
  const { phrases } = words;
  switch (event.kind) {
    case 'told':
      return { construct: event.message.construct, details: [messageDetail(words, event.message)] };
    case 'story':
      return { construct: event.construct, details: [inWords(phrases.story(event.knot))] };
    case 'released': {
      const inject = words.scenario.injects.find(({ id }) => id === event.inject);
      const by = event.by === 'time' ? '' : phrases.releasedBy(event.by === 'hand' ? undefined : words.title(event.by));
      return {
        construct: event.inject,
        headline: `${phrases.inject(inject?.serial, words.title(event.inject))}${by}`,
      };
    }
    case 'sent': {
      if (!explain) return undefined;
      return { construct: event.construct, details: [inWords(phrases.signal(words.title(event.signal)))] };
    }
  }
}

/** A short text stands beside whom it was said to, a longer one below. */
function messageDetail(words: Wording, { text, from, seats }: Message): Detail {
  const head = words.phrases.message(from ? words.said(from) : undefined, seatsText(words, seats));
  const [first = '', ...more] = paragraphsOf(words.said(text));
  return more.length === 0 ? inWords(`${head} ${first}`) : { as: 'words', text: head, deeper: [first, ...more] };
}

/** The titles of seats, of a side where all its seats are meant, or a word for all and for none of them. */
export function seatsText(words: Wording, seats: readonly string[]): string {
  const { phrases, scenario } = words;
  if (seats.length === 0) return phrases.whiteCell;
  if (scenario.seats.every(({ id }) => seats.includes(id))) return phrases.all;
  const wholly = new Set(
    scenario.sides
      .map(({ id }) => id)
      .filter((side) => scenario.seats.every((seat) => seat.side !== side || seats.includes(seat.id))),
  );
  const sideOf = new Map(scenario.seats.map(({ id, side }) => [id, side]));
  const named = seats.map((seat) => {
    const side = sideOf.get(seat);
    return side !== undefined && wholly.has(side) ? words.title(side) : words.title(seat);
  });
  return [...new Set(named)].join(phrases.and);
}
