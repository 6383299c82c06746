import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findImpurities } from '../../src/house/purity.ts';
import { parseSource, readSources, repositoryRoot } from '../../src/house/source-file.ts';

/** Packages below the shells. Those of which a part is a shell join with the folders of that part left out. */
const pure = ['scenario', 'random', 'language', 'engine', 'kernel', 'narrative', 'study', 'report'].filter((name) =>
  existsSync(join(repositoryRoot, 'packages', name)),
);

/** Folders that are shells: the threads and files of studies. */
const shells = ['packages/study/src/node/'];

test.each(pure)('%s is a function of its inputs', (name) => {
  const sources = readSources(`packages/${name}/src`).filter(
    ({ path }) => !shells.some((shell) => path.startsWith(shell)),
  );
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(findImpurities)).toEqual([]);
});

describe('the check itself', () => {
  const inText = (text: string) => findImpurities(parseSource('packages/engine/src/planted.ts', text));

  test.each([
    ['const at = Date.now();', 'Date: turns count time'],
    ['const at: Date = given;', 'Date: turns count time'],
    ['const at = performance.now();', 'performance: turns count time'],
    ['setTimeout(step, 10);', 'setTimeout: nothing waits'],
    ['setInterval(step, 10);', 'setInterval: nothing waits'],
    ['setImmediate(step);', 'setImmediate: nothing waits'],
    ['queueMicrotask(step);', 'queueMicrotask: nothing waits'],
    ['const word = Math.random();', 'Math.random: chance comes from @sandtable/random'],
    ["const word = Math['random']();", 'Math.random: chance comes from @sandtable/random'],
    ['const word = Math[name]();', 'Math[...]: name what is meant'],
    ['const { random } = Math;', 'Math as a value: name what is meant'],
    ['crypto.getRandomValues(words);', 'crypto: chance comes from'],
    ['const key = crypto;', 'crypto: chance comes from'],
    ['const fall = Math.exp(-x);', 'Math.exp: engines may differ'],
    ['const fall = Math.log(x);', 'Math.log: engines may differ'],
    ['const fall = Math.pow(x, y);', 'Math.pow: engines may differ'],
    ['const fall = Math.sin(x);', 'Math.sin: engines may differ'],
    ['const fall = Math.cos(x);', 'Math.cos: engines may differ'],
    ['const fall = Math.tan(x);', 'Math.tan: engines may differ'],
    ['const fall = x ** y;', '**: engines may differ'],
    ['names.sort();', 'sort(): give it a comparator'],
    ['const sorted = names?.sort();', 'sort(): give it a comparator'],
    ['const sorted = names.toSorted();', 'toSorted(): give it a comparator'],
    ['for (const name in tracks) visit(name);', 'for (... in ...): its order is not chosen'],
    ['names.sort((a, b) => a.localeCompare(b));', 'localeCompare: compare by code unit'],
    ["const upper = name['toLocaleUpperCase']();", 'toLocaleUpperCase: compare by code unit'],
    ['const text = count.toLocaleString();', 'toLocaleString: compare by code unit'],
    ['const order = new Intl.Collator();', 'Intl: compare by code unit'],
    ["import { readFileSync } from 'node:fs';", 'node:fs: only the shells'],
    ["import { readFile } from 'fs/promises';", 'fs/promises: only the shells'],
    ["import type { Socket } from 'node:net';", 'node:net: only the shells'],
    ["export { request } from 'http';", 'http: only the shells'],
    ["const { spawn } = await import('node:child_process');", 'node:child_process: only the shells'],
    ["type Platform = import('node:os').Platform;", 'node:os: only the shells'],
    ["import { createConnection } from 'vscode-languageserver/node';", 'vscode-languageserver/node: only the shells'],
    ['const plugin = await import(name);', 'import(...) of a computed name'],
    ['const home = process.env.HOME;', 'process: only the shells'],
    ['const page = await fetch(address);', 'fetch: only the shells'],
    ['const here = import.meta.url;', 'import.meta: only the shells'],
    ['const clock = globalThis.clock;', 'globalThis: name what is meant'],
    ["const result = eval('1');", 'eval: code is never made from text'],
    ['const bytes = Buffer.alloc(4);', 'Buffer: browsers have none'],
  ])('finds %s', (text, message) => {
    expect(inText(`export const before = 1;\n${text}\n`)).toEqual([
      expect.stringMatching(/^packages\/engine\/src\/planted\.ts:2:\d+ /),
    ]);
    expect(inText(text)[0]).toContain(message);
  });

  test.each([
    '// Date.now() and Math.random() are banned.',
    "const message = 'setTimeout(step) and process.env';",
    'const text = `Date performance`;',
    'interface Turn { Date: number; process(): void }',
    'const place = turn.process;',
    'const turn = { Date: 1, fetch: 2 };',
    'const whole = Math.floor(a / b) + Math.imul(c, d) + Math.min(e, f);',
    'names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));',
    "if ('name' in turn) visit(turn);",
    'for (const name of names) visit(name);',
    'const wordMax = 2 ** 32 - 1;',
    'const ways = sides ** BigInt(count) * 10n ** zeros;',
    "import { sha256 } from '@noble/hashes/sha2.js';",
  ])('lets pass %s', (text) => {
    expect(inText(text)).toEqual([]);
  });
});
