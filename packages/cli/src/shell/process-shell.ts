import { once } from 'node:events';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { Terminal } from '@sandtable/terminal/screen';
import { unwritable } from '../files/unwritable.ts';
import { lineAsker } from './ask.ts';
import { wantsColour } from './colour.ts';
import { exitCodes } from './exit-code.ts';
import type { Shell, Stream } from './shell.ts';
import { Stop } from './stop.ts';

const columnsWhenPiped = 80;
/** Longer lines are hard to read, however wide the terminal. */
const columnsMax = 110;

/** The shell of the real process. */
export function processShell(): Shell {
  endWhenUnwritable(process.stdout);
  endWhenUnwritable(process.stderr);
  let interrupted = false;
  /** Work that stops by itself, and must not be cut off. */
  const patient = new Set<AbortController>();
  let interrupt = () => {};
  const interruption = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  // One listener for all times: between two there would be none, and the signal would end the process unannounced.
  process.on('SIGINT', () => {
    if (interrupted) process.exit(exitCodes.interrupted.code);
    interrupted = true;
    interrupt();
    for (const work of patient) work.abort();
    if (patient.size > 0) return;
    // Whoever breathes stops in order; whoever waits for input would wait for ever.
    setTimeout(() => {
      process.stderr.write('\nsandtable: interrupted\n');
      process.exit(exitCodes.interrupted.code);
    }, 200).unref();
  });
  return {
    folder: process.cwd(),
    keepsIn: keptFolder(process.env, homedir()),
    ask: lineAsker(process.stdin, process.stdout),
    terminal: terminalOf(process.stdin, process.stdout, process.env.TERM),
    out: streamOf(process.stdout),
    err: streamOf(process.stderr),
    clock: () => performance.now(),
    breathe: async () => {
      await setImmediate();
      if (process.stdout.writableNeedDrain) await Promise.race([once(process.stdout, 'drain'), interruption]);
      if (interrupted) throw new Stop('interrupted', 'interrupted');
    },
    patiently: async (work) => {
      const stopping = new AbortController();
      patient.add(stopping);
      try {
        return await work(stopping.signal);
      } finally {
        patient.delete(stopping);
      }
    },
  };
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  return {
    write: (text) => {
      stream.write(text);
    },
    terminal: stream.isTTY === true,
    colour: wantsColour(process.env, stream.isTTY === true && stream.hasColors()),
    get columns() {
      return stream.isTTY ? Math.min(stream.columns, columnsMax) : columnsWhenPiped;
    },
  };
}

/** `sandtable ... | head` ends when head has read enough, without a word; into a full disk, with one. */
function endWhenUnwritable(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout) {
      process.stderr.write(`sandtable: the output cannot be written: ${unwritable(error)}\n`);
    }
    process.exit(exitCodes.usage.code);
  });
}

/** As the XDG base directories say where such things lie. */
function keptFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const state = environment.XDG_STATE_HOME;
  return join(state && isAbsolute(state) ? state : join(home, '.local', 'state'), 'sandtable');
}

function terminalOf(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  kind: string | undefined,
): Terminal | undefined {
  return stdin.isTTY === true && stdout.isTTY === true && kind !== 'dumb' ? { stdin, stdout } : undefined;
}
