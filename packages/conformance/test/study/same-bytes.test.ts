import { cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeStudy, planOfBlock, readStudyFolder, type StudyPlan } from '@sandtable/study';
import { beforeAll, describe, expect, test } from 'vitest';
import { watch } from './harbour-watch.ts';
import { filesOf, newFolder, play } from './played.ts';

const block = watch.studies[0];
if (!block) throw new Error('the scenario has no study');
/** Several parts, the last of them not full. */
const plan: StudyPlan = { ...planOfBlock(block), runs: 90 };

describe('a study gives the same files', () => {
  const once = newFolder();
  let expected: Map<string, string>;
  beforeAll(async () => {
    expect((await play(once, watch, plan)).is).toBe('whole');
    expected = filesOf(once);
  });

  test('which are these', () => {
    expect([...expected.keys()]).toEqual(['answer.json', 'manifest.json', 'runs.parquet', 'scenario.json']);
  });

  test('with two threads and with three', async () => {
    for (const threads of [2, 3]) {
      const path = newFolder();
      await play(path, watch, plan, { threads });
      expect(filesOf(path)).toEqual(expected);
    }
  });

  test('when it is stopped after its first part, and resumed', async () => {
    const path = newFolder();
    const stopping = new AbortController();
    const { signal } = stopping;
    const onProgress = ({ rows }: { readonly rows: number }): void => {
      if (rows > 0) stopping.abort();
    };
    const stopped = await play(path, watch, plan, { signal, onProgress });
    expect(stopped).toMatchObject({ is: 'stopped' });
    expect(readdirSync(join(path, 'parts')).length).toBeGreaterThan(0);
    expect(readdirSync(path)).not.toContain('runs.parquet');
    expect((await play(path, watch, plan, { threads: 2, resume: true })).is).toBe('whole');
    expect(filesOf(path)).toEqual(expected);
  });

  test('when parts were cut short or spoilt on the disk', async () => {
    const path = newFolder();
    await play(path, watch, plan, { shard: { index: 1, of: 1 } });
    const parts = readdirSync(join(path, 'parts')).map((name) => join(path, 'parts', name));
    const [first = '', second = '', third = ''] = parts;
    truncateSync(first, 1000);
    writeFileSync(second, 'nothing of the kind');
    writeFileSync(`${third}.partial`, 'half of it');
    expect((await play(path, watch, plan, { resume: true })).is).toBe('whole');
    expect(filesOf(path)).toEqual(expected);
  });

  test('from three shards, put together in any order', async () => {
    const shards = await Promise.all(
      [1, 2, 3].map(async (index) => {
        const path = newFolder();
        expect(await play(path, watch, plan, { shard: { index, of: 3 } })).toEqual({ is: 'shard' });
        return path;
      }),
    );
    const path = newFolder();
    for (const shard of shards.toReversed()) cpSync(shard, path, { recursive: true });
    mergeStudy(readStudyFolder(path));
    expect(filesOf(path)).toEqual(expected);
    rmSync(path, { recursive: true });
    for (const shard of shards.slice(1)) cpSync(shard, path, { recursive: true });
    expect(() => mergeStudy(readStudyFolder(path))).toThrow(/^the runs \d+ to \d+ are missing$/);
  });

  test('and never writes over another study', async () => {
    await expect(play(once, watch, plan)).rejects.toThrow(/holds this study already$/);
    await expect(play(once, watch, { ...plan, seed: '8' }, { resume: true })).rejects.toThrow(/holds another study$/);
    const used = newFolder();
    cpSync(join(once, 'answer.json'), join(used, 'letter.txt'));
    await expect(play(used, watch, plan)).rejects.toThrow(/is not empty$/);
    expect(filesOf(once)).toEqual(expected);
  });
});
