import { type Change, type Event, type Evidence, type MachineEvent, timeEnding } from '@sandtable/engine';
import { type Detail, inWords } from './detail.ts';
import { drawText } from './draw.ts';
import { facilitationPiece } from './facilitation.ts';
import { orderPiece } from './order-piece.ts';
import { tellingPiece } from './telling.ts';
import type { Wording } from './wording.ts';

/**
 * What one event adds to the telling. A headline opens an item of its own unless it stands over the last one already;
 * details belong to the item of their construct, which is opened under its title where another one is open.
 */
export type Piece = {
  readonly construct: string;
  /** Whose order it is about: each seat's orders of an action are items of their own. */
  readonly seat?: string;
  readonly headline?: string;
  readonly details?: readonly Detail[];
  /** It only shows that something was tried: dice, a condition that holds. An item of such pieces came to nothing. */
  readonly idle?: true;
};

/** Whose words are used, and how much is told. */
export type Telling = {
  readonly words: Wording;
  /** Whether the reader wants every event, with the ids of constructs, variables and draws. */
  readonly explain: boolean;
};

/**
 * What an event adds to the telling, or undefined where it is left out.
 *
 * @param site of the construct's last draw before the event.
 */
export function pieceOf(telling: Telling, event: Event, site?: string): Piece | undefined {
  const { words, explain } = telling;
  switch (event.kind) {
    case 'changed':
      return changePiece(telling, event, site);
    case 'drawn':
      return drawPiece(telling, event.construct, event.draw);
    case 'told':
    case 'story':
    case 'released':
    case 'sent':
      return tellingPiece(telling, event);
    case 'fired':
      return { construct: event.rule, headline: words.title(event.rule), idle: true };
    case 'ending':
      return endingPiece(words, event);
    case 'left':
    case 'entered':
    case 'moved':
      return machinePiece(telling, event);
    case 'sampled': {
      const sample = `${words.title(event.metric)}: ${event.value}`;
      const headline = words.phrases.metrics;
      return explain ? { construct: 'metrics', headline, details: [inWords(sample)] } : undefined;
    }
    case 'ruled':
    case 'corrected':
    case 'inject':
    case 'control':
    case 'rekeyed':
    case 'published':
      return facilitationPiece(words, event);
    case 'began':
    case 'phase':
    case 'turn':
    case 'closed':
      return undefined;
    default:
      return orderPiece(telling, event);
  }
}

/** The title of an ending, the built-in one of the calendar included. */
export function endingTitle(words: Wording, ending: string): string {
  return ending === timeEnding ? words.phrases.calendarEnds : words.title(ending);
}

function endingPiece(words: Wording, { ending, by }: Extract<Event, { kind: 'ending' }>): Piece {
  const says = words.phrases.ends(endingTitle(words, ending));
  return by === 'close' ? { construct: by, headline: says } : { construct: by, details: [inWords(says)] };
}

/** Initiative is drawn at the same place each turn; its order is told by itself. */
function drawPiece({ words, explain }: Telling, construct: string, draw: Evidence): Piece | undefined {
  if (draw.of === 'initiative' && !explain) return undefined;
  const text = `${drawText(words, draw)}${explain ? ` [at ${draw.site}]` : ''}`;
  return { construct, details: [{ as: 'draw', text, failed: draw.of === 'chance' && !draw.succeeded }], idle: true };
}

/** `Tension: 3 -> 4`, with what was lost at a bound. */
function changePiece({ words, explain }: Telling, change: Change, site?: string): Piece | undefined {
  const { construct, how, variable, from, to, wanted } = change;
  if (!explain && (how === 'count' || (from === to && wanted === to))) return undefined;
  const { phrases } = words;
  const put = (value: number) => words.valueOf(variable, value);
  const title = how === 'count' ? variable : words.title(variable);
  const lost = Math.abs(wanted - to);
  const held = lost === 0 ? '' : phrases.lost(words.bareValueOf(variable, lost));
  const note = `${how === 'cost' ? phrases.paid : ''}${held}`;
  const ids = how === 'count' ? '' : `${variable} ${from} -> ${to}, `;
  const draw = site && how !== 'count' ? `, after the draw at ${site}` : '';
  const why = explain ? ` [${ids}${how} by ${construct}${draw}]` : '';
  const detail: Detail =
    from === to
      ? inWords(`${phrases.stays(title, put(to))}${note}${why}`)
      : { as: 'change', title, from: words.bareValueOf(variable, from), to: put(to), note, why };
  return { construct, details: [detail] };
}

function machinePiece({ words, explain }: Telling, event: MachineEvent): Piece | undefined {
  if (event.kind === 'moved') {
    const on = event.on === null ? '' : words.phrases.onSignal(words.title(event.on));
    const headline = `${words.title(event.machine)}: ${words.title(event.from)} -> ${words.title(event.to)}${on}`;
    return { construct: event.machine, headline };
  }
  const { kind, state } = event;
  return explain ? { construct: state, details: [inWords(`${kind} ${words.title(state)} [${state}]`)] } : undefined;
}
