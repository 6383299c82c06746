import { type Digest, digestText } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { digestLetters } from '../../src/result/digest-letters.ts';

test('the letters of digests are their texts', () => {
  const words = Int32Array.from([0, -1, 0x01234567, 0x89abcdef | 0, 1, 2, 3, 0x0f0f0f0f]);
  const letters = digestLetters(words);
  const texts = [0, 1].map((place) => new TextDecoder().decode(letters(place)));
  expect(texts).toEqual(['00000000ffffffff0123456789abcdef', '0000000100000002000000030f0f0f0f']);
  expect(texts[1]).toBe(digestText([...words.subarray(4)] as unknown as Digest));
});
