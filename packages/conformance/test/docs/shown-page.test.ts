import { describe, expect, test } from 'vitest';
import { allPages, madeAgain, readPage, showsSomething } from '../../src/docs/shown-page.ts';

const pages = allPages().filter((page) => showsSomething(readPage(page)));

test.each(pages)('%s shows what is (`pnpm pages` writes it)', { timeout: 120_000 }, (page) => {
  const text = readPage(page);
  expect(text).toBe(madeAgain(text));
});

describe('the check itself', () => {
  const block = (kind: string, ...lines: string[]) => [`\`\`\`${kind}`, ...lines, '```', ''].join('\n');
  const add = (what: string, once = '') => `<!-- adds to a/a.sand${once} -->\n${block('sand', what)}`;
  const check = block('console', '$ sandtable check a', 'old', '…');

  test('makes an excerpt of a file again', () => {
    const page = `<!-- from .editorconfig -->\n${block('ini', 'root = false', '…')}`;
    expect(madeAgain(page)).toBe(`<!-- from .editorconfig -->\n${block('ini', 'root = true', '…')}`);
  });

  test('calls commands where the reader has written files', { timeout: 120_000 }, () => {
    const kept = add('module a') + add('flag b') + add('track b 0..1') + check;
    expect(madeAgain(kept)).toContain('[duplicate-name]');
    const taken = add('module a') + add('flag b', ' for one command') + check + add('track b 0..1') + check;
    expect(madeAgain(taken)).not.toContain('error');
  });

  test('says what it cannot make', () => {
    expect(() => madeAgain(`<!-- form x.sand -->\n${block('sand', 'x')}`)).toThrow('form x.sand');
    expect(() => madeAgain(block('console', '$ ls'))).toThrow('$ ls');
  });
});
