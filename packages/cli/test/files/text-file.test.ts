import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTextFile } from '../../src/files/text-file.ts';
import { folderWith } from '../folder.ts';

test.each([
  ['plain.sand', 'side 日本', { text: 'side 日本' }],
  ['marked.sand', '\ufeffside japan', { text: 'side japan' }],
  ['latin.sand', new Uint8Array([0x73, 0xe9]), { why: 'not-text', says: 'is not UTF-8 text; save it as UTF-8' }],
  ['large.sand', 'x'.repeat(101), { why: 'too-large', says: 'is too large: 101 bytes, at most 100' }],
  ['folder.sand/inside', '', { why: 'folder', says: 'is a folder, not a file' }],
])('reads %s', (name, content, expected) => {
  const folder = folderWith({ [name]: content });
  expect(readTextFile(join(folder, name.replace('/inside', '')), 100)).toEqual(expected);
});

test('a file that is not there', () => {
  expect(readTextFile('/nowhere/at.all')).toEqual({ why: 'missing', says: 'is not there' });
});

test('what is no file is not read', () => {
  expect(readTextFile('/dev/null')).toEqual({ why: 'failed', says: 'is not an ordinary file' });
});
