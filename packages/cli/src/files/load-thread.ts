import { parentPort, workerData } from 'node:worker_threads';
import type { Shell } from '../shell/shell.ts';
import { Stop } from '../shell/stop.ts';
import { loadPlayable } from './load.ts';
import type { ApartTask, ApartWord } from './load-apart.ts';

const { folder, path, colour, columns } = workerData as ApartTask;

/** What a thread has of a shell: it keeps what is told for the one that asks. */
const told: string[] = [];
const stream = { write: (text: string) => void told.push(text), terminal: false, colour, columns };
const shell: Shell = {
  ...{ folder, out: stream, err: stream },
  clock: () => 0,
  breathe: async () => {},
  patiently: (work) => work(new AbortController().signal),
  keepsIn: folder,
  ask: async () => undefined,
  terminal: undefined,
};

parentPort?.postMessage(word());

function word(): ApartWord {
  try {
    return { scenario: loadPlayable(shell, path).scenario };
  } catch (error) {
    if (error instanceof Stop) {
      const { exit, message, advice } = error;
      return { told: told.join(''), exit, message, advice };
    }
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
