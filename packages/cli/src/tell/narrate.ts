import type { Event } from '@sandtable/engine';
import { type Line, line } from './line.ts';
import type { Detail } from './piece.ts';
import { standingLines } from './standing.ts';
import { type Item, type Section, type Turn, turnsOf } from './turn.ts';
import type { Wording } from './wording.ts';

/** How much is told. */
export type NarrateOptions = {
  /** Every event, with the ids of constructs, variables and draws. */
  readonly explain?: boolean;
};

/**
 * Tells the events of one or several turns as a story for the white cell: it leaves nothing out that a seat may not
 * see. What came to nothing is named but not told, unless everything is to be explained.
 */
export function narrate(words: Wording, events: readonly Event[], { explain = false }: NarrateOptions = {}): Line[] {
  return turnsOf({ words, explain }, events).flatMap((turn) => [
    ...headingLines(words, turn),
    ...turn.sections.flatMap((section) => sectionLines(section, explain)),
    ...closingLines(words, turn),
  ]);
}

function headingLines(words: Wording, { begins }: Turn): Line[] {
  if (!begins) return [];
  const { turn, date, hour, move } = begins;
  const time = hour === 0 ? '' : ` ${String(hour).padStart(2, '0')}:00`;
  const newMove = move && words.scenario.calendar.turnsPerMove > 1 ? ', a new move' : '';
  return [line(0, ''), line(0, `Turn ${turn}, ${date}${time}${newMove}`, 'heading')];
}

function sectionLines({ title, items }: Section, explain: boolean): Line[] {
  const told = items.filter(({ idle }) => explain || !idle);
  const idle = [...new Set(items.filter((item) => !told.includes(item)).map(({ headline }) => headline))];
  return [
    line(1, title, 'strong'),
    ...told.flatMap(itemLines),
    ...(idle.length === 0 ? [] : [line(2, `Without effect: ${idle.join('; ')}`, 'quiet')]),
  ];
}

function itemLines({ headline, details }: Item): Line[] {
  return [line(2, headline), ...details.map(detailLine)];
}

function detailLine(detail: Detail): Line {
  return typeof detail === 'string' ? line(3, detail) : line(4, detail.deeper);
}

function closingLines(words: Wording, { closes }: Turn): Line[] {
  if (!closes) return [];
  const { digest, world, interrupted } = closes;
  return [
    ...standingLines(words, world),
    ...(interrupted === undefined ? [] : [line(1, 'The move ends here: what was to interrupt it has come')]),
    line(1, `Digest ${digest}`, 'quiet'),
  ];
}
