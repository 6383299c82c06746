import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileReader } from '../../src/files/file-reader.ts';
import { folderWith } from '../folder.ts';

test('reads texts, and says what is in the way of reading', () => {
  const folder = folderWith({ 'a.sand': 'side 日本', 'b.sand': new Uint8Array([0xff]) });
  expect(fileReader.read(join(folder, 'a.sand'))).toEqual({ text: 'side 日本' });
  expect(fileReader.read(join(folder, 'c.sand'))).toEqual({ problem: { why: 'missing', detail: 'it is not there' } });
  expect(fileReader.read(join(folder, 'b.sand'))).toEqual({
    problem: { why: 'unreadable', detail: 'it is not UTF-8 text; save it as UTF-8' },
  });
  expect(fileReader.read(folder)).toMatchObject({ problem: { why: 'unreadable' } });
});

test('follows symbolic links to where they lead', () => {
  const folder = realpathSync(folderWith({ 'inside/a.sand': '', 'outside/b.sand': '' }));
  symlinkSync(join(folder, 'outside/b.sand'), join(folder, 'inside/b.sand'));
  expect(fileReader.realPath(join(folder, 'inside/b.sand'))).toBe(join(folder, 'outside/b.sand'));
  expect(fileReader.realPath(join(folder, 'inside/a.sand'))).toBe(join(folder, 'inside/a.sand'));
  expect(fileReader.realPath(join(folder, 'inside/c.sand'))).toBeUndefined();
});

test('lists a folder, and nothing of one that is not there', () => {
  const folder = folderWith({ 'a.sand': '', 'b/c.sand': '' });
  expect([...(fileReader.list?.(folder) ?? [])].sort()).toEqual(['a.sand', 'b']);
  expect(fileReader.list?.(join(folder, 'nowhere'))).toEqual([]);
});
