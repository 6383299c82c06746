import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail } from '../assert.ts';
import { appended, lastHash, type Recording } from './append.ts';
import { type Entry, type Fork, type Journal, seedOf } from './entry.ts';
import { pathTo } from './path.ts';

/** A line of play: the way from the beginning to an entry that nothing follows. */
export type Branch = {
  /** Its last entry. */
  readonly tip: number;
  /** The title of the fork that it began with; none for the first branch. */
  readonly title?: string;
  /** The entry from which its latest fork goes on; 0 for the first branch. */
  readonly from: number;
  /** How many inputs lead to its tip. */
  readonly inputs: number;
};

/** How a fork's dice fall: as in the branch that it leaves, or otherwise, by the seed given or one made of the chain. */
export type ForkDice = 'same' | 'fresh' | { readonly seed: string };

/**
 * The journal with a new branch that goes on from an entry; nothing of what came after that is lost. The same dice:
 * the same orders have the same results as before, which is how a mistake is undone. Fresh dice are for another future; who
 * makes them knows the seed of the branch.
 *
 * @param at an entry of the journal
 */
export function fork(journal: Journal, at: number, dice: ForkDice, by: Recording, title?: string): Journal {
  if (!journal.entries.some(({ id }) => id === at)) fail('an entry of the journal', at);
  const seed = dice === 'same' ? undefined : dice === 'fresh' ? freshSeed(journal, at) : dice.seed;
  const input: Fork = { kind: 'fork', ...(title !== undefined && { title }), ...(seed !== undefined && { seed }) };
  return appended(journal, { parent: at, input, closed: [] }, by);
}

/**
 * The journal as before its last input in this branch: a fork with the same dice. The set-up is never undone.
 *
 * @returns undefined where there is nothing to undo
 */
export function undo(journal: Journal, by: Recording): Journal | undefined {
  const path = pathTo(journal, journal.entries.length);
  const last = path.findLast(({ input }) => input.kind !== 'fork');
  return last === undefined || last.parent === 0 ? undefined : fork(journal, last.parent, 'same', by);
}

/** All branches, by tip. A fork with the same dice in which nothing was done is left out, unless it is the head. */
export function branches(journal: Journal): Branch[] {
  const followed = new Set(journal.entries.map(({ parent }) => parent));
  return journal.entries
    .filter(({ id, input }) => id === journal.entries.length || !(followed.has(id) || isIdle(input)))
    .map(({ id }) => branchTo(journal, id));
}

function isIdle(input: Entry['input']): boolean {
  return input.kind === 'fork' && input.seed === undefined;
}

function branchTo(journal: Journal, tip: number): Branch {
  const path = pathTo(journal, tip);
  const begun = path.findLast(({ input }) => input.kind === 'fork');
  const title = begun?.input.kind === 'fork' ? begun.input.title : undefined;
  const inputs = path.filter(({ input }) => input.kind !== 'fork').length;
  return { tip, from: begun?.parent ?? 0, inputs, ...(title !== undefined && { title }) };
}

/**
 * Nobody has to invent a seed: it follows from the chain so far, so that no two of a journal's forks share it, and from
 * the seed that the branch has, so that nobody who does not know this one can reckon the dice of the other.
 */
function freshSeed(journal: Journal, at: number): string {
  const secret = pathTo(journal, at).findLast(({ input }) => seedOf(input) !== undefined);
  const hash = (secret && seedOf(secret.input)) ?? fail('a branch with a seed', at);
  const seed = journal.seeds[hash] ?? fail('a journal that knows the seed of the branch', hash);
  return bytesToHex(sha256(utf8ToBytes(`fork\n${seed}\n${lastHash(journal)}`)));
}
