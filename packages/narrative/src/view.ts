import type { Presentation, Text } from '@sandtable/scenario';

/** What a story may read: a part of what the engine shows to a seat. The engine's view fits as it is. */
export interface StoryView {
  readonly seat: string;
  readonly side: string;
  readonly turn: number;
  readonly date: string;
  readonly variables: readonly StorySeen[];
  readonly values: readonly StorySeen[];
  readonly machines: readonly {
    readonly id: string;
    readonly states: readonly { readonly id: string; readonly title: Text }[];
  }[];
}

/** A variable or value as the seat sees it: exactly, within a margin, or only its band. */
export interface StorySeen {
  readonly id: string;
  readonly as: Presentation;
  readonly sight:
    | { readonly kind: 'exact'; readonly value: number }
    | { readonly kind: 'margin'; readonly value: number; readonly margin: number }
    | { readonly kind: 'band'; readonly band: { readonly id: string; readonly title: Text } };
}

/** When a story is told: what the seat sees then, the dice that its occasion rolled, and the engine's chance. */
export interface StoryMoment {
  readonly view: StoryView;
  /** The total that the story's occasion rolled on a table; undefined where it rolled none, or the seat may not know. */
  readonly rolled: (table: string) => number | undefined;
  /**
   * A word of chance, 0..2^32-1, that depends on the run, the turn, the occasion and `n` alone: the same at every replay.
   *
   * @param n counts what the telling has drawn, from 0
   */
  readonly word: (n: number) => number;
  /** What is seen, in the reader's language. */
  readonly inWords: (seen: StorySeen) => string;
}
