import type { Seen, SeenMachine, View } from '@sandtable/engine';
import type { PlayerWords } from '../word/player-words.ts';
import { wordsOfSeen } from '../word/seen.ts';
import { line, type Page, type PageLine, parted, type Span, spans } from './page.ts';

/** Cells of a bar. */
const BAR = 10;

/**
 * What a seat sees of the world: where machines stand, then everything else, with what it was at the move before.
 *
 * @param before the seat's view when it last gave orders; undefined in the first move
 */
export function worldPage(words: PlayerWords, view: View, before: View | undefined): Page {
  const things = [...view.variables, ...view.values].filter((seen) => !isEmptyPlace(words, seen));
  const were = new Map([...(before?.variables ?? []), ...(before?.values ?? [])].map((seen) => [seen.id, seen]));
  const barred = things.filter((seen) => boundsOf(words, seen) !== undefined);
  const plain = things.filter((seen) => boundsOf(words, seen) === undefined);
  return parted([
    [line(words.phrases.world, 'heading')],
    view.machines.map((machine) =>
      machineLine(
        words,
        machine,
        before?.machines.find(({ id }) => id === machine.id),
      ),
    ),
    plain.map((seen) => thingLine(words, seen, were.get(seen.id))),
    barred.map((seen) => thingLine(words, seen, were.get(seen.id))),
  ]);
}

/** Of a force only the places where some of it stands are told. */
function isEmptyPlace({ scenario }: PlayerWords, { id, sight }: Seen): boolean {
  const variable = scenario.variables.find((each) => each.id === id);
  return variable?.kind.is === 'force' && sight.kind === 'exact' && sight.value === 0;
}

function machineLine(words: PlayerWords, machine: SeenMachine, before: SeenMachine | undefined): PageLine {
  const path = ({ states }: SeenMachine): string => states.map(({ title }) => words.text(title)).join(' › ');
  const was = before && path(before) !== path(machine) ? ` (${words.phrases.was(path(before))})` : '';
  return spans(
    [`${words.text(machine.title)}: `, { text: path(machine), tone: 'strong' }, { text: was, tone: 'warning' }],
    1,
  );
}

function thingLine(words: PlayerWords, seen: Seen, before: Seen | undefined): PageLine {
  const now = wordsOfSeen(words, seen);
  const was = before ? wordsOfSeen(words, before) : undefined;
  const changed: Span = {
    text: was !== undefined && was !== now ? ` (${words.phrases.was(was)})` : '',
    tone: 'warning',
  };
  return spans(
    [{ text: barOf(words, seen), tone: 'quiet' }, `${words.title(seen.id)}: `, { text: now, tone: 'strong' }, changed],
    1,
  );
}

/** `███████···` for a number between its bounds; nothing for what has none. */
function barOf(words: PlayerWords, seen: Seen): string {
  const bounds = boundsOf(words, seen);
  if (!bounds || seen.sight.kind === 'band') return '';
  const width = Math.max(1, bounds.max - bounds.min);
  const filled = Math.round((BAR * (seen.sight.value - bounds.min)) / width);
  return `${'█'.repeat(filled)}${'·'.repeat(BAR - filled)} `;
}

function boundsOf(
  { scenario }: PlayerWords,
  { id, as }: Seen,
): { readonly min: number; readonly max: number } | undefined {
  if (as.kind !== 'number' && as.kind !== 'percentage') return undefined;
  return scenario.variables.find((each) => each.id === id) ?? scenario.values.find((each) => each.id === id);
}
