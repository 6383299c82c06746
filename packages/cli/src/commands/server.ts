import process from 'node:process';
import { serve } from '@sandtable/language/server';
import { fileReader } from '../files/file-reader.ts';
import type { Exit } from '../shell/exit-code.ts';

/** Serves an editor over standard input and output until it hangs up. */
export async function serveEditor(): Promise<Exit> {
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  serve(fileReader, { input: process.stdin, output: process.stdout });
  await ended;
  return 'fine';
}
