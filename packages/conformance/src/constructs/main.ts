import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../library/shelf.ts';
import { findStale, findUnaccounted } from './account.ts';
import { type Row, testOf } from './row.ts';
import { rows } from './rows/index.ts';
import { renderTable, tablePath } from './table.ts';

/**
 * `pnpm constructs`: makes the engine ignore one construct after another, and sees that its test fails. Where all do, it
 * writes docs/constructs.md.
 */

/** Two test runs at a time: they are mostly start-up. */
const WORKERS = 2;

type Outcome = { readonly row: Row; readonly finding?: string };

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const chosen = rows.filter(({ constructs }) => constructs.some((name) => name.includes(values.only)));
const folder = mkdtempSync(join(tmpdir(), 'sandtable-constructs-'));
try {
  const found = [...findUnaccounted(), ...findStale()];
  if (found.length === 0)
    for (const { row, finding } of await tryAll(chosen))
      if (finding) found.push(`${row.constructs.join(', ')}: ${finding}`);
  for (const each of found) process.stdout.write(`${each}\n`);
  process.stdout.write(`${chosen.length} ways to ignore a construct, ${found.length} findings\n`);
  if (found.length > 0) process.exitCode = 1;
  else if (values.only === '') writeFileSync(tablePath, renderTable());
} finally {
  rmSync(folder, { recursive: true });
}

async function tryAll(todo: readonly Row[]): Promise<Outcome[]> {
  const left = todo.entries();
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (const [index, row] of left) {
      const finding = await tryIgnoring(row, join(folder, `${index}.json`));
      outcomes[index] = finding === undefined ? { row } : { row, finding };
      process.stderr.write(finding === undefined ? '.' : 'x');
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  process.stderr.write('\n');
  return outcomes;
}

/** Runs a row's test on the engine that ignores its construct. */
async function tryIgnoring(row: Row, file: string): Promise<string | undefined> {
  writeFileSync(file, JSON.stringify(row));
  const { file: test, titles } = testOf(row);
  const config = 'packages/conformance/src/constructs/ignoring.config.ts';
  await runVitest(['run', `packages/${test}`, '--root', '.', '--config', config, '-t', patternOf(titles)], file);
  const { numFailedTests: failed, numPassedTests: passed } = JSON.parse(readFileSync(`${file}.report`, 'utf8'));
  if (failed > 0) return undefined;
  return passed > 0 ? 'its test did not notice' : 'no test has these titles';
}

function runVitest(args: readonly string[], file: string): Promise<void> {
  return new Promise((resolve) => {
    const options = { cwd: repository, env: { ...process.env, SANDTABLE_IGNORE: file } };
    execFile(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], options, () => resolve());
  });
}

/** Vitest finds a test by its titles with this between them; what a table of cases fills in may be anything. */
function patternOf(titles: readonly string[]): string {
  const escaped = titles.join(' > ').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${escaped.replaceAll(/%[sijdf]/g, '.*')}`;
}
