import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from '@sandtable/language';
import { describe, expect, test } from 'vitest';
import { codesWithPage, diagnosticsFolder, readDiagnosticPage } from '../../src/docs/diagnostic-page.ts';
import { diagnosticsOf, printed } from '../../src/docs/example.ts';

const codes = Object.keys(DIAGNOSTIC_CODES).sort();
const index = readFileSync(join(diagnosticsFolder, 'README.md'), 'utf8');

test('every page is that of a code, and every code has a page', () => {
  expect(codesWithPage()).toEqual(codes);
});

test('the index names every page once, with its title', () => {
  const rows = [...index.matchAll(/^\| \[`([a-z-]+)`\]\(\1\.md\) \| (.+) \|$/gm)].map(([, code, title]) => [
    code,
    title,
  ]);
  expect(rows.sort()).toEqual(codesWithPage().map((code) => [code, DIAGNOSTIC_CODES[code as DiagnosticCode]]));
});

describe.each(codesWithPage())('docs/diagnostics/%s.md', (code) => {
  const page = readDiagnosticPage(code);

  test('has the title and the code', () => {
    expect(page.title).toBe(DIAGNOSTIC_CODES[code as DiagnosticCode]);
    expect(page.text).toContain(`\nCode: \`${code}\`\n`);
  });

  test('prints what its example prints (`pnpm pages` writes it)', () => {
    expect(diagnosticsOf(page.example).map((each) => each.code)).toContain(code);
    expect(printed(page.example, code)).toBe(page.printed.text);
  });

  test('puts the example right', () => {
    const left = diagnosticsOf(page.repaired).filter((each) => each.code === code || each.severity === 'error');
    expect(left).toEqual([]);
  });
});
