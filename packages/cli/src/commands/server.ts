import process from 'node:process';
import { type Soon, serve } from '@sandtable/language/server';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { fileReader } from '../files/file-reader.ts';
import type { Exit } from '../shell/exit-code.ts';

/** Serves an editor over standard input and output until it hangs up. */
export async function serveEditor(): Promise<Exit> {
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  const line = [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)] as const;
  serve(fileReader, createConnection(ProposedFeatures.all, ...line), soon);
  await ended;
  return 'fine';
}

/** Longer than between two keys that belong together, shorter than anybody waits. */
const PAUSE_MILLISECONDS = 50;

const soon: Soon = (work) => {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, PAUSE_MILLISECONDS);
  };
};
