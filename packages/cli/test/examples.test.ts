import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildProgram } from '../src/command-line.ts';
import type { Shell } from '../src/shell/shell.ts';
import { called } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-examples-'));
cpSync(fileURLToPath(new URL('../../../scenarios', import.meta.url)), join(folder, 'scenarios'), { recursive: true });
writeFileSync(join(folder, 'draft.sand'), 'module draft "A draft"\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const silent = { write: () => {}, terminal: false, colour: false, columns: 80 };
const shell: Shell = {
  folder,
  out: silent,
  err: silent,
  clock: () => 0,
  breathe: async () => {},
  patiently: (work) => work(new AbortController().signal),
  keepsIn: folder,
  ask: async () => undefined,
  terminal: undefined,
};

/**
 * The examples in the help, one after another as somebody would try them, a shell's `> file` left out. The scenarios' own
 * tests take long and are run elsewhere, and so are those that need the results of studies.
 */
const commands = buildProgram(shell, async () => {}).commands.map((command) => command.name());
const helps = await Promise.all(commands.map(async (name) => (await called([name, '--help'], folder)).out));
const examples = helps
  .flatMap((help) => [...help.matchAll(/^ {2}sandtable ([^\n>]+?)(?: > \S+)?$/gm)].map(([, words = '']) => words))
  .filter((words) => !/^(fmt|server|test|merge|worker|study show|study compare) /.test(words));

/** The same with less to play: what an example names is then read all the same. */
function brief(words: string): string {
  return words
    .replace(/^run .*/, '$& --turns 1')
    .replace(/--runs \d+/, '--runs 1')
    .replace(' --strict', '')
    .replace('sobol:256', 'sobol:2');
}

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(13);
});

test.each(examples)('sandtable %s', { timeout: 120_000 }, async (words) => {
  const { code, err } = await called(
    brief(words)
      .split(' ')
      .map((word) => word.replaceAll('"', '')),
    folder,
  );
  expect([code, err]).toEqual([0, '']);
});
