import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Stop, usage } from '../shell/stop.ts';
import { unwritable } from './unwritable.ts';

/** A journal on disk that only grows. */
export type JournalFile = {
  /** Adds text, which ends at the end of a line. */
  readonly append: (text: string) => void;
  /** Returns when all that was added is on the disk. */
  readonly settle: () => void;
  readonly close: () => void;
};

/**
 * Begins a journal in a new file, so that none is ever overwritten.
 *
 * @param path absolute.
 * @param name of the file for messages.
 * @throws Stop where the file is there already or cannot be made.
 */
export function beginJournalFile(path: string, name: string): JournalFile {
  const file = openNew(path, name);
  settleName(dirname(path));
  return growing(file, name);
}

/**
 * Goes on with a journal that is there.
 *
 * @param length of what is whole in it, in bytes: what was cut off while it was written is taken away.
 * @throws Stop where it cannot be written.
 */
export function continueJournalFile(path: string, name: string, length: number): JournalFile {
  let file = 0;
  writing(name, () => {
    truncateSync(path, length);
    file = openSync(path, 'a');
  });
  return growing(file, name);
}

function growing(file: number, name: string): JournalFile {
  return {
    append: (text) => {
      const bytes = Buffer.from(text);
      writing(name, () => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      });
    },
    settle: () => writing(name, () => fdatasyncSync(file)),
    close: () => closeSync(file),
  };
}

function openNew(path: string, name: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw usage(`${name} cannot be written, for no folder can be made for it: ${unwritable(error)}`);
  }
  try {
    return openSync(path, 'ax');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw failed(name, error);
    throw usage(`${name} is there already`, 'A journal is never overwritten: give another name, or remove it first.');
  }
}

function writing(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw failed(name, error);
  }
}

function failed(name: string, error: unknown): Stop {
  return usage(`${name} cannot be written: ${unwritable(error)}`);
}

/** A new file survives a fall of the power only once its folder is on the disk too. Some systems cannot do that. */
function settleName(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}
