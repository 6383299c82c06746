import { resolve } from 'node:path';
import {
  type Event,
  type Input,
  type Journal,
  openJournal,
  record,
  textOfAppended,
  textOfJournal,
} from '@sandtable/engine';
import type { Scenario } from '@sandtable/scenario';
import { beginJournalFile } from '../files/journal-file.ts';

/** Keeps the journal of a run, in a file where one is wanted. */
export type Recorder = {
  /** Records an input that the engine has accepted. Returns when it is on the disk. */
  readonly record: (input: Input, events: readonly Event[]) => void;
  readonly close: () => void;
};

/**
 * A recorder that writes to a new file.
 *
 * @param folder what a relative name means.
 * @param now the time of recording; the model never reads it.
 * @throws Stop where the file cannot be begun.
 */
export function recordTo(folder: string, name: string, scenario: Scenario, now: () => Date): Recorder {
  const file = beginJournalFile(resolve(folder, name), name);
  let journal: Journal = openJournal(scenario);
  file.append(textOfJournal(journal));
  return {
    record: (input, events) => {
      const after = record(journal, input, events, { author: input.author, recorded: now().toISOString() });
      file.append(textOfAppended(journal, after));
      file.settle();
      journal = after;
    },
    close: file.close,
  };
}

/** For a run that nobody wants to keep. */
export const recordNothing: Recorder = { record: () => {}, close: () => {} };
