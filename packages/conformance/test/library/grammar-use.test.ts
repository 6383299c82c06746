import { FUNCTIONS, type ProjectFile, parseProject } from '@sandtable/language';
import { describe, expect, it } from 'vitest';
import { constructsIn } from '../../src/library/grammar-use.ts';
import { readShelf } from '../../src/library/shelf.ts';

const shelf = readShelf();

function parsed(mains: readonly string[]): ProjectFile[] {
  const files = mains.flatMap((main) => parseProject(main, shelf.reader).files);
  return [...new Map(files.map((file) => [file.absolutePath, file])).values()];
}

const files = parsed(shelf.folders.map(({ main }) => main));

describe('the scenarios of the repository', () => {
  it('use every word, sign and property of the grammar', () => {
    const constructs = constructsIn(files);
    expect(constructs.length).toBeGreaterThan(700);
    expect(constructs.filter(({ isUsed }) => !isUsed).map(({ name }) => name)).toEqual([]);
  });

  it('use every function of the language', () => {
    const called = new Set(
      files.flatMap(({ contents }) => contents.nodes).map((node) => 'function' in node && node.function),
    );
    expect(Object.keys(FUNCTIONS).filter((name) => !called.has(name))).toEqual([]);
  });

  it('would be found out if one of them fell out of use', () => {
    const { main } = shelf.folders.find(({ name }) => name === 'alliance') ?? { main: '' };
    const missing = constructsIn(parsed([main])).filter(({ isUsed }) => !isUsed);
    expect(missing.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Limit ‘once’', 'Logic ‘or’', 'Gathered ‘lowest’', 'Need ‘needs’', 'Header ‘campaign’']),
    );
  });
});
