import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, renderDiagnostic } from '@sandtable/language';
import { expect, test } from 'vitest';
import { nodeReader } from './node-reader.ts';

/**
 * Files with the mistakes that authors make, and beside each what is said about it, word for word: as long as each
 * mistake is told once and nothing is told that follows from another. `vitest run -u` writes the answers anew; they are
 * to be read as prose then.
 */
const folder = join(import.meta.dirname, 'mistakes');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.sand'))
  .map((name) => name.slice(0, -'.sand'.length));

test.each(names)('%s', async (name) => {
  await expect(said(`${name}.sand`)).toMatchFileSnapshot(join(folder, `${name}.txt`));
});

test('every answer has its file', () => {
  const answers = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(answers).toEqual(names.map((name) => `${name}.txt`));
});

test('a file without mistakes is told nothing', () => {
  expect(said('none.sand')).toBe('');
});

test('eight mistakes and more are told in one pass', () => {
  expect(said('many.sand').match(/ error: /g)?.length).toBeGreaterThanOrEqual(8);
});

function said(name: string): string {
  const { project, diagnostics } = compile(join(folder, name), nodeReader);
  const textOf = (path: string) => project.files.find((file) => file.path === path)?.text ?? '';
  return diagnostics.map((each) => `${renderDiagnostic(each, textOf(each.file), { colour: false })}\n`).join('');
}
