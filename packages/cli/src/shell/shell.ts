import type { Terminal } from '@sandtable/terminal/screen';

/** One of the two streams that a command writes to. */
export type Stream = {
  readonly write: (text: string) => void;
  /** Whether a person watches it, so that progress may come and go on it. */
  readonly terminal: boolean;
  readonly colour: boolean;
  /** Characters a line. */
  readonly columns: number;
};

/** All that a command knows of the process it runs in, so that a test can be its process. */
export type Shell = {
  /** What relative paths mean. */
  readonly folder: string;
  /** Where what is kept for the person lies, such as games that were begun. */
  readonly keepsIn: string;
  readonly out: Stream;
  readonly err: Stream;
  /** Milliseconds, for progress only. */
  readonly clock: () => number;
  /**
   * Lets signals through in the midst of long work, and waits for a slow reader of the output; throws {@link Stop} when
   * Ctrl-C was pressed.
   */
  readonly breathe: () => Promise<void>;
  /** Work that stops in order by itself when Ctrl-C is pressed: the signal tells it. A second Ctrl-C ends it at once. */
  readonly patiently: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** The terminal that a person sits at, where there is one that can move its cursor. */
  readonly terminal: Terminal | undefined;
  /** Asks for a line of input; undefined when there is no more, or Ctrl-C was pressed. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
};
