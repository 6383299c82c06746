import { readdirSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { FileReader } from '@sandtable/language';
import { readTextFile } from './text-file.ts';

/** The door of the language to the real files of this machine. It decides by itself what it may read. */
export const fileReader: FileReader = {
  read: (path) => {
    const read = readTextFile(path);
    if ('text' in read) return read;
    const why = read.why === 'missing' ? 'missing' : 'unreadable';
    return { problem: { why, detail: `it ${read.says}` } };
  },
  realPath: (path) => {
    try {
      return slashed(realpathSync.native(path));
    } catch {
      return undefined;
    }
  },
  list: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/** A path as the language has it, with forward slashes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
