import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openStudyFolder, planOfBlock, runStudy, type StudyPlan } from '@sandtable/study';
import { queueHands } from '@sandtable/study/queue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watch } from './harbour-watch.ts';
import { filesOf, newFolder, play } from './played.ts';
import { hasRedis, type RedisServer, said, startRedis } from './redis.ts';

const block = watch.studies[0];
if (!block) throw new Error('the scenario has no study');
const plan: StudyPlan = { ...planOfBlock(block), runs: 2000 };

const command = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));

describe.skipIf(!hasRedis)(
  'through a queue (skipped where there is no redis-server: apt-get install redis-server)',
  () => {
    let redis: RedisServer;
    const workers: ChildProcess[] = [];

    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => {
      for (const worker of workers) worker.kill('SIGKILL');
      redis.end();
    });

    async function startWorker(): Promise<ChildProcess> {
      const worker = spawn(process.execPath, [
        '--conditions=source',
        command,
        'worker',
        '--queue',
        redis.url,
        '--workers',
        '1',
      ]);
      workers.push(worker);
      await said(worker, /Waiting for studies/);
      return worker;
    }

    test('a study gives the same files, a worker killed midway', { timeout: 120_000 }, async () => {
      const once = newFolder();
      await play(once, watch, plan, { threads: 2 });
      const path = newFolder();
      const folder = openStudyFolder(path, watch, plan, false);
      const hands = await queueHands(redis.url, folder);
      const [first] = await Promise.all([startWorker(), startWorker()]);
      let killed = false;
      const onProgress = ({ rows }: { readonly rows: number }): void => {
        if (rows === 0 || killed) return;
        killed = first?.kill('SIGKILL') === true;
      };
      const end = await runStudy({ folder, hands, onProgress });
      await hands.close();
      expect([end.is, killed]).toEqual(['whole', true]);
      expect(filesOf(path)).toEqual(filesOf(once));
    });

    test('nobody there is said', async () => {
      const folder = { scenario: watch, plan };
      await expect(queueHands('redis://secret@127.0.0.1:1', folder)).rejects.toThrow(
        /^there is no Redis at redis:\/\/127\.0\.0\.1:1 /,
      );
    });
  },
);
