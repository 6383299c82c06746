import { existsSync } from 'node:fs';
import { compile } from '@sandtable/language';
import { readShelf } from '../library/shelf.ts';
import type { Validated } from './page.ts';
import { readRows, validationFile } from './row.ts';
import { rowProblems } from './simulate.ts';

/**
 * The scenarios of the repository that are held to published figures, with their rows.
 *
 * @throws where a file is not in its form, or names what is not there
 */
export function validated(): Validated[] {
  const shelf = readShelf();
  return shelf.folders
    .filter(({ path, playable }) => playable && existsSync(validationFile(path)))
    .map(({ name, path, main }) => {
      const { rows, problems } = readRows(path);
      const { scenario } = compile(main, shelf.reader);
      if (!scenario) throw new Error(`scenarios/${name} compiles to nothing`);
      const all = [...problems, ...rows.flatMap((row) => rowProblems(scenario, row))];
      if (all.length > 0) throw new Error(`scenarios/${name}/validation.csv: ${all.join('; ')}`);
      return { name, scenario, rows };
    });
}
