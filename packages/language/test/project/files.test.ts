import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileReader, memoryReader, parseProject } from '@sandtable/language';
import { expect, test } from 'vitest';
import { nodeReader } from '../node-reader.ts';
import { briefly, told } from '../read.ts';

const using = (path: string) => `scenario main\nuse "${path}" as x`;

test('what is wrong with the header is told once', () => {
  expect(told('\n')).toEqual([
    '1:1 missing-header The file does not say what it is: begin with ‘scenario NAME "Title"’ (or campaign, module, library).',
  ]);
  expect(told('scenrio main\ntrack x 0..9')).toEqual([
    '1:1 expected-token ‘scenrio’ does not start anything the language knows. Did you mean ‘scenario’?',
  ]);
});

test.each([
  [
    '/etc/passwd.sand',
    '"/etc/passwd.sand" is no relative path: begin with the name of a file or folder, or with "../".',
  ],
  ['~/x.sand', '"~/x.sand" is no relative path: begin with the name of a file or folder, or with "../".'],
  ['file:///x.sand', '"file:///x.sand" is no relative path: used files are on this machine, below the root.'],
  [
    'https://x.org/x.sand',
    '"https://x.org/x.sand" is no relative path: used files are on this machine, below the root.',
  ],
  ['C:/x.sand', '"C:/x.sand" is no relative path: used files are on this machine, below the root.'],
  ['..\\\\x.sand', 'Write "../x.sand": paths have forward slashes.'],
  ['../x.sand', '"../x.sand" leads out of the folder of scenarios, so it is not read.'],
  ['a/../../x.sand', '"a/../../x.sand" leads out of the folder of scenarios, so it is not read.'],
  ['../../../../../../x.sand', '"../../../../../../x.sand" leads out of the folder of scenarios, so it is not read.'],
  ['theatre', '"theatre" is no scenario file: their names end in ".sand".'],
  ['', 'The path is empty.'],
])('a used path "%s" is refused, and nothing is asked of the reader', (path, message) => {
  const asked: string[] = [];
  const memory = memoryReader({ '/scenarios/main.sand': using(path), '/x.sand': 'library x' });
  const reader: FileReader = {
    read: (each) => {
      asked.push(each);
      return memory.read(each);
    },
    realPath: memory.realPath,
  };
  const { diagnostics } = parseProject('/scenarios/main.sand', reader);
  expect(diagnostics.map(briefly)).toEqual([`2:5 path-outside-root ${message}`]);
  expect(asked).toEqual(['/scenarios/main.sand']);
});

test('a missing file is told with what it may be called', () => {
  expect(told({ 'main.sand': using('theater.sand'), 'theatre.sand': 'library theatre' })).toEqual([
    '2:5 unknown-file There is no file "theater.sand". Did you mean ‘theatre.sand’?',
  ]);
});

test('the main file missing or unreadable is a diagnostic too', () => {
  expect(parseProject('/nowhere.sand', memoryReader({})).diagnostics.map(briefly)).toEqual([
    '1:1 unknown-file There is no file "/nowhere.sand".',
  ]);
  const throwing: FileReader = {
    read: () => {
      throw new Error('the disk is on fire');
    },
    realPath: (path) => path,
  };
  expect(parseProject('/scenarios/main.sand', throwing).diagnostics.map(briefly)).toEqual([
    '1:1 unreadable-file The file "/scenarios/main.sand" cannot be read: the disk is on fire.',
  ]);
});

test('files that use each other in a circle, or one file twice, are read once', () => {
  const files = {
    'a.sand': 'library a\nuse "b.sand"\nuse "b.sand"\ntrack x 0..5',
    'b.sand': 'library b\nuse "a.sand"\ntrack y 0..5',
  };
  expect(told({ 'main.sand': 'scenario main\nuse "a.sand"', ...files })).toEqual([]);
});

test('links that lead out of the root are not followed; inside it they are the file that they lead to', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'sand-links-')));
  const root = join(top, 'scenarios');
  mkdirSync(join(root, 'deep'), { recursive: true });
  writeFileSync(join(top, 'secret.sand'), 'library secret\ntrack x 0..5');
  writeFileSync(join(root, 'inside.sand'), 'library inside\ntrack y 0..5');
  symlinkSync(join(top, 'secret.sand'), join(root, 'innocent.sand'));
  symlinkSync(top, join(root, 'folder'));
  symlinkSync('../inside.sand', join(root, 'deep', 'linked.sand'));
  writeFileSync(
    join(root, 'deep', 'main.sand'),
    'scenario main\nuse "../innocent.sand"\nuse "../folder/secret.sand" as s\nuse "linked.sand"\nuse "../inside.sand"',
  );
  const project = parseProject(join(root, 'deep', 'main.sand'), nodeReader);
  expect(project.diagnostics.map(briefly)).toEqual([
    '2:5 path-outside-root "../innocent.sand" is a link that leads out of the folder of scenarios, so it is not read.',
    '3:5 path-outside-root "../folder/secret.sand" is a link that leads out of the folder of scenarios, so it is not read.',
  ]);
  expect(project.files.map(({ path }) => path)).toEqual(['inside.sand', 'deep/main.sand']);
  expect(project.root).toBe(root);
});

test('the root is the nearest folder `scenarios`, or the nearest with a sandtable.json, or else the file’s own', () => {
  const rootOf = (entry: string, ...others: string[]) =>
    parseProject(entry, memoryReader(Object.fromEntries([entry, ...others].map((path) => [path, 'library x'])))).root;
  expect(rootOf('/home/a/scenarios/b/c/main.sand')).toBe('/home/a/scenarios');
  expect(rootOf('/home/a/games/b/main.sand', '/home/a/games/sandtable.json')).toBe('/home/a/games');
  expect(rootOf('/home/scenarios/b/c/main.sand', '/home/scenarios/b/sandtable.json')).toBe('/home/scenarios/b');
  expect(rootOf('/home/a/b/main.sand')).toBe('/home/a/b');
});
