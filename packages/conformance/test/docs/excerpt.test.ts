import { expect, test } from 'vitest';
import { excerptOf } from '../../src/docs/excerpt.ts';

const whole = ['one', 'two', 'three', 'four', 'five', 'six'];

test.each([
  ['the whole, whatever was there', ['old'], whole],
  ['nothing of it', ['…'], ['…']],
  ['its beginning', ['old', 'older', '…'], ['one', 'two', '…']],
  ['its end', ['…', 'five'], ['…', 'five', 'six']],
  ['a piece between', ['  …', 'three', 'old', '…'], ['  …', 'three', 'four', '…']],
  ['several pieces', ['one', '…', 'three', '…', 'six'], ['one', '…', 'three', '…', 'six']],
])('%s', (_, shown, made) => {
  expect(excerptOf(shown, whole)).toEqual(made);
});

test('a piece whose first line is gone, or stands only further up', () => {
  expect(() => excerptOf(['…', 'seven', '…'], whole)).toThrow('seven');
  expect(() => excerptOf(['…', 'three', '…', 'two', '…'], whole)).toThrow('two');
});
