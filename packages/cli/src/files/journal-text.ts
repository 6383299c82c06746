import { resolve } from 'node:path';
import { type Journal, parseJournal } from '@sandtable/engine';
import { paint } from '../shell/colour.ts';
import type { Shell } from '../shell/shell.ts';
import { Stop, usage } from '../shell/stop.ts';
import { readTextFile } from './text-file.ts';

/** Journals of long exercises are longer than anything that somebody writes. */
const journalBytesMax = 500_000_000;

/** A journal that was read, and how many bytes of its file are whole. */
export type ReadJournal = { readonly journal: Journal; readonly length: number };

/**
 * Reads a journal's file. What a kill cut off at its end is told and left out.
 *
 * @throws Stop where it is none, or damaged
 */
export function readJournal(shell: Pick<Shell, 'folder' | 'err'>, path: string): ReadJournal {
  const read = readTextFile(resolve(shell.folder, path), journalBytesMax);
  if ('why' in read) throw usage(`${path} ${read.says}`);
  const parsed = parseJournal(read.text);
  if ('refused' in parsed) {
    const { line: at, sentence } = parsed.refused;
    if (at === 1)
      throw usage(`${path}: ${sentence}`, '`sandtable play` and `sandtable run --journal FILE` write journals.');
    throw new Stop('differs', `${path}: ${sentence}`, 'The journal is damaged; nothing was played.');
  }
  if (parsed.torn) {
    const says = `line ${parsed.torn.line} was cut off while it was written; what stands before it counts`;
    shell.err.write(`${paint(shell.err, 'warning', 'sandtable:')} ${path}: ${says}\n`);
  }
  return { journal: parsed.journal, length: Buffer.byteLength(read.text.slice(0, parsed.length)) };
}

/** @throws Stop where a journal is not of the scenario with this id */
export function refuseOther(name: string, { header }: Journal, scenario: string): void {
  if (header.scenario.id === scenario) return;
  throw usage(`${name} is a journal of ${header.scenario.id}, not of ${scenario}`, 'Name the scenario that it is of.');
}
