import { compile, memoryReader } from '@sandtable/language';
import { expect, test } from 'vitest';

const PATH = '/scenarios/main.sand';

function codesOf(text: string): string[] {
  const { diagnostics } = compile(PATH, memoryReader({ [PATH]: text }));
  return diagnostics.map(({ code }) => code);
}

// Each once left the parser with a tree that did not fit together; found by `pnpm fuzz`.
test.each(['""for d{prefer of k', 'scenario s\nfor each s in { of a } {'])('%j ends in diagnostics', (text) => {
  expect(codesOf(text)).toContain('expected-token');
});

test('a hundred mistakes are told, and the next text is read as new', () => {
  const codes = codesOf(`scenario s\n${'track 1 2 3\n'.repeat(500)}`);
  expect(codes).toHaveLength(100);
  expect(codes.at(-1)).toBe('too-many-mistakes');
  expect(codesOf('scenario s\ntrack x 0..9')).not.toContain('expected-token');
});

test('a name is looked for beside others that are not yet written', () => {
  const text = 'scenario s\nside a { seat x }\ntrack t 0..9\naction go_in by x { choose in 1..3 requires tt > 1 }';
  expect(codesOf(text)).toContain('unknown-name');
});
