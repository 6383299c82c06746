import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@sandtable/engine';
import { compile, FUNCTIONS } from '@sandtable/language';
import { describe, expect, test } from 'vitest';
import { exampleOf } from '../../src/docs/example.ts';
import { fencesOf } from '../../src/docs/fence.ts';
import { grammarRules } from '../../src/docs/grammar.ts';
import { readPage } from '../../src/docs/shown-page.ts';
import { keywordsOf, syntaxOf } from '../../src/docs/syntax.ts';
import { repositoryRoot } from '../../src/house/source-file.ts';

const pages = readdirSync(join(repositoryRoot, 'docs', 'language')).sort();
const textOf = (page: string) => readPage(`docs/language/${page}`);
const rules = [...grammarRules().values()];

/** Below a heading, the first cell of each row of its table. */
function firstCells(page: string, heading: string): string[] {
  const [, section = ''] = textOf(page).split(`\n## ${heading}\n`);
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell);
  return rows.slice(2);
}

/** What stands in backticks, blocks apart. */
const codeIn = (text: string) => [...text.replace(/^```.*$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

test('the pages show every rule of the grammar, each where its construct is explained', () => {
  // How the parts of a text are parsed is nothing that an author writes by, and a reference is a name as any other.
  const left = new Set(['Words', 'NameReference']);
  const shown = pages
    .filter((page) => page !== 'README.md')
    .flatMap((page) => [...textOf(page).matchAll(/^<!-- syntax of (.+) -->$/gm)])
    .flatMap(([, names = '']) => names.split(', '));
  const wanted = rules.map(({ name }) => name).filter((name) => !left.has(name));
  expect(shown.sort()).toEqual(wanted.sort());
});

test('the index names every page', () => {
  const linked = [...textOf('README.md').matchAll(/^\| \[.+\]\(([a-z]+\.md)\)/gm)].map(([, page]) => page);
  expect(linked.sort()).toEqual(pages.filter((page) => page !== 'README.md'));
});

describe.each(pages)('docs/language/%s', (page) => {
  const fences = fencesOf(textOf(page));
  const blocks = fences.filter(({ language }) => language === 'sand');

  test('uses no word that the language does not have', () => {
    const prose = fences.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), textOf(page));
    const words = (text: string) => text.replace(/"[^"]*"/g, '').match(/[\p{L}_][\p{L}\d_]*/gu) ?? [];
    const known = new Set([
      ...rules.flatMap(keywordsOf),
      ...Object.keys(FUNCTIONS),
      ...blocks.flatMap(({ text }) => words(text)),
    ]);
    expect(codeIn(prose).filter((code) => /^[a-z]+$/.test(code) && !known.has(code))).toEqual([]);
  });

  if (blocks.length === 0) return;
  const { files, reader } = exampleOf(fences);

  test.each(files)('%s compiles, and passes its tests', (file) => {
    const { diagnostics, scenario } = compile(file, reader);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const results = scenario === undefined ? [] : runTests(scenario);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('the tables of expressions', () => {
  test('name every operator, and no other', () => {
    const operators = rules
      .filter(({ name }) => ['Expression', 'Negatable', 'Arithmetic', 'Share', 'Primary'].includes(name))
      .flatMap(keywordsOf)
      .filter((word) => !['(', ')', 'yes', 'no', 'as', 'anywhere'].includes(word));
    const named = firstCells('expressions.md', 'Operators').flatMap(codeIn);
    expect([...new Set(named)].sort()).toEqual([...new Set(operators)].sort());
  });

  test('name every function, and no other', () => {
    const named = firstCells('expressions.md', 'Functions')
      .flatMap(codeIn)
      .map((code) => code.split('(')[0]);
    expect(named.sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  test('name what stands for something everywhere', () => {
    const named = firstCells('expressions.md', 'What stands for something everywhere').flatMap(codeIn);
    const [rule] = rules.filter(({ name }) => name === 'BuiltIn');
    expect(named.sort()).toEqual(rule && keywordsOf(rule).sort());
  });
});

test('the tables of kinds are complete: distributions, metrics, audiences, units of time', () => {
  const keywords = (name: string) =>
    rules
      .filter((rule) => rule.name === name)
      .flatMap(keywordsOf)
      .sort();
  const words = (cells: string[]) => [...new Set(cells.flatMap(codeIn).map((code) => code.split('(')[0] ?? ''))].sort();
  expect(words(firstCells('world.md', 'Parameters'))).toEqual(
    keywords('Distribution').filter((word) => /^\w/.test(word) && word !== ','),
  );
  const metrics = keywords('Metric').filter((word) => !['metric', ':', 'in', 'time'].includes(word));
  expect(words(firstCells('endings.md', 'Metrics')).filter((word) => word !== 'time in')).toEqual(metrics);
  expect(syntaxOf(['TimeUnit']).join(' ')).toContain('hour');
});
