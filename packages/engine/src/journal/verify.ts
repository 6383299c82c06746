import { hashOfEntry, hashOfHeader, type Journal } from './entry.ts';

/** The first entry that does not continue the chain, and how it shows. */
export type BrokenLink = { readonly id: number; readonly sentence: string };

/** The first broken link of a journal's chain; undefined where it is whole. */
export function verify({ header, entries }: Journal): BrokenLink | undefined {
  let previous = hashOfHeader(header);
  for (const [index, entry] of entries.entries()) {
    const id = index + 1;
    if (entry.id !== id)
      return { id, sentence: `Entry ${id} calls itself ${entry.id}: entries are missing or out of order.` };
    if (entry.parent < 0 || entry.parent >= id)
      return { id, sentence: `Entry ${id} follows entry ${entry.parent}, which does not come before it.` };
    if (entry.hash !== hashOfEntry(entry, previous)) {
      return {
        id,
        sentence: `The hash of entry ${id} does not fit: it, or the entry before it, was changed after it was recorded.`,
      };
    }
    previous = entry.hash;
  }
  return undefined;
}
