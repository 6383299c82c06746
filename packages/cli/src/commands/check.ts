import type { Diagnostic } from '@sandtable/language';
import { countText, hasErrors, tellDiagnostics } from '../files/diagnostics.ts';
import { loadFile } from '../files/load.ts';
import { mainFiles } from '../files/scenario-files.ts';
import type { Exit } from '../shell/exit-code.ts';
import { progressOn } from '../shell/progress.ts';
import type { Shell } from '../shell/shell.ts';

/** Says what is wrong in scenarios and all that they use. What several of them use is told once. */
export async function check(shell: Shell, paths: readonly string[]): Promise<Exit> {
  const files = mainFiles(shell.folder, paths);
  const progress = progressOn(shell);
  const told = new Map<string, Diagnostic>();
  for (const [index, file] of files.entries()) {
    progress.at(`checking ${index + 1} of ${files.length}`);
    const { diagnostics, textOf } = loadFile(shell.folder, file);
    const fresh = diagnostics.filter((each) => !told.has(keyOf(each)));
    for (const diagnostic of fresh) told.set(keyOf(diagnostic), diagnostic);
    progress.end();
    tellDiagnostics(shell.out, fresh, textOf);
    await shell.breathe();
  }
  const checked = files.length === 1 ? 'Checked' : `Checked ${files.length} files`;
  const found = [...told.values()];
  shell.out.write(`${checked}: ${countText(found)}.\n`);
  return hasErrors(found) ? 'mistake' : 'fine';
}

function keyOf({ file, range: { start }, code, message }: Diagnostic): string {
  return `${file}\n${start.line}:${start.column}\n${code}\n${message}`;
}
