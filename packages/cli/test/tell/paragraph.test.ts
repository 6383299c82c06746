import { paragraphsOf } from '@sandtable/engine';
import { expect, test } from 'vitest';

test.each([
  ['one\n  two', ['one two']],
  ['one\n\n\ntwo\nthree\n', ['one', 'two three']],
  ['緊張が高ま\nる。', ['緊張が高まる。']],
  ['a:\n- b\n  c\n2. d', ['a:', '- b c', '2. d']],
  ['', []],
])('%j', (text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});
