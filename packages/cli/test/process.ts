import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { launcher } from '../pictures/launcher.ts';
import { runCommandLine } from '../src/command-line.ts';
import type { Shell } from '../src/shell/shell.ts';

/** What a command left behind. */
export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

export { launcher };

/** Runs the command as a process of its own. */
export function sandtable(
  words: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [launcher, ...words],
      { cwd: folder, env: { ...process.env, NO_COLOR: '1', ...environment }, maxBuffer: 64_000_000 },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    );
  });
}

/** Runs the command in this process, which is much faster. */
export async function called(
  words: readonly string[],
  folder: string,
  typed: readonly string[] = [],
): Promise<Outcome> {
  const lines = [...typed];
  const out: string[] = [];
  const err: string[] = [];
  const stream = { terminal: false, colour: false, columns: 80 };
  const shell: Shell = {
    folder,
    keepsIn: join(folder, '.kept'),
    out: { ...stream, write: (text) => void out.push(text) },
    err: { ...stream, write: (text) => void err.push(text) },
    clock: () => 0,
    breathe: async () => {},
    patiently: (work) => work(new AbortController().signal),
    terminal: undefined,
    ask: async (prompt) => {
      out.push(prompt, '\n');
      return lines.shift();
    },
  };
  const code = await runCommandLine(words, shell);
  return { code, out: out.join(''), err: err.join('') };
}
