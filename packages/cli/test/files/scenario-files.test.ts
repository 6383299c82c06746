import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSandFiles, mainFile, mainFiles } from '../../src/files/scenario-files.ts';
import { Stop } from '../../src/shell/stop.ts';
import { folderWith } from '../folder.ts';

function scenarios(): string {
  return folderWith({
    'scenarios/strait/strait.sand': '',
    'scenarios/strait/studies/delay.sand': '',
    'scenarios/alliance/alliance.sand': '',
    'scenarios/.hidden/.hidden.sand': '',
    'scenarios/README.md': '',
    'odd/other.sand': '',
    'empty/readme.txt': '',
  });
}

describe('main files', () => {
  test.each([
    [['scenarios/strait/strait.sand'], ['scenarios/strait/strait.sand']],
    [['scenarios/strait'], ['scenarios/strait/strait.sand']],
    [['scenarios'], ['scenarios/alliance/alliance.sand', 'scenarios/strait/strait.sand']],
    [
      ['scenarios/strait/', 'scenarios'],
      ['scenarios/strait/strait.sand', 'scenarios/alliance/alliance.sand'],
    ],
  ])('%o', (paths, files) => {
    const folder = scenarios();
    expect(mainFiles(folder, paths)).toEqual(files.map((file) => join(folder, file)));
  });

  test('a scenario is found from its own folder', () => {
    const folder = join(scenarios(), 'scenarios/strait');
    expect(mainFiles(folder, ['.'])).toEqual([join(folder, 'strait.sand')]);
  });

  test.each([
    ['scenarios/strayt', 'scenarios/strayt is not there', 'In scenarios there are: alliance, strait.'],
    ['nowhere/strait', 'nowhere/strait is not there', 'There is no folder nowhere either.'],
    [
      'odd',
      'no scenario in odd: expected odd.sand, or folders with a scenario each',
      'It holds other.sand: name that file, or rename it to odd.sand.',
    ],
    ['empty', 'no scenario in empty: expected empty.sand, or folders with a scenario each', undefined],
  ])('%s says what to do', (path, message, advice) => {
    const stop = stopOf(() => mainFiles(scenarios(), [path]));
    expect([stop.exit, stop.message, stop.advice]).toEqual(['usage', message, advice]);
  });

  test('several scenarios are no one scenario', () => {
    const stop = stopOf(() => mainFile(scenarios(), 'scenarios'));
    expect(stop.message).toBe('scenarios holds 2 scenarios');
    expect(stop.advice).toBe('Name one of them: scenarios/alliance, scenarios/strait.');
  });
});

test('all files below a folder, hidden folders apart', () => {
  const folder = scenarios();
  const found = allSandFiles(folder, ['scenarios', 'odd/other.sand']);
  expect(found.map((file) => file.slice(folder.length + 1))).toEqual([
    'scenarios/alliance/alliance.sand',
    'scenarios/strait/strait.sand',
    'scenarios/strait/studies/delay.sand',
    'odd/other.sand',
  ]);
  expect(stopOf(() => allSandFiles(folder, ['empty'])).message).toBe('no .sand file in empty');
});

function stopOf(work: () => unknown): Stop {
  try {
    work();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error('expected a stop');
}
