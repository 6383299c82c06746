import type { Scenario } from '@sandtable/scenario';
import type { Part } from '../plan/schedule.ts';
import type { StudyPlan } from '../plan/study-plan.ts';

/** What a thread is told when it is made. */
export type ThreadTask = {
  readonly scenario: Scenario;
  readonly plan: StudyPlan;
  /** Words shared by all threads: see `Counter`. */
  readonly counters: SharedArrayBuffer;
};

/** Places of the shared words. */
export const Counter = { next: 0, accepted: 1, stop: 2 } as const;

/** A batch of parts for all threads: whoever is free takes the next one. */
export type ThreadBatch = { readonly parts: readonly Part[]; readonly ahead: number };

/** What a thread says: a part as bytes, or that it found no more. */
export type ThreadWord = { readonly part: number; readonly bytes: Uint8Array<ArrayBuffer> } | 'done';
