import { emptyOutcomes, type Failure, type OutcomeShape, type Outcomes } from './outcomes.ts';

/**
 * Outcomes as bytes, for files, queues and other threads. All numbers are little-endian, as on every machine that Node
 * runs on today.
 *
 *     "SAND" "PART"  version  metrics  asks  rows  firstRow (a float of 64 bits)  bytes of failures
 *     endings  turns  digests                       words
 *     totals, metric by metric                      floats of 64 bits
 *     asked, condition by condition                 bytes
 *     failures                                      JSON in UTF-8
 *     check                                         a word: FNV-1a of the words before
 */
const MAGIC = [0x444e_4153, 0x5452_4150] as const;
const VERSION = 1;
const HEAD_BYTES = 40;
const CHECK_BYTES = 4;

export function bytesOfOutcomes(outcomes: Outcomes): Uint8Array<ArrayBuffer> {
  const { endings, turns, digests, totals, asked, failures, rows, firstRow } = outcomes;
  const told = failures.length === 0 ? new Uint8Array(0) : new TextEncoder().encode(JSON.stringify(failures));
  const bytes = new Uint8Array(sizeOf(rows, { metrics: totals.length, asks: asked.length }, told.length));
  const view = new DataView(bytes.buffer);
  for (const [index, word] of [...MAGIC, VERSION, totals.length, asked.length, rows].entries()) {
    view.setUint32(4 * index, word, true);
  }
  view.setFloat64(24, firstRow, true);
  view.setUint32(32, told.length, true);
  let at = HEAD_BYTES;
  for (const column of [endings, turns, digests, ...totals, ...asked, told]) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  view.setUint32(bytes.length - CHECK_BYTES, checkOf(bytes), true);
  return bytes;
}

/** The outcomes of bytes; undefined where they are cut short, damaged, or not of this part or study. */
export function outcomesOfBytes(
  bytes: Uint8Array,
  firstRow: number,
  rows: number,
  shape: OutcomeShape,
): Outcomes | undefined {
  if (bytes.length < HEAD_BYTES + CHECK_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = [...MAGIC, VERSION, shape.metrics, shape.asks, rows];
  if (head.some((word, index) => view.getUint32(4 * index, true) !== word)) return undefined;
  const toldBytes = view.getUint32(32, true);
  if (view.getFloat64(24, true) !== firstRow || bytes.length !== sizeOf(rows, shape, toldBytes)) return undefined;
  if (view.getUint32(bytes.length - CHECK_BYTES, true) !== checkOf(bytes)) return undefined;
  const outcomes = emptyOutcomes(firstRow, rows, shape);
  const { endings, turns, digests, totals, asked } = outcomes;
  let at = HEAD_BYTES;
  for (const column of [endings, turns, digests, ...totals, ...asked]) {
    const own = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    own.set(bytes.subarray(at, at + own.length));
    at += own.length;
  }
  const told = toldBytes === 0 ? '[]' : new TextDecoder().decode(bytes.subarray(at, at + toldBytes));
  return { ...outcomes, failures: JSON.parse(told) as Failure[] };
}

function sizeOf(rows: number, { metrics, asks }: OutcomeShape, toldBytes: number): number {
  const columns = rows * (4 + 4 + 16 + 8 * metrics + asks);
  return 4 * Math.ceil((HEAD_BYTES + columns + toldBytes) / 4) + CHECK_BYTES;
}

/** Of all words but the last. */
function checkOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length - CHECK_BYTES; at += 4) {
    sum = (Math.imul(sum, 0x01000193) ^ view.getUint32(at, true)) >>> 0;
  }
  return sum;
}
