import {
  type Entry,
  hashOfEntry,
  hashOfHeader,
  hashOfSeed,
  type Journal,
  type Recorded,
  seedOf,
  withSeed,
} from './entry.ts';

/** Who records an entry, and when: a text that the caller vouches for, such as an ISO time. */
export type Recording = { readonly author: string; readonly recorded: string };

/** The journal with an entry appended to the chain; a seed in it is hashed, and kept beside it. */
export function appended(
  journal: Journal,
  { parent, input, closed }: Pick<Entry, 'parent' | 'closed'> & { readonly input: Recorded },
  { author, recorded }: Recording,
): Journal {
  const seed = seedOf(input);
  const sealed = seed === undefined ? input : withSeed(input, hashOfSeed(seed));
  const unhashed = { id: journal.entries.length + 1, parent, author, recorded, input: sealed, closed };
  const entry = { ...unhashed, hash: hashOfEntry(unhashed, lastHash(journal)) };
  return {
    header: journal.header,
    entries: [...journal.entries, entry],
    seeds: seed === undefined ? journal.seeds : { ...journal.seeds, [hashOfSeed(seed)]: seed },
  };
}

/** The hash that the next entry continues. */
export function lastHash({ header, entries }: Journal): string {
  return entries.at(-1)?.hash ?? hashOfHeader(header);
}
