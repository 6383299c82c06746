import { describe, expect, test } from 'vitest';
import { bytesOfOutcomes, outcomesOfBytes } from '../../src/run/outcome-bytes.ts';
import { emptyOutcomes, type Outcomes } from '../../src/run/outcomes.ts';

const shape = { metrics: 2, asks: 3 };

function some(): Outcomes {
  const outcomes = emptyOutcomes(9_000_000_000, 5, shape);
  outcomes.endings.set([1, 2, 0, 1, 3]);
  outcomes.turns.set([4, 5, 0, 6, 7]);
  outcomes.digests.set(Array.from({ length: 20 }, (_, at) => (at * 0x9e3779b9) | 0));
  outcomes.totals[0]?.set([1.5, -2, 0, 2 ** 40, 3]);
  outcomes.totals[1]?.set([0, 1, 2, 3, 4]);
  outcomes.asked[1]?.set([1, 0, 0, 1, 1]);
  return { ...outcomes, failures: [{ row: 9_000_000_002, reason: 'unreachable 到達不能' }] };
}

describe('outcomes as bytes', () => {
  const bytes = bytesOfOutcomes(some());

  test('come back as they were', () => {
    expect(outcomesOfBytes(bytes, 9_000_000_000, 5, shape)).toEqual(some());
  });

  test('are not taken for those of another part or study', () => {
    expect(outcomesOfBytes(bytes, 9_000_000_001, 5, shape)).toBeUndefined();
    expect(outcomesOfBytes(bytes, 9_000_000_000, 4, shape)).toBeUndefined();
    expect(outcomesOfBytes(bytes, 9_000_000_000, 5, { metrics: 3, asks: 3 })).toBeUndefined();
  });

  test('are not taken when any byte is wrong, or some are missing', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const wrong = bytes.slice();
      wrong[at] = (wrong[at] ?? 0) ^ 0x10;
      expect([at, outcomesOfBytes(wrong, 9_000_000_000, 5, shape)]).toEqual([at, undefined]);
      expect(outcomesOfBytes(bytes.subarray(0, at), 9_000_000_000, 5, shape)).toBeUndefined();
    }
  });
});
