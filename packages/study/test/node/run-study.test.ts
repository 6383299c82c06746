import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Hands } from '../../src/node/hands.ts';
import { readRuns } from '../../src/node/read-runs.ts';
import { runStudy } from '../../src/node/run-study.ts';
import { openStudyFolder, type StudyFolder } from '../../src/node/study-folder.ts';
import type { StudyPlan } from '../../src/plan/study-plan.ts';
import { bytesOfOutcomes } from '../../src/run/outcome-bytes.ts';
import { newPlayer } from '../../src/run/player.ts';
import { plan, share } from '../answer/fabricated.ts';
import { scenario } from '../small.ts';

function folderOf(own: StudyPlan): StudyFolder {
  return openStudyFolder(join(mkdtempSync(join(tmpdir(), 'sandtable-run-')), 'study'), scenario(), own, false);
}

/** Hands that play in this thread, and then do something to what came of a row. */
function handsWith(folder: StudyFolder, spoil: (row: number) => boolean): Hands {
  const player = newPlayer(folder.scenario, folder.plan);
  return {
    play: async (parts, accept) => {
      for (const part of parts.toReversed()) {
        const outcomes = player.play(part);
        const rows = Array.from({ length: part.rows }, (_, index) => part.firstRow + index).filter(spoil);
        for (const row of rows) outcomes.endings[row - part.firstRow] = 0;
        accept(part.index, bytesOfOutcomes({ ...outcomes, failures: rows.map((row) => ({ row, reason: 'spoilt' })) }));
      }
    },
    stop: () => {},
    close: async () => {},
  };
}

describe('a study with runs that fail', () => {
  test('keeps all others, and says of these why', async () => {
    const folder = folderOf(plan({ runs: 40_000 }));
    const end = await runStudy({ folder, hands: handsWith(folder, (row) => row % 1000 === 7) });
    expect(end).toMatchObject({
      is: 'whole',
      answer: { size: { runs: 40_000, failed: 40 }, options: [{ runs: 39_960 }] },
    });
    let [rows, failed] = [0, 0];
    for await (const group of readRuns(folder, ['run', 'ending', 'last', 'turns', 'digest', 'failure'])) {
      for (const row of group) {
        if (Number(row.run) % 1000 === 7) {
          failed += 1;
          expect(row).toMatchObject({ ending: null, last: null, turns: null, digest: null, failure: 'spoilt' });
        } else if (row.failure !== null || row.last !== 3 || row.ending !== 'time')
          throw new Error(JSON.stringify(row));
        expect(row.run).toBe(rows);
        rows += 1;
      }
    }
    expect([rows, failed]).toEqual([40_000, 40]);
  });

  test('may lose all of them', async () => {
    const folder = folderOf(plan({ runs: 20, ask: [share, ...plan().ask] }));
    const end = await runStudy({ folder, hands: handsWith(folder, () => true) });
    expect(end).toMatchObject({
      is: 'whole',
      answer: { size: { runs: 20, failed: 20 }, options: [{ runs: 0 }], telling: [] },
    });
  });
});

describe('a study that goes on until it knows', () => {
  const until = (within: number): StudyPlan => plan({ ask: [share], runs: 10, until: { within, runsMost: 100 } });

  test('ends at the first look at which it knows enough', async () => {
    // The share is 100%. Four looks (10, 20, 40, 80, 100 are five): half of Wilson's interval after n runs is
    // z^2 / (2 (n + z^2)), with z = 2.576 for five looks at 95%: 20% at 10, 12.5% at 20, 7.1% at 40.
    const folder = folderOf(until(1300));
    const end = await runStudy({ folder, hands: handsWith(folder, () => false) });
    expect(end).toMatchObject({ answer: { size: { runsAtPoint: 20, until: { isKnown: true } } } });
  });

  test('ends at its budget where it does not, and says so', async () => {
    const folder = folderOf(until(100));
    const end = await runStudy({ folder, hands: handsWith(folder, () => false) });
    expect(end).toMatchObject({ answer: { size: { runsAtPoint: 100, until: { isKnown: false } } } });
  });
});

test('what somebody else gives back damaged is not taken', async () => {
  const folder = folderOf(plan({ runs: 10 }));
  const hands: Hands = {
    play: async (parts, accept) => accept(parts[0]?.index ?? 0, new Uint8Array(100)),
    stop: () => {},
    close: async () => {},
  };
  await expect(runStudy({ folder, hands })).rejects.toThrow('part 0 came back damaged');
  expect(readdirSync(folder.path)).not.toContain('runs.parquet');
});
