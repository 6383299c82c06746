import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGNOSTIC_CODES } from '@sandtable/language';
import { expect, test } from 'vitest';
import { allPages, readPage } from '../../src/docs/shown-page.ts';
import { findWordsLeftOut, wordsExplained, wordsLeftOut } from '../../src/docs/words.ts';
import { repositoryRoot } from '../../src/house/source-file.ts';

const glossary = readPage('docs/glossary.md');
const leftOut = wordsLeftOut(glossary);

test('the glossary explains each word once', () => {
  const words = wordsExplained(glossary);
  expect(words.length).toBeGreaterThan(80);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  expect(words.filter((word) => leftOut.includes(word))).toEqual([]);
});

test.each(allPages().filter((page) => page !== 'docs/glossary.md'))('%s keeps to the words', (page) => {
  expect(findWordsLeftOut(page, readPage(page), leftOut)).toEqual([]);
});

test('the command and the titles of diagnostics keep to the words', () => {
  const help = readFileSync(join(repositoryRoot, 'packages/cli/src/command-list.ts'), 'utf8');
  expect(findWordsLeftOut('command-list.ts', help, leftOut)).toEqual([]);
  expect(findWordsLeftOut('codes.ts', Object.values(DIAGNOSTIC_CODES).join('\n'), leftOut)).toEqual([]);
});

test('the check itself finds a word, in the plural and in a sentence, and reads no code', () => {
  expect(leftOut).toContain('umpire');
  expect(findWordsLeftOut('x.md', '[rules](data/umpire.csv)', leftOut)).toEqual([]);
  expect(findWordsLeftOut('x.md', 'Two Umpires\n\n```sand\ntrack faction 0..1\n```\n', leftOut)).toEqual([
    'x.md: ‘umpire’; the glossary has the word for it',
  ]);
});
