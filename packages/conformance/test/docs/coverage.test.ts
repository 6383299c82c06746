import { describe, expect, test } from 'vitest';
import { findUndeclared, plannedFor } from '../../src/docs/coverage.ts';
import { readPage } from '../../src/docs/shown-page.ts';

const page = readPage('docs/coverage.md');

test('the page on coverage names constructs that are there', () => {
  expect(findUndeclared(page, readPage)).toEqual([]);
});

test('the page on coverage waits for nothing', () => {
  expect(plannedFor(page)).toEqual([]);
});

describe('the check itself', () => {
  const read = () => 'param calm "Calm" 0..1\nenum Model: one "One"\n';
  const link = (name: string) => `| text | [\`${name}\`](../scenarios/a/a.sand) | planned: b \`c\` |`;

  test('finds a name that its file does not declare', () => {
    expect(findUndeclared(['calm', 'Model', 'one'].map(link).join('\n'), read)).toEqual([]);
    expect(findUndeclared(link('cal'), read)).toEqual(['scenarios/a/a.sand does not declare cal']);
  });

  test('reads what is planned', () => {
    expect(plannedFor(link('calm'))).toEqual(['b']);
  });
});
