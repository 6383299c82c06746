import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileReader, memoryReader } from '@sandtable/language';

/** The repository's scenarios: every folder of `scenarios/` with a file of its own name in it. */
export type Shelf = {
  readonly root: string;
  readonly folders: readonly ShelvedFolder[];
  readonly reader: FileReader;
};

/** `playable`: a scenario or campaign; libraries and modules are played through those that use them. */
export type ShelvedFolder = {
  readonly name: string;
  readonly path: string;
  readonly main: string;
  readonly playable: boolean;
  readonly sandFiles: readonly string[];
};

/** The repository's own folder. */
export const repository = fileURLToPath(new URL('../../../..', import.meta.url));

export function readShelf(root = join(repository, 'scenarios')): Shelf {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sand'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): ShelvedFolder => {
      const path = join(root, name);
      const main = join(path, `${name}.sand`);
      const sandFiles = files.filter((file) => file.startsWith(`${path}/`));
      return { name, path, main, sandFiles, playable: /^(scenario|campaign) /m.test(texts.get(main) ?? '') };
    });
  return { root, folders, reader: memoryReader(texts) };
}
