import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that after a kill or a power cut it is there as a whole or not at all: beside its place, onto the
 * disk, then into its place.
 */
export function writeDurably(path: string, content: Uint8Array | string): void {
  const beside = `${path}.partial`;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = openSync(beside, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  putInPlace(beside, path);
}

/** Moves a file that is on the disk into its place, and has the disk remember that. */
export function putInPlace(beside: string, path: string): void {
  renameSync(beside, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
