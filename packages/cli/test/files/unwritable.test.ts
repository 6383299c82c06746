import { expect, test } from 'vitest';
import { unwritable } from '../../src/files/unwritable.ts';

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EACCES', 'its folder may not be written to; look at the permissions'],
  ['EROFS', 'the disk is for reading only'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOTDIR', 'a file stands where its folder should be'],
  ['EIO', 'EIO'],
])('%s', (code, says) => {
  expect(unwritable(Object.assign(new Error(code), { code }))).toBe(says);
});
