import { expect, test } from 'vitest';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

test('reports at their lines what many runs never did, and how they ended', async () => {
  const rule = 'rule never "Never" {\n  when incidents >= 29\n  then lower tension by 1\n}\n';
  const folder = straitFolder({ 'scenarios/strait/strait.sand': `${strait}\n${rule}` });
  const { code, out, err } = await called(['lint', 'scenarios/strait', '--runs', '20'], folder);
  expect([code, err]).toEqual([0, '']);
  const line = strait.split('\n').length + 1;
  expect(out).toContain(
    `scenarios/strait/strait.sand:${line}:1 hint: The rule never never fired in 20 runs. [rule-never-fired]\n`,
  );
  expect(out).toContain('rule never "Never" {\n       | ^^^^^^^^^^^^^^^^^^^^');
  expect(out).toMatch(/\nEndings\n( {2}\w+ +\d+\.\d%\n)+/);
  expect(out).toMatch(/\nInitiative\n {2}Acting in the order south, north, \d+ runs end otherwise and \d+ differ\.\n/);
  expect(out).toMatch(/\n20 runs with seed 1: \d+ findings?\.\n$/);
});
