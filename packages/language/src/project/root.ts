import { folderOf, nameOf } from './path.ts';
import type { FileReader } from './reader.ts';

/** The folder's name that makes it a root, and the file whose presence does. */
const ROOT_FOLDER = 'scenarios';
const ROOT_FILE = 'sandtable.json';

/**
 * What `use` can reach from a file: the nearest folder above it that is called `scenarios` or holds a `sandtable.json`;
 * where there is none, the file's own folder. `path` is absolute and real.
 */
export function rootOf(path: string, reader: FileReader): string {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    if (nameOf(folder) === ROOT_FOLDER || reader.realPath(`${folder}/${ROOT_FILE}`) !== undefined) return folder;
  }
  return folderOf(path);
}
