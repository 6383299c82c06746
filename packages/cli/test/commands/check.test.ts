import { expect, test } from 'vitest';
import { folderWith } from '../folder.ts';
import { called } from '../process.ts';
import { strait, straitFolder } from '../strait.ts';

const mistaken = strait.replace('when tension >= 5', 'when tensoin >= 5');

test('says what is wrong, where, as the path is written here', async () => {
  const folder = straitFolder({ 'scenarios/strait/strait.sand': mistaken });
  const { code, out, err } = await called(['check', 'scenarios/strait'], folder);
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(/^scenarios\/strait\/strait\.sand:\d+:\d+ error: .*‘tensoin’.*‘tension’/);
  expect(out).toContain('\n       |                     ^^^^^^^\n');
  expect(out).toMatch(/\nChecked: 1 error\.\n$/);
});

test('checks all scenarios of a folder, and tells what they share once', async () => {
  const folder = folderWith({
    'scenarios/shore/shore.sand': 'library shore "Shore"\ntrack 水位 "Level" 0..10 start 12 shown to all\n',
    'scenarios/a/a.sand': strait.replace('calendar', 'use "../shore/shore.sand"\n\ncalendar'),
    'scenarios/b/b.sand': strait.replace('calendar', 'use "../shore/shore.sand"\n\ncalendar'),
  });
  const { code, out } = await called(['check', 'scenarios'], folder);
  expect(code).toBe(1);
  expect(out.match(/shore\.sand:2:\d+ error/g)).toHaveLength(1);
  expect(out).toMatch(/\nChecked 3 files: 1 error/);
});

test('reads nothing from above the root', async () => {
  const folder = folderWith({
    'secret.sand': 'library secret "Secret"\n',
    'scenarios/a/a.sand': strait.replace('calendar', 'use "../../secret.sand"\n\ncalendar'),
  });
  const { code, out } = await called(['check', 'scenarios/a'], folder);
  expect(code).toBe(1);
  expect(out).toContain('leads out of the folder of scenarios');
});

test('a file that cannot be read is no mistake of its author, one that cannot be used is', async () => {
  const latin = new Uint8Array([0x73, 0xe9, 0x0a]);
  const folder = folderWith({ 'a.sand': latin, 'b.sand': 'library b "B"\nuse "a.sand"\n' });
  expect(await called(['check', 'a.sand'], folder)).toEqual({
    code: 2,
    out: '',
    err: 'sandtable: a.sand is not UTF-8 text; save it as UTF-8\n',
  });
  const { code, out } = await called(['check', 'b.sand'], folder);
  expect(code).toBe(1);
  expect(out).toContain('it is not UTF-8 text; save it as UTF-8');
});
