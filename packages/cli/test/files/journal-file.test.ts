import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginJournalFile } from '../../src/files/journal-file.ts';
import { folderWith } from '../folder.ts';

test('grows line by line, in a folder made for it', () => {
  const path = join(folderWith({}), 'journals/game.jsonl');
  const file = beginJournalFile(path, 'game.jsonl');
  file.append('{"a":1}\n{"b":"緊張"}\n');
  file.settle();
  expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n{"b":"緊張"}\n');
  file.append('{"c":3}\n');
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n{"b":"緊張"}\n{"c":3}\n');
});

test('never overwrites', () => {
  const folder = folderWith({ 'game.jsonl': 'kept\n' });
  expect(() => beginJournalFile(join(folder, 'game.jsonl'), 'game.jsonl')).toThrow('game.jsonl is there already');
  expect(readFileSync(join(folder, 'game.jsonl'), 'utf8')).toBe('kept\n');
});

test('says what is in the way', () => {
  const folder = folderWith({ taken: '' });
  expect(() => beginJournalFile(join(folder, 'taken/game.jsonl'), 'taken/game.jsonl')).toThrow(
    'taken/game.jsonl cannot be written',
  );
});

test('says plainly that it cannot go on', () => {
  const folder = folderWith({});
  const file = beginJournalFile(join(folder, 'game.jsonl'), 'game.jsonl');
  file.close();
  expect(() => file.append('more\n')).toThrow('game.jsonl cannot be written: ');
  expect(() => file.settle()).toThrow('game.jsonl cannot be written: ');
});
