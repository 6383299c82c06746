import { expect, test } from 'vitest';
import { said } from './said.ts';

const starting = (text: string) => said(['start-beyond', 'out-of-range'], `${text}\nparam most 0..20 default 5\n`);

test.each([
  [
    'track worry 0..10 start most shown to all',
    'warning 1:25 This can be 0..20, and the range is only 0..10: what lies beyond starts at the end of the range.',
  ],
  [
    'track doubt 0%..20% start risk shown to all',
    'warning 1:27 This can be 0%..40%, and the range is only 0%..20%: what lies beyond starts at the end of the range.',
  ],
  [
    'place bay\nforce boats of japan 0..12 { bay most } shown to all',
    'warning 2:34 This can be 0..20, and the range is only 0..12: what lies beyond starts at the end of the range.',
  ],
  ['track worry 0..10 start 12 shown to all', 'error 1:25 This starts at 12, outside its range 0..10.'],
])('%s', (text, expected) => expect(starting(text)).toEqual([expected]));

test.each([
  'track worry 0..20 start most shown to all',
  'track worry 0..10 start min(10, most) shown to all',
  'track worry 5..25 start most + 5 shown to all',
  'track worry 0..10 start 10 shown to all',
])('%s is as it should be', (text) => expect(starting(text)).toEqual([]));
