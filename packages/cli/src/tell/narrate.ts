import type { Event } from '@sandtable/engine';
import { type Line, line } from './line.ts';
import { type Piece, pieceOf } from './piece.ts';
import { standingLines } from './standing.ts';
import type { Wording } from './wording.ts';

/** How much is told. */
export type NarrateOptions = {
  /** Every event, with the ids of constructs, variables and draws. */
  readonly explain?: boolean;
};

/**
 * Tells the events of one or several turns as a story for the white cell: it leaves nothing out that a seat may not
 * see.
 */
export function narrate(
  words: Wording,
  events: readonly Event[],
  { explain = false }: NarrateOptions = {},
): readonly Line[] {
  let page = newPage([]);
  for (const event of turnsFirst(events)) {
    if (event.kind === 'turn') page = newPage(page.lines);
    tellEvent(words, page, event, explain);
    if (event.kind === 'closed') page.lines.push(...standingLines(words, event.world));
  }
  return page.lines;
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

/** What has been written of a turn, and where the pen stands. */
type Page = {
  readonly lines: Line[];
  section: string;
  /** The section that is due; its heading is written when something stands below it. */
  sectionDue: string;
  /** Whose item the last lines are, and what stands over it. */
  item: string;
  headline: string;
  /** Where the last draw was made, and by what. */
  draw: { readonly construct: string; readonly site: string };
  /** Seats whose policy has chosen, with whether it chose anything but to pass. */
  choosing: Map<string, boolean>;
};

function newPage(lines: Line[]): Page {
  return {
    lines,
    section: '',
    sectionDue: 'Briefing',
    item: '',
    headline: '',
    draw: { construct: '', site: '' },
    choosing: new Map(),
  };
}

const sections = {
  briefing: 'Briefing',
  orders: 'Orders',
  resolution: 'Orders',
  world: 'World',
  close: 'Close',
  over: 'Close',
} as const;

function tellEvent(words: Wording, page: Page, event: Event, explain: boolean): void {
  if (event.kind === 'turn') {
    const hour = event.hour === 0 ? '' : ` ${String(event.hour).padStart(2, '0')}:00`;
    const move = event.move ? ', a new move' : '';
    page.lines.push(line(0, ''), line(0, `Turn ${event.turn}, ${event.date}${hour}${move}`, 'heading'));
  }
  if (event.kind === 'phase') page.sectionDue = sections[event.phase.at];
  if (event.kind === 'chosen') {
    page.choosing.set(event.seat, event.order !== null || page.choosing.get(event.seat) === true);
  }
  if (event.kind === 'agenda') writePassing(words, page);
  if (event.kind === 'drawn') page.draw = { construct: event.construct, site: event.draw.site };
  if (event.kind === 'executed') page.draw = { construct: '', site: '' };
  const site = event.kind === 'changed' && event.construct === page.draw.construct ? page.draw.site : undefined;
  const piece = pieceOf(words, event, explain, site);
  if (piece) writePiece(words, page, piece);
  if (event.kind === 'closed') writeClose(page, event);
}

function writePiece(words: Wording, page: Page, piece: Piece): void {
  const { construct, headline, details = [] } = piece;
  if (page.sectionDue !== page.section) page.item = '';
  const same = isPartOf(construct, page.item);
  const opens = headline ?? words.title(construct);
  if (same && (headline === undefined || headline === page.headline)) write(page, page.item, undefined, details);
  else write(page, construct, opens, details);
}

function writePassing(words: Wording, page: Page): void {
  const passing = [...page.choosing].filter(([, chose]) => !chose).map(([seat]) => words.title(seat));
  if (passing.length === 0) return;
  page.sectionDue = sections.resolution;
  write(page, 'passing', `Passing: ${passing.join(', ')}`, [], 'quiet');
}

/** Whether a construct is the one with this id or stands inside it: a state in its machine, an order of an action. */
function isPartOf(construct: string, id: string): boolean {
  return id !== '' && (construct === id || ['.', '/', '@'].some((mark) => construct.startsWith(id + mark)));
}

function write(
  page: Page,
  item: string,
  headline: string | undefined,
  details: readonly string[],
  tone?: 'quiet',
): void {
  if (page.sectionDue !== page.section) {
    page.section = page.sectionDue;
    page.lines.push(line(1, page.section, 'strong'));
  }
  if (headline !== undefined) {
    page.item = item;
    page.headline = headline;
    page.lines.push(line(2, headline, tone));
  }
  page.lines.push(...details.map((detail) => line(3, detail, tone)));
}

function writeClose(page: Page, event: Extract<Event, { kind: 'closed' }>): void {
  if (event.interrupted !== undefined) {
    page.sectionDue = sections.close;
    write(page, 'interrupt', 'The move ends here: what was to interrupt it has come', []);
  }
  page.lines.push(line(1, `Digest ${event.digest}`, 'quiet'));
}
