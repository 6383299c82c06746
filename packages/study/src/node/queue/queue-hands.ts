import { createHash } from 'node:crypto';
import { encodeScenario } from '@sandtable/scenario';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Part } from '../../plan/schedule.ts';
import type { Hands } from '../hands.ts';
import type { StudyFolder } from '../study-folder.ts';
import { StudyTrouble } from '../study-trouble.ts';
import { jobId, KEPT_SECONDS, type PartJob, partKey, playedKey, QUEUE, studyKey } from './queue-names.ts';
import { connectRedis } from './redis.ts';

/** So many parts are asked for at once: enough for many workers, and little for Redis to hold. */
const AHEAD = 128;
/** How long to wait for a part before looking for what went wrong. In seconds. */
const PATIENCE_SECONDS = 2;
/** A part that fails so often fails for good; one whose worker is killed is not counted. */
const ATTEMPTS = 3;

/**
 * Workers behind a Redis queue, on any number of machines, started and killed at will: see `startQueueWorker`.
 *
 * @param url `redis://…`
 * @throws StudyTrouble where no Redis is there
 */
export async function queueHands(
  url: string,
  { scenario, plan }: Pick<StudyFolder, 'scenario' | 'plan'>,
): Promise<Hands> {
  const redis = await connectRedis(url);
  const queue = new Queue<PartJob>(QUEUE, { connection: redis });
  const text = JSON.stringify({ scenario: encodeScenario(scenario), plan });
  const study = createHash('sha256').update(text).digest('hex').slice(0, 32);
  let isStopped = false;
  return {
    play: async (parts, accept) => {
      await redis.set(studyKey(study), text, 'EX', KEPT_SECONDS);
      const asked = new Map<number, Part>();
      const waiting = parts.toReversed();
      const askForMore = async (): Promise<void> => {
        const more = waiting.splice(Math.max(waiting.length - (AHEAD - asked.size), 0)).toReversed();
        for (const part of more) asked.set(part.index, part);
        await ask(queue, study, more);
      };
      const take = async (index: number): Promise<void> => {
        if (!asked.has(index)) return;
        const bytes = await redis.getBuffer(partKey(study, index));
        if (!bytes) return;
        accept(index, bytes);
        asked.delete(index);
        await redis.del(partKey(study, index));
      };
      while (!isStopped) {
        await askForMore();
        if (asked.size === 0) break;
        const next = await redis.blpop(playedKey(study), PATIENCE_SECONDS);
        if (next) await take(Number(next[1]));
        else await lookAround(queue, redis, study, asked, take);
      }
      if (isStopped) await Promise.all([...asked.keys()].map((index) => queue.remove(jobId(study, index))));
    },
    stop: () => {
      isStopped = true;
    },
    close: async () => {
      await queue.close();
      redis.disconnect();
    },
  };
}

async function ask(queue: Queue<PartJob>, study: string, parts: readonly Part[]): Promise<void> {
  await queue.addBulk(
    parts.map((part) => ({
      name: 'part',
      data: { study, part },
      opts: { jobId: jobId(study, part.index), attempts: ATTEMPTS, removeOnComplete: true },
    })),
  );
}

/** Nothing came for a while: takes what a word was lost of, asks anew for what is gone, and tells what failed for good. */
async function lookAround(
  queue: Queue<PartJob>,
  redis: Redis,
  study: string,
  asked: ReadonlyMap<number, Part>,
  take: (index: number) => Promise<void>,
): Promise<void> {
  for (const [index, part] of [...asked]) {
    if (await redis.exists(partKey(study, index))) {
      await take(index);
      continue;
    }
    const job = await queue.getJob(jobId(study, index));
    if (!job) await ask(queue, study, [part]);
    else if (await job.isFailed()) {
      await job.remove();
      throw new StudyTrouble('worker-failed', `part ${index} failed at every worker: ${job.failedReason}`);
    }
  }
}
