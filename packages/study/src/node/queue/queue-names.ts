import type { Part } from '../../plan/schedule.ts';
import { STUDY_VERSION } from '../../version.ts';

/** All studies of one version share a queue: workers serve whatever comes, and never what they would play otherwise. */
export const QUEUE = `sandtable-${STUDY_VERSION}`;

/** One part of a study to be played; the study itself stands under its key. */
export type PartJob = { readonly study: string; readonly part: Part };

/** A study as JSON: its scenario and plan. */
export const studyKey = (study: string): string => `${QUEUE}:study:${study}`;
/** The bytes of a part that was played. */
export const partKey = (study: string, part: number): string => `${QUEUE}:part:${study}:${part}`;
/** A list of the parts whose bytes are there. */
export const playedKey = (study: string): string => `${QUEUE}:played:${study}`;
/** A part is asked for once, however often its study is resumed. */
export const jobId = (study: string, part: number): string => `${study}-${part}`;

/** What nobody fetches is forgotten after so long. In seconds. */
export const KEPT_SECONDS = 7 * 24 * 3600;
