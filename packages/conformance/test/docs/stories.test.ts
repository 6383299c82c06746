import { storyFunctions } from '@sandtable/narrative';
import { expect, test } from 'vitest';
import { readPage } from '../../src/docs/shown-page.ts';

const page = readPage('docs/stories.md');

test('the page on stories has every function, in the order of the table', () => {
  const rows = [...page.matchAll(/^\| `(\w+\(.*\))` \| (.+) \|$/gm)].map(([, form, gives]) => ({ form, gives }));
  expect(rows).toEqual(storyFunctions.map(({ form, gives }) => ({ form, gives })));
});
