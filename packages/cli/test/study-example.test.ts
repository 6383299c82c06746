import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

test('the example of a study from a program runs, and shows the shares of each option', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-example-'));
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--conditions=source', ...words], { cwd: repository, encoding: 'utf8' });
  const scenario = run('packages/cli/src/main.ts', 'export', 'scenarios/senkaku', '--format', 'json');
  writeFileSync(join(folder, 'scenario.json'), scenario.stdout);
  const out = join(folder, 'results');
  const { stdout, stderr, status } = run('packages/cli/examples/study.ts', join(folder, 'scenario.json'), out);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^policy of leadership, ccg = measured_china, 4000 runs\n {2}\w+: \d+\.\d%\n/);
  expect(stdout).toContain('policy of leadership, ccg = assertive_china, 4000 runs\n');
  expect(readdirSync(out)).toContain('runs.parquet');
});
