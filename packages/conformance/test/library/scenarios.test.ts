import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { runTests } from '@sandtable/engine';
import { compile, type Diagnostic, format, memoryReader, renderDiagnostic } from '@sandtable/language';
import { hashOf, type Scenario } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tapeOf } from '../../src/generate/tape.ts';
import { checkFinished } from '../../src/library/finished.ts';
import { checkSeminarReady } from '../../src/library/seminar.ts';
import { readShelf, repository } from '../../src/library/shelf.ts';
import { checkScenarioPlays } from '../../src/suite/index.ts';

const shelf = readShelf();

const worse = ({ severity }: Diagnostic): boolean => severity !== 'hint';

function compiled(main: string): Scenario {
  const { scenario, diagnostics, project } = compile(main, shelf.reader);
  const shown = diagnostics.filter(worse).map((each) => {
    const text = project.files.find(({ path }) => path === each.file)?.text ?? '';
    return renderDiagnostic(each, text, { colour: false });
  });
  expect(shown).toEqual([]);
  if (!scenario) throw new Error(`${main} compiles to nothing`);
  return scenario;
}

describe.each(shelf.folders.filter(({ playable }) => playable))('scenarios/$name', (folder) => {
  const { main } = folder;

  it('is finished', () => {
    expect(checkFinished(folder, compiled(main))).toEqual([]);
  });

  it('is ready for a seminar', () => {
    expect(checkSeminarReady(folder, compiled(main))).toEqual([]);
  });

  it('leaves no hint of `check` unexplained', () => {
    const hints = compile(main, shelf.reader).diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(hints).toEqual([]);
  });

  it('passes its own tests', { timeout: 600_000 }, () => {
    const failed = runTests(compiled(main)).filter(({ passed }) => !passed);
    expect(failed).toEqual([]);
  });

  it('replays, saves, loads, lists legal orders and keeps secrets', { timeout: 600_000 }, () => {
    const scenario = compiled(main);
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { minLength: 200, maxLength: 200 }), (words) => {
        expect(checkScenarioPlays(scenario, tapeOf(words))).toEqual([]);
      }),
      // A game of a campaign takes as long as ten of the others.
      { numRuns: scenario.variables.length > 500 ? 1 : 2, seed: 4, endOnFailure: true },
    );
  });
});

describe.each(shelf.folders)('the files of scenarios/$name', ({ main, sandFiles }) => {
  it.each(sandFiles.map((file) => relative(repository, file)))('%s is formatted', (file) => {
    const text = readFileSync(`${repository}/${file}`, 'utf8');
    expect(format(text)).toMatchObject({ text });
  });

  it('mean the same after their lay-out is lost and found again', () => {
    const flat = (text: string): string => text.replaceAll(/^[ \t]+/gm, '');
    const files = shelf.folders.flatMap((folder) => folder.sandFiles);
    const relaid = files.map((file) => {
      const made = format(flat(readFileSync(file, 'utf8')));
      return [file, 'text' in made ? made.text : ''] as const;
    });
    const before = compile(main, shelf.reader).scenario;
    const after = compile(main, memoryReader(new Map(relaid))).scenario;
    expect(after && hashOf(after)).toBe(before && hashOf(before));
  });
});
