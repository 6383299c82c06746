import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement, type Writer } from 'hyparquet-writer';
import type { ColumnValue, ReadPart, ResultColumn } from '../result/columns.ts';
import { putInPlace } from './durable-file.ts';

/**
 * Rows of a row group; the last has what is left. Larger ones would be read a little faster, and cost memory: the arrays
 * that are made to write a group would no longer be small ones, which are cleared away at once.
 */
const ROW_GROUP_ROWS = 8192;

/** A Parquet file that is written part by part, and is in its place only when it is whole. */
export type ParquetFile = {
  readonly append: (part: ReadPart) => void;
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
  const group = newRowGroup(columns);
  const flush = (): void => {
    if (group.rows === 0) return;
    void parquet.write({ columnData: sourcesOf(columns, group), rowGroupSize: group.rows });
    group.rows = 0;
    group.failed.clear();
  };
  return {
    append: (part) => {
      const { rows } = part.outcomes;
      for (let from = 0; from < rows; ) {
        const to = Math.min(rows, from + ROW_GROUP_ROWS - group.rows);
        fill(group, columns, part, from, to);
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

/** Rows that wait for being written: columns of full length, of which the first rows are in use. */
type RowGroup = {
  rows: number;
  readonly values: readonly (Int32Array | Float64Array | ColumnValue[])[];
  /** Rows without an outcome. */
  readonly failed: Set<number>;
};

/** Numbers stand in typed arrays: millions of rows would otherwise be millions of objects. */
function newRowGroup(columns: readonly ResultColumn[]): RowGroup {
  const values = columns.map(({ type }) =>
    type === 'INT32'
      ? new Int32Array(ROW_GROUP_ROWS)
      : type === 'DOUBLE'
        ? new Float64Array(ROW_GROUP_ROWS)
        : new Array<ColumnValue>(ROW_GROUP_ROWS).fill(null),
  );
  return { rows: 0, values, failed: new Set() };
}

function fill(group: RowGroup, columns: readonly ResultColumn[], part: ReadPart, from: number, to: number): void {
  const { endings } = part.outcomes;
  const offset = group.rows - from;
  for (let at = from; at < to; at += 1) if (endings[at] === 0) group.failed.add(offset + at);
  for (const [index, { read }] of columns.entries()) {
    const [valueAt, into] = [read(part), group.values[index] as ColumnValue[]];
    for (let at = from; at < to; at += 1) into[offset + at] = valueAt(at);
  }
  group.rows += to - from;
}

function sourcesOf(columns: readonly ResultColumn[], { rows, values, failed }: RowGroup): ColumnSource[] {
  return columns.map((column, index): ColumnSource => {
    const all = values[index] ?? [];
    const own = Array.isArray(all) ? all.slice(0, rows) : all.subarray(0, rows);
    const data =
      column.ofOutcome && failed.size > 0
        ? Array.from(own as ArrayLike<ColumnValue>, (value, at) => (failed.has(at) ? null : value))
        : own;
    return { ...sourceOf(column), data };
  });
}

function schemaOf(columns: readonly ResultColumn[]): SchemaElement[] {
  const elements = columns.map(({ name, type, ofOutcome }): SchemaElement => {
    const repetition_type = ofOutcome || name === 'failure' ? 'OPTIONAL' : 'REQUIRED';
    return type === 'STRING'
      ? { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }
      : { name, type, repetition_type };
  });
  return [{ name: 'root', num_children: columns.length }, ...elements];
}

/**
 * No two digests are alike, so neither a dictionary nor compression would gain anything. What is kept of each column of
 * each group until the end is as little as can be.
 */
function sourceOf({ name }: ResultColumn): Omit<ColumnSource, 'data'> {
  const plain = { name, statistics: name === 'run', offsetIndex: false };
  return name === 'digest' ? { ...plain, encoding: 'PLAIN', codec: 'UNCOMPRESSED' } : plain;
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
