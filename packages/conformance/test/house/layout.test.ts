import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  findDumpingGrounds,
  findLongFile,
  findLongFunctions,
  findStrangersAtTheTop,
  functionLinesMax,
  linesMax,
  topLevel,
} from '../../src/house/layout.ts';
import { parseSource, readSources, repositoryRoot } from '../../src/house/source-file.ts';

const sources = readSources('packages').filter((file) => /^packages\/[^/]+\/src\//.test(file.path));

test('the top of the repository holds what belongs there and nothing else', () => {
  expect(findStrangersAtTheTop(readdirSync(repositoryRoot))).toEqual([]);
});

test('no file is too long', () => {
  expect(sources.flatMap(findLongFile)).toEqual([]);
});

test('no function is too long', () => {
  expect(sources.flatMap(findLongFunctions)).toEqual([]);
});

test('no file or folder is a dumping ground', () => {
  expect(sources.flatMap(findDumpingGrounds)).toEqual([]);
});

describe('the check itself', () => {
  const planted = (text: string, path = 'packages/engine/src/planted.ts') => parseSource(path, text);
  const blank = (lines: number) => '\n'.repeat(lines);

  test('finds a name too many and one missing at the top', () => {
    const names = [...Object.values(topLevel).flat(), '.git', 'node_modules', 'scripts'].filter((n) => n !== 'docs');
    expect(findStrangersAtTheTop(names)).toEqual(['missing at the top: docs', 'too many at the top: scripts']);
  });

  test('finds a file one line too long, and none at the limit', () => {
    expect(findLongFile(planted(blank(linesMax)))).toEqual([]);
    expect(findLongFile(planted(blank(linesMax + 1)))).toHaveLength(1);
  });

  test.each([
    ['function', (inside: string) => `function step() {${inside}}`],
    ['arrow function', (inside: string) => `const step = () => {${inside}};`],
    ['method', (inside: string) => `class Turn { step() {${inside}} }`],
    ['accessor', (inside: string) => `const turn = { get step() {${inside}} };`],
  ])('finds a long %s, and none at the limit', (_, write) => {
    expect(findLongFunctions(planted(write(blank(functionLinesMax - 1))))).toEqual([]);
    expect(findLongFunctions(planted(write(blank(functionLinesMax))))).toEqual([
      `packages/engine/src/planted.ts:1 a function of ${functionLinesMax + 1} lines, at most ${functionLinesMax}; part it by step`,
    ]);
  });

  test.each(['packages/engine/src/utils.ts', 'packages/engine/src/common/clamp.ts', 'packages/engine/src/types.d.ts'])(
    'finds %s',
    (path) => {
      expect(findDumpingGrounds(planted('export {};', path))).toHaveLength(1);
    },
  );
});
