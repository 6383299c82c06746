import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseProject } from '@sandtable/language';
import { expect, test } from 'vitest';
import * as ast from '../../src/generated/ast.ts';
import { nodeReader } from '../node-reader.ts';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
// The campaign `rest` uses the annotated scenario, and with it everything else.
const project = parseProject(`${samples}rest.sand`, nodeReader);

test('the samples parse and link without an error', () => {
  expect(project.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(project.files.map(({ path }) => path)).toEqual([
    'theatre.sand',
    'escort.sand',
    'weather.sand',
    'annotated.sand',
    'rest.sand',
  ]);
});

test('the samples hold every node that the grammar can make', () => {
  const reflection = new ast.SandAstReflection();
  // These are never right: they are read so that the message can say what to write instead.
  const wrong = new Set(['DecimalLiteral']);
  const concrete = reflection.getAllTypes().filter((type) => {
    const subtypes = reflection.getAllSubTypes(type);
    return subtypes.length === 1 && subtypes[0] === type && !wrong.has(type);
  });
  expect(concrete.length).toBeGreaterThan(100);
  const found = new Set(project.files.flatMap(({ contents }) => contents.nodes.map(({ $type }) => $type as string)));
  expect(concrete.filter((type) => !found.has(type))).toEqual([]);
});

test('the samples use every word of the grammar', () => {
  const grammar = readFileSync(new URL('../../src/generated/grammar.ts', import.meta.url), 'utf8');
  const words = new Set([...grammar.matchAll(/"\$type":"Keyword","value":"(\w+)"/g)].map(([, word]) => word ?? ''));
  expect(words.size).toBeGreaterThan(150);
  const used = new Set(project.files.flatMap(({ text }) => text.match(/\w+/g) ?? []));
  expect([...words].filter((word) => !used.has(word)).sort()).toEqual([]);
});
