import type { Seen, SeenMachine, View } from '@sandtable/engine';
import { looksAlike } from '../sitting/beat.ts';
import type { PlayerWords } from '../word/player-words.ts';
import { wordsOfSeen } from '../word/seen.ts';
import { isNone } from './map.ts';
import { line, type Page, type PageLine, parted, type Span, spans } from './page.ts';

/** Cells of a bar. */
const BAR = 10;

/** What can grow to more than this is a count that never comes near its bound: it has no bar. */
const SCALE_MAX = 100;

/**
 * What a seat sees of the world: where machines stand, then what is other than at the move before, then everything else,
 * last of all what there is nothing of.
 *
 * @param before the seat's view when it last gave orders; undefined in the first move
 */
export function worldPage(words: PlayerWords, view: View, before: View | undefined): Page {
  const things = [...view.variables, ...view.values].filter((seen) => !isEmptyPlace(words, seen));
  const were = new Map([...(before?.variables ?? []), ...(before?.values ?? [])].map((seen) => [seen.id, seen]));
  const changed = (seen: Seen): Seen | undefined => {
    const was = were.get(seen.id);
    return was && !looksAlike(was, seen) ? was : undefined;
  };
  const part = (name: Part): PageLine[] =>
    things
      .filter((seen) => (changed(seen) ? 'changed' : partOf(seen)) === name)
      .map((seen) => thingLine(words, seen, changed(seen)));
  return parted([
    [line(words.phrases.world, 'heading')],
    view.machines.map((machine) =>
      machineLine(
        words,
        machine,
        before?.machines.find(({ id }) => id === machine.id),
      ),
    ),
    part('changed'),
    part('measured'),
    part('other'),
    part('nothing'),
  ]);
}

/** Of a force only the places where some of it stands are told. */
function isEmptyPlace({ scenario }: PlayerWords, seen: Seen): boolean {
  return isNone(seen) && scenario.variables.find((each) => each.id === seen.id)?.kind.is === 'force';
}

type Part = 'changed' | 'measured' | 'other' | 'nothing';

/** Numbers come first, and last a count of nothing, as far as can be told, or a flag that is down. */
function partOf({ as, sight }: Seen): Part {
  const error = sight.kind === 'margin' ? sight.margin : 0;
  if (sight.kind !== 'band' && Math.abs(sight.value) <= error && as.kind !== 'enumeration') return 'nothing';
  return as.kind === 'number' || as.kind === 'percentage' ? 'measured' : 'other';
}

function machineLine(words: PlayerWords, machine: SeenMachine, before: SeenMachine | undefined): PageLine {
  const path = ({ states }: SeenMachine): string => states.map(({ title }) => words.text(title)).join(' › ');
  const was = before && path(before) !== path(machine) ? ` (${words.phrases.was(path(before))})` : '';
  return spans(
    [`${words.text(machine.title)}: `, { text: path(machine), tone: 'strong' }, { text: was, tone: 'warning' }],
    1,
  );
}

/** @param before what it was, where that is other */
function thingLine(words: PlayerWords, seen: Seen, before: Seen | undefined): PageLine {
  const was: Span = { text: before ? ` (${words.phrases.was(wordsOfSeen(words, before))})` : '', tone: 'warning' };
  const now: Span = { text: wordsOfSeen(words, seen), tone: 'strong' };
  return spans([{ text: barOf(words, seen), tone: 'quiet' }, `${words.title(seen.id)}: `, now, was], 1);
}

/** `███████···` for a number between its bounds; nothing for what has none, or has bounds that it never comes near. */
function barOf({ scenario }: PlayerWords, { id, as, sight }: Seen): string {
  if (sight.kind === 'band' || (as.kind !== 'number' && as.kind !== 'percentage')) return '';
  const bounds = scenario.variables.find((each) => each.id === id) ?? scenario.values.find((each) => each.id === id);
  if (!bounds || (as.kind === 'number' && bounds.max - bounds.min > SCALE_MAX)) return '';
  const width = Math.max(1, bounds.max - bounds.min);
  const filled = Math.round((BAR * (sight.value - bounds.min)) / width);
  return `${'█'.repeat(filled)}${'·'.repeat(BAR - filled)} `;
}
