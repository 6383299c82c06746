import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import process from 'node:process';
import headless, { type Terminal } from '@xterm/headless';
import { launcher } from './launcher.ts';

/** How large a terminal is, in characters. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** By what a screen is known: a text on it, or what is true of its text. */
export type Sign = string | RegExp | ((screen: string) => boolean);

/** The command in a real pseudo-terminal, and what stands on its screen. */
export interface PseudoTerminal {
  readonly send: (keys: string) => void;
  /** The text of the screen, as soon as a whole screen holds this. @throws where none does within a minute */
  readonly until: (sign: Sign) => Promise<string>;
  /** The screen itself, with the looks of its cells. */
  readonly screen: Terminal;
  readonly kill: () => void;
  /** Kills the command itself, as a machine does that fails. */
  readonly strike: () => void;
  readonly ended: Promise<number | null>;
}

/** However busy the machine is, a screen that has not come by then does not come. */
const PATIENCE_MS = 60_000;

// Where it believes to be in continuous integration Ink draws nothing before the end.
const { CI: _, CONTINUOUS_INTEGRATION: __, NO_COLOR: ___, FORCE_COLOR: ____, ...bare } = process.env;

/**
 * Starts the command in a pseudo-terminal of its own (`script` of util-linux makes it), read as xterm would.
 *
 * @param environment beside that of this process, such as `NO_COLOR`
 */
export function inPseudoTerminal(
  words: readonly string[],
  folder: string,
  { columns, rows }: Size,
  environment: Readonly<Record<string, string>> = {},
): PseudoTerminal {
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const command = [process.execPath, launcher, ...words].map((word) => `'${word}'`).join(' ');
  const child: ChildProcess = spawn(
    'script',
    ['-qec', `stty cols ${columns} rows ${rows}; exec ${command}`, '/dev/null'],
    { cwd: folder, env: { ...bare, TERM: 'xterm-256color', SHELL: '/bin/sh', ...environment } },
  );
  /** Looks whether what is waited for is there. */
  let look = (_last: boolean): void => {};
  let closed = false;
  child.stdout?.on('data', (data: Buffer) => screen.write(data, () => look(false)));
  child.on('close', () =>
    screen.write('', () => {
      closed = true;
      look(true);
    }),
  );
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const until = (sign: Sign): Promise<string> =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error(`never on the screen: ${sign}\n${textOf(screen)}`));
      const patience = setTimeout(fail, PATIENCE_MS);
      look = (last) => {
        // Ink tells when it draws; before the end of that only a part of the screen is new.
        if (screen.modes.synchronizedOutputMode && !last) return;
        const now = textOf(screen);
        if (shows(now, sign)) resolve(now);
        else if (last) fail();
        else return;
        clearTimeout(patience);
        look = () => {};
      };
      look(closed);
    });
  // The terminal is torn away from the command, which then ends too.
  const kill = (): void => void child.kill('SIGKILL');
  const strike = (): void => {
    const below = execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' });
    process.kill(Number(below), 'SIGKILL');
  };
  return { send: (keys) => void child.stdin?.write(keys), until, screen, kill, strike, ended };
}

function shows(screen: string, sign: Sign): boolean {
  if (typeof sign === 'function') return sign(screen);
  return typeof sign === 'string' ? screen.includes(sign) : sign.test(screen);
}

/** What stands on a screen, row by row. */
export function textOf({ buffer: { active }, rows }: Terminal): string {
  return Array.from(
    { length: rows },
    (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
  ).join('\n');
}
