import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, endingOf, figureOf, playOut, sampleOf } from '@sandtable/engine';
import { planOfBlock, RUNS_FILE } from '@sandtable/study';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { watch } from './harbour-watch.ts';
import { newFolder, play } from './played.ts';

const block = watch.studies[0];
if (!block) throw new Error('the scenario has no study');
const plan = planOfBlock(block);

describe('the rows of a study', () => {
  let rows: Record<string, unknown>[];
  beforeAll(async () => {
    const path = newFolder();
    await play(path, watch, plan, { threads: 2 });
    const bytes = readFileSync(join(path, RUNS_FILE));
    rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
  });

  test('are all there, each option of a run beside the other', () => {
    expect(rows).toHaveLength(2 * 24 * 40);
    expect(rows.map(({ run }) => run)).toEqual(rows.map((_, index) => index));
    expect(rows.slice(0, 4).map((row) => [row.point, row.replication, row['policy.south']])).toEqual([
      [0, 0, 'calm'],
      [1, 0, 'bold'],
      [0, 1, 'calm'],
      [1, 1, 'bold'],
    ]);
  });

  test('are what the engine plays with the same parameters, policies and dice', () => {
    for (const row of rows.filter((_, index) => index % 97 === 0)) {
      const manner = ['quiet', 'loud'].indexOf(String(row.manner));
      const played = playOut(watch, {
        seed: '7',
        run: Number(row.dice),
        parameters: { risk: Math.round(100 * Number(row.risk)), haste: Number(row.haste), manner },
        control: { south: { by: 'policy', policy: String(row['policy.south']) } },
      });
      if (played.refused) throw new Error(played.refused.text);
      const { game } = played;
      const usual = figureOf(game, 'usual');
      expect(row).toMatchObject({
        digest: digestOf(game),
        ending: endingOf(game),
        turns: game.world.turn,
        peak: figureOf(game, 'peak')?.total,
        usual: (usual?.total ?? 0) / (usual?.turns ?? 1),
        strained: figureOf(game, 'strained')?.total,
        hurt: 100 * (figureOf(game, 'hurt')?.total ?? 0),
        asked_1: sampleOf({ kind: 'share', of: askedFirst() }, game) === 1,
        failure: null,
      });
    }
  });
});

function askedFirst() {
  const figure = plan.ask[0]?.figure;
  if (figure?.kind !== 'share') throw new Error('the first figure is no share');
  return figure.of;
}
