import { compile, DIAGNOSTICS_MOST, memoryReader } from '@sandtable/language';
import { expect, test } from 'vitest';
import { hostileTexts } from '../../src/fuzz/hostile-texts.ts';

const PATH = '/scenarios/main.sand';

function codesOf(text: string): string[] {
  const { diagnostics } = compile(PATH, memoryReader({ [PATH]: text }));
  expect(diagnostics.length).toBeLessThanOrEqual(DIAGNOSTICS_MOST);
  return [...new Set(diagnostics.map(({ code }) => code))];
}

// How long each takes is asked by `pnpm fuzz`: a busy machine must not fail a test.
test.each(hostileTexts())(
  '$name: ends in diagnostics, and leaves the parser as new',
  { timeout: 120_000 },
  ({ text, code }) => {
    const codes = codesOf(text);
    if (code !== undefined) expect(codes).toContain(code);
    expect(codesOf('scenario s\ntrack x 0..9')).not.toContain('expected-token');
  },
);
