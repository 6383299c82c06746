import type { Event } from '@sandtable/engine';
import { columns } from './columns.ts';
import { type Detail, detailLines } from './detail.ts';
import { type Line, line } from './line.ts';
import { standing } from './standing.ts';
import { type Item, type Section, type Turn, turnsOf } from './turn.ts';
import type { Wording } from './wording.ts';

/** How much is told. */
export type NarrateOptions = {
  /** Every event, with the ids of constructs, variables and draws. */
  readonly explain?: boolean;
};

/**
 * Tells the events of one or several turns as a story for the white cell: it leaves nothing out that a seat may not
 * see. What came to nothing is left out, unless everything is to be explained.
 */
export function narrate(words: Wording, events: readonly Event[], { explain = false }: NarrateOptions = {}): Line[] {
  return turnsOf({ words, explain }, events).flatMap((turn) => [
    ...headingLines(words, turn),
    ...turn.sections.flatMap((section) => sectionLines(words, section, explain)),
    ...closingLines(words, turn),
  ]);
}

function headingLines(words: Wording, { begins }: Turn): Line[] {
  if (!begins) return [];
  const { turn, date, hour, move } = begins;
  const { phrases, turnsPerMove } = words;
  const newMove = move && turnsPerMove > 1 ? phrases.newMove : '';
  return [line(0, ''), line(0, `${phrases.turn(turn, words.moment(date, hour))}${newMove}`, 'heading')];
}

function sectionLines(words: Wording, { name, items, passing }: Section, explain: boolean): Line[] {
  const { phrases } = words;
  const told = explain ? items : items.filter(({ idle }) => !idle);
  const lines = told.flatMap((item) => itemLines(words, item, explain));
  if (passing.length > 0) lines.push(line(2, phrases.passing(passing.map(words.title).join(phrases.and)), 'quiet'));
  return lines.length === 0 ? [] : [line(1, phrases.sections[name], 'strong'), ...lines];
}

function itemLines(words: Wording, { construct, headline, details }: Item, explain: boolean): Line[] {
  const byRule = words.scenario.rules.some(({ id }) => id === construct);
  const told = byRule && !explain ? details.filter(isOfUse) : details;
  return [line(2, headline), ...detailLines(words, told, 3, explain)];
}

/**
 * Dice of a rule after which nothing happened are left out, as whole rules are. A chance that came may have brought on
 * the dice after it: it stays where something came of those.
 */
function isOfUse(detail: Detail, index: number, all: readonly Detail[]): boolean {
  const after = all.slice(index + 1);
  if (detail.as !== 'draw' || after.every(({ as }) => as === 'draw')) return detail.as !== 'draw';
  return !detail.failed || after[0]?.as !== 'draw';
}

function closingLines(words: Wording, { closes }: Turn): Line[] {
  if (!closes) return [];
  const { phrases } = words;
  const { turn, digest, world, interrupted } = closes;
  return [
    ...(interrupted === undefined || turn === words.scenario.calendar.turns
      ? []
      : [line(1, phrases.moveEnds, 'strong')]),
    ...columns(1, [...standing(words, world), [phrases.digest, digest]]),
  ];
}
