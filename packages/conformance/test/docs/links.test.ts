import { expect, test } from 'vitest';
import { findDeadLinks } from '../../src/docs/links.ts';
import { allPages, readPage } from '../../src/docs/shown-page.ts';

test.each(allPages())('%s leads where it says', (page) => {
  expect(findDeadLinks(page, readPage(page))).toEqual([]);
});

test('the check itself finds what is not there, and reads no code', () => {
  const text = [
    '# A page: its `title`',
    '[1](nowhere.md) [2](README.md#no-heading) [3](#a-page-its-title) [4](https://example.org/x) [5](../README.md)',
    'See `packages/engine/src/step.ts` and `docs/nothing.md`.',
    '```sand',
    '[6](nowhere.md) `packages/nothing`',
    '```',
  ].join('\n');
  expect(findDeadLinks('docs/page.md', text)).toEqual([
    'docs/page.md: nowhere.md leads nowhere',
    'docs/page.md: README.md#no-heading has no heading #no-heading',
    'docs/page.md: docs/nothing.md is not there',
  ]);
});
