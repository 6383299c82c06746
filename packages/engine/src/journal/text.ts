import type { Journal } from './entry.ts';
import { hashOfSeed, seedOf } from './entry.ts';

/**
 * A journal as text: one piece of JSON a line, each line ending in a line feed. The header first, then the entries in
 * their order, and before the first entry that uses a seed a line `{"seed":"..."}` for it. Lines are only ever added.
 */

/** Whether the seeds are written out. Without them the text can be read and its chain checked, but not replayed. */
export type SeedsInText = 'open' | 'sealed';

/** The whole journal as text. */
export function textOfJournal(journal: Journal, seeds: SeedsInText = 'open'): string {
  const written = new Set<string>();
  const entries = journal.entries.flatMap((entry) => {
    const hash = seedOf(entry.input);
    const seed = hash === undefined || written.has(hash) || seeds === 'sealed' ? undefined : journal.seeds[hash];
    if (hash !== undefined) written.add(hash);
    return seed === undefined ? [entry] : [{ seed }, entry];
  });
  return linesOf([journal.header, ...entries]);
}

/**
 * The lines that record what `after` has and `before`, an earlier state of the same journal, has not: what a store
 * appends.
 */
export function textOfAppended(before: Journal, after: Journal): string {
  const seeds = Object.entries(after.seeds)
    .filter(([hash]) => before.seeds[hash] === undefined)
    .map(([, seed]) => ({ seed }));
  return linesOf([...seeds, ...after.entries.slice(before.entries.length)]);
}

/** The seeds beside a journal with those that a text gave it, each under its hash. */
export function withSeeds(journal: Journal, seeds: readonly string[]): Journal {
  const known = Object.fromEntries(seeds.map((seed) => [hashOfSeed(seed), seed]));
  return { ...journal, seeds: { ...journal.seeds, ...known } };
}

function linesOf(items: readonly object[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
