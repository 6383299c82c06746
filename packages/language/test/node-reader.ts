import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import type { FileReader } from '@sandtable/language';

/** Reads this machine's files, as the command line does. */
export const nodeReader: FileReader = {
  read(path) {
    try {
      return { text: readFileSync(path, 'utf8') };
    } catch (thrown) {
      const isMissing = (thrown as NodeJS.ErrnoException).code === 'ENOENT';
      return { problem: isMissing ? { why: 'missing' } : { why: 'unreadable', detail: String(thrown) } };
    }
  },
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};
