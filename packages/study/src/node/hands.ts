import type { Part } from '../plan/schedule.ts';

/** Whoever plays the parts of a study: threads of this process, or workers behind a queue. */
export type Hands = {
  /**
   * Plays parts, each at least once, and hands on their outcomes as bytes as they come, in whatever order.
   *
   * @param accept is done with a part when it returns; few parts are played ahead of it
   * @returns when all are played, or `stop` was called and every part begun is accepted
   */
  readonly play: (parts: readonly Part[], accept: (part: number, bytes: Uint8Array) => void) => Promise<void>;
  /** Begins no part more. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
};
