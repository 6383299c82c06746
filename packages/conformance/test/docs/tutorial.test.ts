import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from '@sandtable/language';
import { expect, test } from 'vitest';
import { fencesOf } from '../../src/docs/fence.ts';
import { readPage } from '../../src/docs/shown-page.ts';
import { repositoryRoot } from '../../src/house/source-file.ts';

const shipped = fileOf('scenarios/tutorial/tutorial.sand');

function fileOf(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

/** What the reader of the tutorial has written at its end into a file. */
function writtenByReader(file: string): string {
  const blocks = fencesOf(readPage('docs/tutorial.md'))
    .filter(({ introduction }) => introduction === `<!-- adds to tutorial/${file} -->`)
    .map(({ text }) => text);
  return blocks.join('\n');
}

/** The reader's rules, laid out. */
function builtByReader(): string {
  const made = format(writtenByReader('tutorial.sand'));
  return 'text' in made ? made.text : '';
}

test('the tutorial ends in the scenario that is shipped, but for its Japanese', () => {
  expect(shipped.replaceAll(/ ja "[^"]*"/g, '')).toBe(builtByReader());
});

test('what `sandtable new` writes is the same, under another name', () => {
  expect(fileOf('packages/cli/template/tutorial.sand')).toBe(builtByReader());
});

test('the story that the reader writes is the one that is shipped, and that `sandtable new` writes', () => {
  const written = writtenByReader('story/tutorial.en.ink');
  expect(written).toMatch(/^EXTERNAL/);
  expect(fileOf('scenarios/tutorial/story/tutorial.en.ink')).toBe(written);
  expect(fileOf('packages/cli/template/story/tutorial.en.ink')).toBe(written);
});

test('everything that people read in it is there in Japanese', () => {
  const read = shipped
    .split('\n')
    .filter((line) => line.includes('"') && !/^(?:expect|marking) |^ *serial /.test(line));
  expect(read.filter((line) => !line.includes(' ja "'))).toEqual([]);
});
