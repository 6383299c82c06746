import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

const ragged = strait.replaceAll(/^ +/gm, '');

test('lays files out, once', async () => {
  const folder = straitFolder({ 'scenarios/b/b.sand': ragged });
  expect(await called(['fmt', 'scenarios'], folder)).toEqual({
    code: 0,
    out: 'scenarios/b/b.sand\n2 files: 1 laid out, 1 as it was.\n',
    err: '',
  });
  expect(readFileSync(join(folder, 'scenarios/b/b.sand'), 'utf8')).toBe(strait);
  expect((await called(['fmt', 'scenarios'], folder)).out).toBe('2 files: 2 as it was.\n');
});

test('with --check changes nothing and names what is not laid out', async () => {
  const folder = straitFolder({ 'scenarios/b/b.sand': ragged });
  expect(await called(['fmt', '--check', 'scenarios'], folder)).toEqual({
    code: 1,
    out: 'scenarios/b/b.sand\n2 files: 1 not laid out, 1 as it was.\n',
    err: '',
  });
  expect(readFileSync(join(folder, 'scenarios/b/b.sand'), 'utf8')).toBe(ragged);
});

test('leaves a file with mistakes as it is', async () => {
  const damaged = ragged.replace('then', 'thne');
  const folder = straitFolder({ 'scenarios/strait/strait.sand': damaged });
  const { code, out } = await called(['fmt', 'scenarios/strait/strait.sand'], folder);
  expect(code).toBe(1);
  expect(out).toMatch(/^scenarios\/strait\/strait\.sand:\d+:\d+ error: /);
  expect(out).toMatch(/1 file: 1 with mistakes, not touched\.\n$/);
  expect(readFileSync(join(folder, 'scenarios/strait/strait.sand'), 'utf8')).toBe(damaged);
});
