import { type Facilitation, wordsOfOrder } from '@sandtable/engine';
import type { Piece } from './piece.ts';
import { seatsText } from './telling.ts';
import type { Wording } from './wording.ts';

/** What the white cell did, in whose name. */
export function facilitationPiece(words: Wording, event: Facilitation): Piece {
  return { construct: 'white cell', headline: `White cell (${event.author}) ${deedText(words, event)}` };
}

function deedText(words: Wording, event: Facilitation): string {
  switch (event.kind) {
    case 'ruled': {
      const { item, ruling } = event;
      if (item === null) return `rules: ${ruling.decide}`;
      const on = item.kind === 'order' ? wordsOfOrder(words, item.order) : words.title(item.action);
      return `rules on ${on}: ${ruling.decide}`;
    }
    case 'corrected':
      return `corrects ${words.title(event.what)}${event.reason === null ? '' : `, because ${event.reason}`}`;
    case 'inject':
      return `has ${event.did} the inject ${words.title(event.inject)}`;
    case 'control': {
      const { seat, control } = event;
      return `has ${words.title(seat)} played by ${control.by === 'policy' ? words.title(control.policy) : control.by}`;
    }
    case 'rekeyed':
      return 'gives the game other dice from here on';
    case 'published':
      return `releases results to ${seatsText(words, event.seats)}`;
  }
}
