import { expect, test } from 'vitest';
import { wantsColour } from '../../src/shell/colour.ts';

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ TERM: 'dumb' }, true, false],
])('%o on a stream with colours %s: %s', (environment, has, wanted) => {
  expect(wantsColour(environment, has)).toBe(wanted);
});
