import { describe, expect, it } from 'vitest';
import { ChanceAssertion, noise } from '../src/index.ts';

describe('noise', () => {
  it('is an integer from -margin to margin, its ends as likely as its middle', () => {
    const counts = new Map<number, number>();
    for (let step = 0; step < 70_000; step += 1) {
      const error = noise(Math.ceil((step * 2 ** 32) / 70_000), 3);
      counts.set(error, (counts.get(error) ?? 0) + 1);
    }
    expect([...counts]).toEqual([-3, -2, -1, 0, 1, 2, 3].map((error) => [error, 10_000]));
  });

  it('is 0 at margin 0, and takes the widest margin', () => {
    expect(noise(0xffffffff, 0)).toBe(0);
    expect([noise(0, 2 ** 31 - 2), noise(0xffffffff, 2 ** 31 - 2)]).toEqual([-(2 ** 31 - 2), 2 ** 31 - 2]);
  });

  it.each([-1, 0.5, 2 ** 31 - 1])('refuses the margin %d', (margin) => {
    expect(() => noise(1, margin)).toThrow(ChanceAssertion);
  });
});
