import type { Event } from '@sandtable/engine';
import type { Detail } from './detail.ts';
import type { Piece, Telling } from './piece.ts';
import { pieceOf } from './piece.ts';

/** What happened under one heading: an order, a rule, an inject, a step of a machine. */
export type Item = {
  readonly construct: string;
  readonly seat: string | undefined;
  readonly headline: string;
  readonly details: readonly Detail[];
  /** Nothing came of it. */
  readonly idle: boolean;
};

/** A part of a turn, in the order of the turn cycle. */
export type Section = {
  readonly name: SectionName;
  readonly items: Item[];
  /** Seats whose policy chose to pass. */
  passing: readonly string[];
};

export type SectionName = 'briefing' | 'orders' | 'world' | 'close';

/** A turn as it is told. The first may be without a heading: what came before any turn. */
export type Turn = {
  readonly begins: Extract<Event, { kind: 'turn' }> | undefined;
  readonly sections: Section[];
  closes: Extract<Event, { kind: 'closed' }> | undefined;
};

const names: { readonly [phase in Extract<Event, { kind: 'phase' }>['phase']['at']]: SectionName } = {
  briefing: 'briefing',
  orders: 'orders',
  resolution: 'orders',
  world: 'world',
  close: 'close',
  over: 'close',
};

/** Gathers events into turns, sections and items. */
export function turnsOf(telling: Telling, events: readonly Event[]): Turn[] {
  const turns: Turn[] = [];
  let turn: Turn = { begins: undefined, sections: [], closes: undefined };
  let name: SectionName = 'briefing';
  let draw = { construct: '', site: '' };
  /** Seats whose policy has chosen, and whether it chose anything but to pass. */
  const choosing = new Map<string, boolean>();
  for (const event of turnsFirst(events)) {
    if (event.kind === 'turn') {
      turn = { begins: event, sections: [], closes: undefined };
      name = 'briefing';
    }
    if (event.kind === 'turn' || turns.length === 0) turns.push(turn);
    if (event.kind === 'phase') name = names[event.phase.at];
    if (event.kind === 'closed') turn.closes = event;
    if (event.kind === 'drawn') draw = { construct: event.construct, site: event.draw.site };
    if (event.kind === 'executed') draw = { construct: '', site: '' };
    if (event.kind === 'chosen') choosing.set(event.seat, event.order !== null || choosing.get(event.seat) === true);
    if (event.kind === 'agenda') {
      const passing = [...choosing].filter(([, chose]) => !chose).map(([seat]) => seat);
      if (passing.length > 0) sectionOf(turn, 'orders').passing = passing;
      choosing.clear();
    }
    const ownDraw = event.kind === 'changed' && event.construct === draw.construct ? draw.site : undefined;
    const piece = pieceOf(telling, event, ownDraw);
    if (piece) put(telling, sectionOf(turn, name), piece);
  }
  return turns;
}

/** A turn is counted before it is announced; a reader wants the heading first. */
function turnsFirst(events: readonly Event[]): Event[] {
  const ordered: Event[] = [];
  for (const event of events) {
    let at = ordered.length;
    if (event.kind === 'turn') while (at > 0 && isCounting(ordered[at - 1])) at -= 1;
    ordered.splice(at, 0, event);
  }
  return ordered;
}

function isCounting(event: Event | undefined): boolean {
  return event?.kind === 'changed' && (event.construct === 'turn' || event.construct === 'move');
}

/** The section of this name: the last one, or a new one. */
function sectionOf(turn: Turn, name: SectionName): Section {
  const last = turn.sections.at(-1);
  if (last?.name === name) return last;
  const section: Section = { name, items: [], passing: [] };
  turn.sections.push(section);
  return section;
}

function put({ words }: Telling, { items }: Section, piece: Piece): void {
  const { construct, seat, details = [], idle = false } = piece;
  const last = items.at(-1);
  if (last && belongs(piece, last)) {
    items[items.length - 1] = { ...last, details: [...last.details, ...details], idle: last.idle && idle };
    return;
  }
  const headline = piece.headline ?? [...(seat ? [words.title(seat)] : []), words.title(construct)].join(': ');
  // Dice that a machine's transitions waited for stand with the transition that was taken.
  if (last?.idle && isPartOf(last.construct, construct)) {
    items[items.length - 1] = { construct, seat, headline, details: [...last.details, ...details], idle };
  } else items.push({ construct, seat, headline, details, idle });
}

function belongs(piece: Piece, item: Item): boolean {
  if (!isPartOf(piece.construct, item.construct)) return false;
  if (piece.seat !== undefined && piece.seat !== item.seat) return false;
  return piece.headline === undefined || piece.headline === item.headline;
}

/** Whether a construct is the one with this id or stands inside it: a state in its machine. */
function isPartOf(construct: string, id: string): boolean {
  return construct === id || ['.', '/'].some((mark) => construct.startsWith(id + mark));
}
