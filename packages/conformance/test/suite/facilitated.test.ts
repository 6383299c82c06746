import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateScenario } from '../../src/generate/scenario.ts';
import { tapeOf } from '../../src/generate/tape.ts';
import { checkWorldStaysInBounds } from '../../src/suite/bounds.ts';
import { checkDamagedSavesDoNoHarm } from '../../src/suite/damage.ts';
import { facilitate } from '../../src/suite/facilitate.ts';
import { checkReplayEqualsPlay } from '../../src/suite/replay.ts';
import { checkSaveAndLoadEqualPlay } from '../../src/suite/save.ts';
import { checkViewsKeepSecrets } from '../../src/suite/secrecy.ts';

const words = fc.array(fc.nat(0xffffffff), { minLength: 300, maxLength: 900, size: 'max' });
const play = fc.array(fc.nat(0xffffffff), { minLength: 400, maxLength: 1200, size: 'max' });

/** `SANDTABLE_RUNS=2000 vitest run packages/conformance/test/suite/facilitated.test.ts` for a long look. */
const runs = Number(process.env.SANDTABLE_RUNS ?? 12);

describe('games that a white cell runs, ruling and writing as it likes', () => {
  it('replay, save, load and keep secrets, and no save of any origin stops them', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(words, play, (scenario, tape) => {
        const decisions = tapeOf(tape);
        const game = facilitate(generateScenario(scenario), decisions);
        expect([
          ...checkWorldStaysInBounds(game),
          ...checkReplayEqualsPlay(game),
          ...checkSaveAndLoadEqualPlay(game),
          ...checkViewsKeepSecrets(game, decisions),
          ...checkDamagedSavesDoNoHarm(game, decisions),
        ]).toEqual([]);
      }),
      { numRuns: runs, seed: Number(process.env.SANDTABLE_SEED ?? 3), endOnFailure: runs > 100 },
    );
  });
});
