import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/docs/shown-page.ts';
import { mayImport } from '../../src/house/imports.ts';
import { repositoryRoot } from '../../src/house/source-file.ts';

test('the table of packages is that of the house, as far as it is built', () => {
  const built = readdirSync(join(repositoryRoot, 'packages'));
  const rows = [...readPage('docs/architecture.md').matchAll(/^\| `(\w+)` \| .+ \| (.+) \|$/gm)];
  const allowed = Object.entries(mayImport)
    .filter(([name]) => built.includes(name))
    .map(([name, others]) => [name, others.filter((other) => built.includes(other)).join(', ') || '-']);
  expect(rows.map(([, name, others]) => [name, others])).toEqual(allowed);
});

test('the README names every folder of scenarios', () => {
  const folders = readdirSync(join(repositoryRoot, 'scenarios'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const rows = [...readPage('README.md').matchAll(/^\| \[`([\w-]+)`\]\(scenarios\//gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(folders.sort());
});

test('the page for contributors names every command of the repository', () => {
  const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> };
  const rows = [...readPage('CONTRIBUTING.md').matchAll(/^\| `([\w:]+)` \| .+ \|$/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(scripts).sort());
});
