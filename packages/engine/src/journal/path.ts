import { fail } from '../assert.ts';
import type { Entry, Journal } from './entry.ts';

/** The entries from the beginning to the entry with this id, in order; none for 0. */
export function pathTo({ entries }: Pick<Journal, 'entries'>, id: number): Entry[] {
  const path: Entry[] = [];
  for (let at = id; at > 0; ) {
    const entry = entries[at - 1] ?? fail(`an entry from 1 to ${entries.length}`, at);
    if (entry.parent >= entry.id) fail('an entry after its parent', entry.id);
    path.push(entry);
    at = entry.parent;
  }
  return path.reverse();
}
