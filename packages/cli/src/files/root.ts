import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file that makes its folder a root, wherever it is. */
export const rootMark = 'sandtable.json';
const rootName = 'scenarios';

/**
 * The folder that `use` may not leave: the nearest one above the file that is called `scenarios` or holds a
 * `sandtable.json`. A file that has neither above it stands alone with its own folder.
 *
 * @param file absolute, symbolic links resolved.
 */
export function rootOf(file: string): string {
  const home = dirname(file);
  for (let folder = home; ; folder = dirname(folder)) {
    if (basename(folder) === rootName || existsSync(join(folder, rootMark))) return folder;
    if (dirname(folder) === folder) return home;
  }
}
