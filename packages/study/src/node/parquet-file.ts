import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement, type Writer } from 'hyparquet-writer';
import type { ColumnValues, ResultColumn } from '../result/columns.ts';
import { putInPlace } from './durable-file.ts';

/** Rows of a row group of the results: the last has what is left. */
const ROW_GROUP_ROWS = 65_536;

/** A Parquet file that is written part by part, and is in its place only when it is whole. */
export type ParquetFile = {
  /** The values of each column for some rows more. */
  readonly append: (rows: number, values: readonly ColumnValues[]) => void;
  readonly finish: () => void;
  /** Leaves it unfinished. */
  readonly abandon: () => void;
};

/**
 * @param about what else the file says of itself, by key
 */
export function createParquetFile(
  path: string,
  columns: readonly ResultColumn[],
  about: { readonly [key: string]: string },
): ParquetFile {
  const beside = `${path}.partial`;
  const file = openSync(beside, 'w');
  const writer = bytesInto(file);
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    createdBy: 'sandtable',
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  let group = newGroup(columns);
  const flush = (): void => {
    if (group.rows === 0) return;
    const columnData = columns.map(
      (column, index): ColumnSource => ({ ...sourceOf(column), data: group.values[index] ?? [] }),
    );
    void parquet.write({ columnData, rowGroupSize: group.rows });
    group = newGroup(columns);
  };
  return {
    append: (rows, values) => {
      for (let from = 0; from < rows; ) {
        const to = Math.min(rows, from + ROW_GROUP_ROWS - group.rows);
        for (const [index, own] of values.entries()) {
          const into = group.values[index];
          for (let at = from; at < to; at += 1) into?.push(own[at] ?? null);
        }
        group.rows += to - from;
        from = to;
        if (group.rows === ROW_GROUP_ROWS) flush();
      }
    },
    finish: () => {
      flush();
      void parquet.finish();
      fsyncSync(file);
      closeSync(file);
      putInPlace(beside, path);
    },
    abandon: () => closeSync(file),
  };
}

type Group = { rows: number; readonly values: (string | number | boolean | null)[][] };

function newGroup(columns: readonly ResultColumn[]): Group {
  return { rows: 0, values: columns.map(() => []) };
}

function schemaOf(columns: readonly ResultColumn[]): SchemaElement[] {
  const elements = columns.map(({ name, type, ofOutcome }): SchemaElement => {
    const repetition_type = ofOutcome ? 'OPTIONAL' : 'REQUIRED';
    return type === 'STRING'
      ? { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }
      : { name, type, repetition_type };
  });
  return [{ name: 'root', num_children: columns.length }, ...elements];
}

/** No two digests are alike, so neither a dictionary nor compression would gain anything. */
function sourceOf({ name }: ResultColumn): Omit<ColumnSource, 'data'> {
  return name === 'digest' ? { name, encoding: 'PLAIN', codec: 'UNCOMPRESSED', statistics: false } : { name };
}

/** A writer whose bytes go to a file after each row group, so that memory holds one group at most. */
function bytesInto(file: number): Writer {
  const writer: ByteWriter & Pick<Writer, 'flush'> = new ByteWriter();
  const flush = (): void => {
    const bytes = new Uint8Array(writer.buffer, 0, writer.index);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    writer.index = 0;
  };
  writer.flush = flush;
  writer.finish = flush;
  return writer;
}
