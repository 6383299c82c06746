import { type ChildProcess, spawn } from 'node:child_process';
import { Terminal } from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { launcher } from './process.ts';

/** The command in a real pseudo-terminal, and what stands on its screen. */
export type RealTerminal = {
  readonly send: (keys: string) => void;
  /** The screen, as soon as it holds the text. */
  readonly until: (text: string | RegExp) => Promise<string>;
  readonly kill: () => void;
  readonly ended: Promise<number | null>;
};

/** However busy the machine is, a screen that has not come by then does not come. */
const PATIENCE_MS = 60_000;

// Where it believes to be in continuous integration Ink draws nothing before the end.
const { CI: _, CONTINUOUS_INTEGRATION: __, ...withoutCi } = process.env;

/** Starts the command in a pseudo-terminal of its own (`script` of util-linux makes it), read as xterm would. */
export function inTerminal(
  words: readonly string[],
  folder: string,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): RealTerminal {
  const screen = new Terminal({ cols: columns, rows, allowProposedApi: true });
  const command = [process.execPath, launcher, ...words].map((word) => `'${word}'`).join(' ');
  const child: ChildProcess = spawn(
    'script',
    ['-qec', `stty cols ${columns} rows ${rows}; exec ${command}`, '/dev/null'],
    {
      cwd: folder,
      env: { ...withoutCi, TERM: 'xterm-256color', NO_COLOR: '1', SHELL: '/bin/sh' },
    },
  );
  // The terminal is torn away from the command, which then ends too; also where a test fails.
  const kill = (): void => void child.kill('SIGKILL');
  onTestFinished(kill);
  let changed = (): void => {};
  child.stdout?.on('data', (data: Buffer) => screen.write(data, () => changed()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const lines = (): string => {
    const { active } = screen.buffer;
    return Array.from(
      { length: rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    ).join('\n');
  };
  return {
    send: (keys) => void child.stdin?.write(keys),
    until: (text) =>
      new Promise((resolve, reject) => {
        const fail = setTimeout(() => reject(new Error(`never on the screen: ${text}\n${lines()}`)), PATIENCE_MS);
        changed = () => {
          const now = lines();
          if (typeof text === 'string' ? !now.includes(text) : !text.test(now)) return;
          clearTimeout(fail);
          changed = () => {};
          resolve(now);
        };
        changed();
      }),
    kill,
    ended,
  };
}
