import { StudyTrouble, type StudyTroubleCode } from '@sandtable/study';
import { unwritable } from '../files/unwritable.ts';
import { usage } from '../shell/stop.ts';

/** What to do about what keeps a study from being run. */
const ADVICE: { readonly [code in StudyTroubleCode]: string } = {
  'bad-plan': 'Change the study.',
  'other-study': 'Give another folder with --out.',
  begun: '--resume goes on with it; --out makes another.',
  'not-empty': 'Give a new folder with --out.',
  'no-study': 'Name the folder that `sandtable study` wrote.',
  'other-version': 'Run the study again.',
  damaged: 'Take it from where it was copied, or run the study again in another folder.',
  'parts-missing': 'Name the folders of all shards, or run the study with --resume.',
  'no-queue': 'Is redis-server running there? The address is written redis://HOST:6379.',
  'worker-failed': 'Look at what the workers print, and run the study again with --resume.',
  'not-finished': 'Run the study to its end with --resume.',
};

/**
 * Does work on a study's folder; what keeps it from being done is told with what to do about it, and so is a disk that
 * is full or may not be written to.
 */
export function told<T>(folder: string, work: () => T): T {
  try {
    const made = work();
    return made instanceof Promise ? (made.catch((error: unknown) => retold(folder, error)) as T) : made;
  } catch (error) {
    return retold(folder, error);
  }
}

function retold(folder: string, error: unknown): never {
  if (error instanceof StudyTrouble) throw usage(error.message, ADVICE[error.code]);
  if (error instanceof Error && 'syscall' in error) throw usage(`${folder} cannot be written: ${unwritable(error)}`);
  throw error;
}
