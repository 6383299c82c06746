import { CERTAIN, succeeds } from '@sandtable/random';
import { expect, test } from 'vitest';
import { leastBeyond } from '../src/draw.ts';

test('a chance that is known is compared as a whole word, at each of its hundredths', () => {
  for (let hundredths = 1; hundredths < CERTAIN; hundredths += 1) {
    const least = leastBeyond(hundredths);
    const around = [least - 1, least].map((word) => succeeds(word, hundredths));
    expect([hundredths, ...around]).toEqual([hundredths, true, false]);
  }
});
