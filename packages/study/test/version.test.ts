import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STUDY_VERSION } from '../src/version.ts';

it('studies have the version of their package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: STUDY_VERSION });
});
