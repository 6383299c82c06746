import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '@sandtable/scenario';
import type { Deed, Input } from '../input.ts';

/**
 * A journal: the append-only record of what was put into an exercise. Everything else follows from it.
 *
 * Its entries are a tree, each with the entry that it follows, and at the same time a chain in the order of recording:
 * each entry's hash covers the hash before it, so nothing can be changed, taken out or slipped in without breaking it.
 * The head, where recording goes on, is always the last entry. To go back is to add a {@link Fork}.
 *
 * Seeds stand in entries as their hashes only: who may read a journal before the end may not reckon tomorrow's dice.
 */
export type Journal = {
  readonly header: Header;
  /** In the order of recording; the id of each is its place, from 1. */
  readonly entries: readonly Entry[];
  /** The seeds that are known, by hash. They are no part of the chain. */
  readonly seeds: { readonly [hash: string]: string };
};

export type Header = {
  readonly format: 'sandtable.journal';
  readonly formatVersion: 1;
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  /** Version of the engine that the exercise was begun with. */
  readonly engine: string;
};

export type Entry = {
  /** From 1, without gaps. */
  readonly id: number;
  /** The entry that this one follows in its branch; 0 is the beginning. */
  readonly parent: number;
  /** Who recorded it; in whose name it acts is the input's own author. */
  readonly author: string;
  /** When, as the recorder says: never read by the model. */
  readonly recorded: string;
  readonly input: Recorded;
  /** The turns that closed by it, rising. */
  readonly closed: readonly ClosedTurn[];
  /** SHA-256 of the canonical JSON of the entry and the hash before it, 64 hexadecimal digits. */
  readonly hash: string;
};

/** What an entry records: an input to the engine, its seed hashed, or the beginning of a branch. */
export type Recorded = Input | Fork;

/**
 * A new branch: what follows goes on from the parent. `seed`: with other dice from there on, those of this seed's run 0,
 * in place of the dice that the past had.
 */
export type Fork = {
  readonly kind: 'fork';
  readonly title?: string;
  readonly seed?: string;
};

/** A turn's close: the digest of the world, and the variables that changed since the close before it in the branch. */
export type ClosedTurn = {
  readonly turn: number;
  readonly digest: string;
  readonly changed: { readonly [variable: string]: number };
};

/** The hash that the first entry continues: that of the header. */
export function hashOfHeader(header: Header): string {
  return hashOfJson(header);
}

/** The hash of an entry that continues the one with the hash `previous`. */
export function hashOfEntry(entry: Omit<Entry, 'hash'>, previous: string): string {
  const { id, parent, author, recorded, input, closed } = entry;
  return hashOfJson({ previous, id, parent, author, recorded, input, closed });
}

/** What stands for a seed in an entry: `sha256:` and the hash of its UTF-8 bytes, which anybody can check. */
export function hashOfSeed(seed: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(seed)))}`;
}

/** The seed that an input holds: that of the game, or that of the dice from here on. The input may be of any origin. */
export function seedOf(input: Deed | Fork): string | undefined {
  const seed: unknown = input.kind === 'set-up' ? input.setup?.seed : 'seed' in input ? input.seed : undefined;
  return typeof seed === 'string' ? seed : undefined;
}

/** The input with another text in the place of its seed, if it has one. */
export function withSeed<T extends Recorded>(input: T, seed: string): T {
  if (input.kind === 'set-up') return { ...input, setup: { ...input.setup, seed } };
  return seedOf(input) === undefined ? input : { ...input, seed };
}

function hashOfJson(json: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(json))));
}
