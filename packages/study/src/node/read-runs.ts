import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { isFinished, RUNS_FILE, type StudyFolder } from './study-folder.ts';
import { StudyTrouble } from './study-trouble.ts';

/** A row of results, by the names of its columns. */
export type RunRow = { readonly [column: string]: unknown };

/**
 * Some columns of a finished study's results, a row group at a time, so that memory holds one of them.
 *
 * @throws StudyTrouble where the study is not finished
 */
export async function* readRuns(folder: StudyFolder, columns: readonly string[]): AsyncGenerator<readonly RunRow[]> {
  if (!isFinished(folder)) throw new StudyTrouble('not-finished', `the study in ${folder.path} is not finished`);
  const file = await asyncBufferFromFile(join(folder.path, RUNS_FILE));
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    yield (await parquetReadObjects({ file, metadata, columns: [...columns], rowStart, rowEnd })) as RunRow[];
    rowStart = rowEnd;
  }
}

/** The first run in which a metric was most, or least; undefined where every run failed. */
export async function findExtreme(
  folder: StudyFolder,
  metric: string,
  want: 'most' | 'least',
): Promise<number | undefined> {
  let best: { readonly run: number; readonly value: number } | undefined;
  for await (const rows of readRuns(folder, ['run', metric])) {
    for (const row of rows) {
      const value = row[metric];
      if (typeof value !== 'number') continue;
      const isBetter = !best || (want === 'most' ? value > best.value : value < best.value);
      if (isBetter) best = { run: Number(row.run), value };
    }
  }
  return best?.run;
}

/** The first run with an ending; undefined where none ended so. */
export async function findEnding(folder: StudyFolder, ending: string): Promise<number | undefined> {
  for await (const rows of readRuns(folder, ['run', 'ending'])) {
    const found = rows.find((row) => row.ending === ending);
    if (found) return Number(found.run);
  }
  return undefined;
}

/** The digest that a run's world had at its end; null for a run that failed. */
export async function digestOfRun(folder: StudyFolder, run: number): Promise<string | null> {
  for await (const rows of readRuns(folder, ['run', 'digest'])) {
    const found = rows.find((row) => row.run === run);
    if (found) return typeof found.digest === 'string' ? found.digest : null;
  }
  return null;
}
