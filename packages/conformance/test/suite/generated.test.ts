import { decodeScenario, problemText } from '@sandtable/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateScenario } from '../../src/generate/scenario.ts';
import { tapeOf } from '../../src/generate/tape.ts';
import { checkScenarioPlays } from '../../src/suite/index.ts';

const words = fc.array(fc.nat(0xffffffff), { minLength: 300, maxLength: 3200, size: 'max' });

describe('generated scenarios', () => {
  it('are valid', () => {
    fc.assert(
      fc.property(words, (tape) => {
        const decoded = decodeScenario(JSON.parse(JSON.stringify(generateScenario(tape))));
        expect('problems' in decoded ? decoded.problems.map(problemText) : []).toEqual([]);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('play, replay, save, load and keep secrets', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(words, fc.array(fc.nat(0xffffffff), { minLength: 50, maxLength: 200, size: 'max' }), (tape, play) => {
        expect(checkScenarioPlays(generateScenario(tape), tapeOf(play))).toEqual([]);
      }),
      { numRuns: 25, seed: 2 },
    );
  });
});
