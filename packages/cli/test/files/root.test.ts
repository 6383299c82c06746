import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootOf } from '../../src/files/root.ts';
import { folderWith } from '../folder.ts';

test.each([
  ['scenarios/strait/strait.sand', 'scenarios'],
  ['scenarios/strait/studies/delay.sand', 'scenarios'],
  ['mine/deep/a.sand', 'mine'],
  ['alone/b.sand', 'alone'],
])('the root of %s is %s', (file, root) => {
  const folder = folderWith({ 'mine/sandtable.json': '{}', [file]: '' });
  expect(rootOf(join(folder, file))).toBe(join(folder, root));
});
