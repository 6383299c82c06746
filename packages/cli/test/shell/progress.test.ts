import { expect, test } from 'vitest';
import { progressOn } from '../../src/shell/progress.ts';
import type { Shell } from '../../src/shell/shell.ts';

function watched(terminal: boolean, times: readonly number[]): string[] {
  const written: string[] = [];
  const clock = [0, ...times];
  const stream = { terminal, colour: false, columns: 12, write: (text: string) => void written.push(text) };
  const shell: Shell = {
    folder: '/',
    out: stream,
    err: stream,
    clock: () => clock.shift() ?? 0,
    breathe: async () => {},
    patiently: (work) => work(new AbortController().signal),
    keepsIn: '/',
    ask: async () => undefined,
    terminal: undefined,
  };
  const progress = progressOn(shell);
  for (const time of times) progress.at(`at ${time} of many`);
  progress.end();
  return written;
}

test('says nothing of short work, then speaks ten times a second, and leaves nothing', () => {
  expect(watched(true, [10, 999])).toEqual([]);
  expect(watched(true, [10, 1000, 1050, 1100])).toEqual([
    '\r\u001b[Kat 1000 of ',
    '\r\u001b[Kat 1100 of ',
    '\r\u001b[K',
  ]);
});

test('says nothing where nobody watches', () => {
  expect(watched(false, [10, 5000])).toEqual([]);
});
