import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from '@sandtable/language';
import { expect, test } from 'vitest';
import { fencesOf } from '../../src/docs/fence.ts';
import { readPage } from '../../src/docs/shown-page.ts';
import { repositoryRoot } from '../../src/house/source-file.ts';

const shipped = readFileSync(join(repositoryRoot, 'scenarios/tutorial/tutorial.sand'), 'utf8');

/** What the reader of the tutorial has at its end, laid out. */
function builtByReader(): string {
  const blocks = fencesOf(readPage('docs/tutorial.md'))
    .filter(({ introduction }) => introduction === '<!-- adds to tutorial/tutorial.sand -->')
    .map(({ text }) => text);
  const made = format(blocks.join('\n'));
  return 'text' in made ? made.text : '';
}

test('the tutorial ends in the scenario that is shipped, but for its Japanese', () => {
  expect(shipped.replaceAll(/ ja "[^"]*"/g, '')).toBe(builtByReader());
});

test('what `sandtable new` writes is the same, under another name', () => {
  const template = readFileSync(join(repositoryRoot, 'packages/cli/template/tutorial.sand'), 'utf8');
  expect(template).toBe(builtByReader());
});

test('everything that people read in it is there in Japanese', () => {
  const read = shipped
    .split('\n')
    .filter((line) => line.includes('"') && !/^(?:expect|marking) |^ *serial /.test(line));
  expect(read.filter((line) => !line.includes(' ja "'))).toEqual([]);
});
