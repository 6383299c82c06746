import { resolve } from 'node:path';
import type { Scenario } from '@sandtable/scenario';
import type { Factor, StudyPlan } from '@sandtable/study';
import { parse } from 'csv-parse/sync';
import { readTextFile } from '../files/text-file.ts';
import { usage } from '../shell/stop.ts';
import { factorOption } from './factor-option.ts';

/** Points are written by programs too. */
const BYTES_MOST = 64_000_000;

/**
 * Points that somebody wrote down: a table with a column for each thing that varies, named as on the command line
 * (`risk`, `policy.usa`, `start.tension`), and a row for each point; an empty cell leaves the thing as it usually is.
 *
 * @returns what varies, and the sample
 * @throws Stop where the file cannot be read or names what is not there
 */
export function pointsFile(folder: string, path: string, scenario: Scenario): Pick<StudyPlan, 'vary' | 'sample'> {
  const read = readTextFile(resolve(folder, path), BYTES_MOST);
  if ('why' in read) throw usage(`${path} ${read.says}`);
  const [names = [], ...rows] = tableOf(path, read.text);
  if (rows.length === 0) throw usage(`${path} has no points`, 'It needs a line of names and a line for each point.');
  const columns = names.map((name, column) =>
    columnOf(
      scenario,
      path,
      name,
      rows.map((row) => row[column] ?? ''),
    ),
  );
  return {
    vary: columns.map(({ factor }) => factor),
    sample: { design: 'list', points: rows.map((_, row) => columns.map(({ values }) => values[row] ?? null)) },
  };
}

function tableOf(path: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, trim: true }) as string[][];
  } catch (error) {
    throw usage(`${path} is no table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Column = { readonly factor: Factor; readonly values: readonly (number | null)[] };

/** A column with the values that occur in it. */
function columnOf(scenario: Scenario, path: string, name: string, cells: readonly string[]): Column {
  const written = [...new Set(cells)].filter((cell) => cell !== '');
  if (written.length === 0) throw usage(`the column ${name} of ${path} is empty`);
  const factor = factorOption(scenario, `${name}=${written.join(',')}`);
  const levels = factor.kind === 'policy' ? written.map((_, index) => index) : (factor.values ?? []);
  return { factor, values: cells.map((cell) => (cell === '' ? null : (levels[written.indexOf(cell)] ?? null))) };
}
