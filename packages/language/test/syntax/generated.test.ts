import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the generated syntax tree is that of the grammar (`pnpm generate` makes it)', () => {
  const scratch = `${root}.cache/generated-test`;
  mkdirSync(scratch, { recursive: true });
  const config = JSON.parse(readFileSync(`${root}langium-config.json`, 'utf8'));
  const [language] = config.languages;
  const here = {
    ...config,
    out: 'out',
    languages: [{ ...language, grammar: '../../grammar/sand.langium', bnf: undefined }],
  };
  writeFileSync(`${scratch}/langium-config.json`, JSON.stringify(here));
  writeFileSync(`${scratch}/package.json`, JSON.stringify({ name: 'generated-test', version: '0.0.0' }));
  execFileSync(process.execPath, [`${root}node_modules/langium-cli/bin/langium.js`, 'generate'], { cwd: scratch });
  for (const name of readdirSync(`${root}src/generated`)) {
    expect(readFileSync(`${scratch}/out/${name}`, 'utf8'), name).toBe(
      readFileSync(`${root}src/generated/${name}`, 'utf8'),
    );
  }
  rmSync(scratch, { recursive: true });
}, 60_000);
