import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from './table.ts';

/** A published figure, and what of a scenario is held to it: a row of `scenarios/<name>/validation.csv`. */
export type ValidationRow = {
  /** Its own name in the file. */
  readonly row: string;
  readonly title: string;
  /** As it was published; absent where only a range was. */
  readonly published?: number;
  readonly range?: { readonly low: number; readonly high: number };
  readonly unit: string;
  readonly class: RowClass;
  /** Absent where nothing is played for it; what is face-valid only is shown and not judged. */
  readonly played?: PlayedFigure;
  readonly status: string;
  readonly source: string;
  readonly note: string;
};

/** What is played: a study at one of its options, and what each run counts for. */
export type PlayedFigure = {
  /** The file of the folder in which the study stands; empty for the scenario that the folder is named for. */
  readonly file: string;
  readonly study: string;
  readonly option: string;
  /** A metric, or `ending <name>`. */
  readonly metric: string;
  readonly scale: number;
};

/** How a figure of the model comes by its value, in the order in which pages tell it. */
export const rowClasses = ['input', 'fitted', 'reproduced by construction', 'predicted', 'face-valid only'] as const;

export type RowClass = (typeof rowClasses)[number];

const COLUMNS = [
  ...['row', 'title', 'published', 'low', 'high', 'unit', 'class', 'study', 'option', 'metric', 'scale'],
  ...['status', 'source', 'note'],
] as const;

/** Files of the record, as rows name them: of their own folder, or of another. */
export const recordFiles = /(?:\bscenarios\/[\w-]+\/|(?<![\w/])\b)data\/[\w-]+\.csv\b/g;

/** Where such a file stands in the repository. */
export function repositoryPath(file: string, folder: string): string {
  return file.startsWith('scenarios/') ? file : `scenarios/${folder}/${file}`;
}

/** The file of a scenario's folder; it need not be there. */
export function validationFile(folder: string): string {
  return join(folder, 'validation.csv');
}

/** The rows of a folder; none where it has no file. `problems` says what is wrong in the file, line by line. */
export function readRows(folder: string): { readonly rows: readonly ValidationRow[]; readonly problems: string[] } {
  const file = validationFile(folder);
  return existsSync(file) ? rowsOf(readFileSync(file, 'utf8')) : { rows: [], problems: [] };
}

export function rowsOf(text: string): { readonly rows: readonly ValidationRow[]; readonly problems: string[] } {
  const [heading = [], ...lines] = readTable(text);
  if (heading.join() !== COLUMNS.join()) {
    return { rows: [], problems: [`its heading is ${heading.join()}, expected ${COLUMNS.join()}`] };
  }
  const rows: ValidationRow[] = [];
  const problems: string[] = [];
  for (const [index, cells] of lines.entries()) {
    const found = cells.length === COLUMNS.length ? [] : [`${cells.length} cells, expected ${COLUMNS.length}`];
    const told = Object.fromEntries(COLUMNS.map((name, place) => [name, (cells[place] ?? '').trim()]));
    found.push(...problemsOf(told));
    if (rows.some(({ row }) => row === told.row)) found.push(`there is a row ${told.row} already`);
    problems.push(...found.map((problem) => `line ${index + 2}: ${problem}`));
    if (found.length === 0) rows.push(rowOf(told));
  }
  return { rows, problems };
}

type Told = Readonly<Record<string, string>>;

const isNumber = (text = ''): boolean => text !== '' && Number.isFinite(Number(text));

function problemsOf({ row, title, published, low, high, class: kind = '', scale, source, status, ...told }: Told) {
  const problems: string[] = [];
  const wrong = (holds: boolean, problem: string): void => {
    if (holds) problems.push(problem);
  };
  const isPlayed = told.study !== '';
  const isJudged = kind !== 'input' && kind !== 'face-valid only';
  const isRange = low !== '' || high !== '';
  wrong(!/^\w+$/.test(row ?? ''), `‘${row}’ is no name: letters, digits and _`);
  wrong(title === '', 'it has no title');
  wrong(source === '', 'it has no source');
  wrong(status === '', 'it does not say whether it was verified');
  wrong(!rowClasses.some((each) => each === kind), `unknown class: ${kind}; there are ${rowClasses.join(', ')}`);
  wrong(published !== '' && !isNumber(published), `‘${published}’ is no number`);
  wrong(isRange && !(isNumber(low) && isNumber(high) && Number(low) <= Number(high)), 'its range has no two ends');
  wrong(scale !== '' && !(Number(scale) > 0), `‘${scale}’ is no scale`);
  wrong(isPlayed && kind === 'input', 'input is not played: leave study, option and metric empty');
  wrong(!isPlayed && isJudged, `${kind} needs a study and a metric`);
  wrong(isPlayed !== (told.metric !== ''), 'study and metric go together');
  wrong(isJudged && published === '' && !isRange, 'it has neither a figure nor a range to be held to');
  wrong(
    isJudged && Boolean(told.metric?.startsWith('ending ')) && !isRange,
    'the share of an ending is held to a range',
  );
  return problems;
}

function rowOf({ row = '', title = '', published, low, high, unit = '', scale, ...told }: Told): ValidationRow {
  const { study = '', option = '', metric = '', status = '', source = '', note = '' } = told;
  return {
    ...{ row, title, unit, class: told.class as RowClass, status, source, note },
    ...(isNumber(published) && { published: Number(published) }),
    ...(isNumber(low) && { range: { low: Number(low), high: Number(high) } }),
    ...(study !== '' && { played: { ...studyNamed(study), option, metric, scale: Number(scale || 1) } }),
  };
}

/** `usual`, or in another file of the folder `studies/blockade.sand:convoys`. */
function studyNamed(name: string): Pick<PlayedFigure, 'file' | 'study'> {
  const [, file = '', study = ''] = /^(?:(.+\.sand):)?(.*)$/.exec(name) ?? [];
  return { file, study };
}
