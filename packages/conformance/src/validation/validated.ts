import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sandtable/language';
import { readShelf, repository, type Shelf, type ShelvedFolder } from '../library/shelf.ts';
import { readRows, recordFiles, repositoryPath, type ValidationRow, validationFile } from './row.ts';
import { rowProblems, type Scenarios } from './simulate.ts';

/** A folder with the rows that it is held to, and what they are played with. */
export type Validated = {
  readonly name: string;
  readonly scenarios: Scenarios;
  readonly rows: readonly ValidationRow[];
  /** What is wrong in the rows, or names what is not there. */
  readonly problems: readonly string[];
};

/** The folders of the repository that are held to published figures. */
export function validated(shelf: Shelf = readShelf()): Validated[] {
  return shelf.folders
    .filter(({ path }) => existsSync(validationFile(path)))
    .map((folder) => {
      const { rows, problems } = readRows(folder.path);
      const scenarios = scenariosOf(shelf, folder, rows);
      return {
        ...{ name: folder.name, scenarios, rows },
        problems: [
          ...problems,
          ...rows.flatMap((row) => [...rowProblems(scenarios, row), ...filesMissing(folder.name, row)]),
        ],
      };
    });
}

/** Files of the record that a row names and that are not there. */
function filesMissing(folder: string, { row, source, note }: ValidationRow): string[] {
  const named = [...`${source} ${note}`.matchAll(recordFiles)].map(([file]) => file);
  const missing = named.filter((file) => !existsSync(join(repository, repositoryPath(file, folder))));
  return missing.map((file) => `${row}: there is no ${file}`);
}

/** The folder's own scenario, and those of other files that its rows name. */
function scenariosOf(shelf: Shelf, { path, main }: ShelvedFolder, rows: readonly ValidationRow[]): Scenarios {
  const files = new Set(rows.flatMap(({ played }) => (played ? [played.file] : [])));
  return new Map(
    [...files].flatMap((file) => {
      const { scenario } = compile(file === '' ? main : join(path, file), shelf.reader);
      return scenario ? [[file, scenario] as const] : [];
    }),
  );
}
