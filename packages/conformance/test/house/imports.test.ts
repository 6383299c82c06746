import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findForbiddenDependencies,
  findForbiddenImports,
  type Manifest,
  mayImport,
  ownDependencies,
} from '../../src/house/imports.ts';
import { parseSource, readSources, repositoryRoot } from '../../src/house/source-file.ts';

const packages = readdirSync(join(repositoryRoot, 'packages'));

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(repositoryRoot, ...path), 'utf8')) as T;
}

describe.each(packages)('%s', (name) => {
  test('imports only what the table allows', () => {
    const sources = ['src', 'test', 'bin'].flatMap((part) => readSources(`packages/${name}/${part}`));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(findForbiddenImports)).toEqual([]);
  });

  test('depends only on what the table allows', () => {
    expect(findForbiddenDependencies(name, readJson<Manifest>('packages', name, 'package.json'))).toEqual([]);
  });

  test('builds after exactly the packages that it depends on', () => {
    const { references } = readJson<{ references: { path: string }[] }>('packages', name, 'tsconfig.json');
    const manifest = readJson<Manifest>('packages', name, 'package.json');
    expect(references.map(({ path }) => path.replace('../', '')).toSorted()).toEqual(ownDependencies(manifest));
  });
});

test('the table has no circles', () => {
  const settled = new Set<string>();
  const rows = new Map<string, readonly string[]>(Object.entries(mayImport));
  for (let before = -1; before < settled.size; ) {
    before = settled.size;
    for (const [name, allowed] of rows) if (allowed.every((other) => settled.has(other))) settled.add(name);
  }
  expect([...rows.keys()].filter((name) => !settled.has(name))).toEqual([]);
});

describe('the check itself', () => {
  const at = (path: string, text: string) => findForbiddenImports(parseSource(path, text));

  test.each([
    ["import { step } from '@sandtable/engine';", 'language may not import engine; it may import only scenario'],
    ["import type { State } from '@sandtable/engine';", 'language may not import engine'],
    ["export { step } from '@sandtable/engine/step';", 'language may not import engine'],
    ["export * from '@sandtable/random';", 'language may not import random'],
    ["const engine = await import('@sandtable/engine');", 'language may not import engine'],
    ["type Step = import('@sandtable/engine').Step;", 'language may not import engine'],
    ["import { clamp } from '@sandtable/utils';", 'unknown package: utils'],
    ["import { step } from '../../engine/src/index.ts';", '../../engine/src/index.ts leaves the package'],
    ["import root from '../../../package.json';", '../../../package.json leaves the package'],
    ["import { step } from '/engine/src/index.ts';", '/engine/src/index.ts leaves the package'],
  ])('finds %s', (text, message) => {
    expect(at('packages/language/src/planted.ts', `\n${text}`)).toEqual([expect.stringContaining(message)]);
  });

  test('says where', () => {
    const text = "// Two\nimport { step } from '@sandtable/engine';\n";
    expect(at('packages/random/src/planted.ts', text)).toEqual([
      'packages/random/src/planted.ts:2:22 random may not import engine; it may import none of ours',
    ]);
  });

  test('finds a package that the house does not have', () => {
    expect(at('packages/utils/src/clamp.ts', "import '@sandtable/scenario';")).toHaveLength(1);
    expect(findForbiddenDependencies('utils', { name: '@sandtable/utils' })).toEqual([
      expect.stringContaining('unknown package: utils'),
    ]);
  });

  test('finds a dependency upwards, also one for development', () => {
    const manifest = { name: '@sandtable/scenario', devDependencies: { '@sandtable/engine': 'workspace:*' } };
    expect(findForbiddenDependencies('scenario', manifest)).toEqual([
      'packages/scenario/package.json scenario may not import engine; it may import none of ours',
    ]);
  });

  test('lets pass what is allowed', () => {
    const text = `
      // import '@sandtable/engine'
      import { Scenario } from '@sandtable/scenario';
      import { parse } from './parse.ts';
      import { sample } from '../test/sample.ts';
      import { EmptyFileSystem } from 'langium';
      const message = "import '@sandtable/engine'";
    `;
    expect(at('packages/language/src/planted.ts', text)).toEqual([]);
  });
});
