import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

test('runs the tests of a scenario', async () => {
  const { code, out, err } = await called(['test', 'scenarios'], straitFolder());
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('passed  an approach where nothing touches raises tension by one\n');
  expect(out).toContain('passed  a clash is possible but not the rule (100 runs)\n');
  expect(out).toMatch(/\n5 passed, 0 failed\.\n$/);
});

test('says of one that fails what was found, where, and how to repeat it', async () => {
  const folder = straitFolder({
    'scenarios/strait/strait.sand': strait.replace('check tension = 4', 'check tension = 5'),
  });
  const { code, out } = await called(['test', 'scenarios/strait'], folder);
  expect(code).toBe(1);
  expect(out).toContain('FAILED  an approach where nothing touches raises tension by one\n');
  expect(out).toMatch(/at scenarios\/strait\/strait\.sand:\d+/);
  expect(out).toContain('check tension = 5\n');
  expect(out).toContain('found: tension is 4');
  expect(out).toContain("again: sandtable test scenarios/strait/strait.sand --filter 'an approach");
  expect(out).toMatch(/\n4 passed, 1 failed\.\n$/);
});

test('runs only what the filter lets through', async () => {
  const { code, out } = await called(['test', 'scenarios', '--filter', 'CROWDS'], straitFolder());
  expect([code, out.split('\n').at(-2)]).toEqual([0, '1 passed, 0 failed.']);
});

test('to run nothing is no success', async () => {
  const folder = straitFolder();
  expect(await called(['test', 'scenarios', '--filter', 'no such test'], folder)).toMatchObject({ code: 2 });
});

test('a scenario with mistakes is not tested', async () => {
  const folder = straitFolder({ 'scenarios/strait/strait.sand': strait.replace('start 3', 'start 30') });
  const { code, err } = await called(['test', 'scenarios'], folder);
  expect(code).toBe(1);
  expect(err).toContain('error:');
});
