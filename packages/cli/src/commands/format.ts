import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { format as layOutText } from '@sandtable/language';
import { tellDiagnostics } from '../files/diagnostics.ts';
import { allSandFiles, shown } from '../files/scenario-files.ts';
import { readTextFile } from '../files/text-file.ts';
import { unwritable } from '../files/unwritable.ts';
import type { Exit } from '../shell/exit-code.ts';
import type { Shell } from '../shell/shell.ts';
import { usage } from '../shell/stop.ts';

type Outcome = 'as it was' | 'laid out' | 'not laid out' | 'mistakes';

/** Lays out scenario files, or says which are not laid out. */
export async function format(shell: Shell, paths: readonly string[], options: { check?: true }): Promise<Exit> {
  const outcomes: Outcome[] = [];
  for (const file of allSandFiles(shell.folder, paths)) {
    outcomes.push(formatFile(shell, file, options.check === true));
    await shell.breathe();
  }
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  const parts = (['laid out', 'not laid out', 'as it was'] as const)
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${count(outcome)} ${outcome}`);
  const damaged = count('mistakes');
  if (damaged > 0) parts.push(`${damaged} with mistakes, not touched`);
  shell.out.write(`${outcomes.length} ${outcomes.length === 1 ? 'file' : 'files'}: ${parts.join(', ')}.\n`);
  return damaged > 0 || count('not laid out') > 0 ? 'mistake' : 'fine';
}

function formatFile(shell: Shell, file: string, checkOnly: boolean): Outcome {
  const name = shown(shell.folder, file);
  const read = readTextFile(file);
  if ('why' in read) throw usage(`${name} ${read.says}`);
  const formatted = layOutText(read.text, name);
  if ('diagnostics' in formatted) {
    tellDiagnostics(shell.out, formatted.diagnostics, () => read.text);
    return 'mistakes';
  }
  if (formatted.text === read.text) return 'as it was';
  shell.out.write(`${name}\n`);
  if (checkOnly) return 'not laid out';
  replaceFile(file, name, formatted.text);
  return 'laid out';
}

/** Puts a whole new text in a file's place, so that a kill in the midst leaves the old one. */
function replaceFile(file: string, name: string, text: string): void {
  // Behind a symbolic link stands the file to replace.
  const target = realpathSync(file);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, { flag: 'wx', mode: statSync(target).mode });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw usage(`${name} cannot be written: ${unwritable(error)}`);
  }
}
