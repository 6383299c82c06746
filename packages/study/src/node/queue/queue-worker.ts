import { decodeScenarioText, type Scenario } from '@sandtable/scenario';
import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { StudyPlan } from '../../plan/study-plan.ts';
import type { Hands } from '../hands.ts';
import { startThreads } from '../threads.ts';
import { KEPT_SECONDS, type PartJob, partKey, playedKey, QUEUE, studyKey } from './queue-names.ts';
import { connectRedis } from './redis.ts';

/** A worker that was killed is missed after so long, and its part given to another. In milliseconds. */
const LOCK_MS = 10_000;
const LOOK_MS = 5000;

/** A process that plays parts of studies for whoever asks through a queue. */
export type QueueWorker = {
  /** Finishes what it plays, and takes no more. */
  readonly close: () => Promise<void>;
};

/**
 * Serves a queue with threads of this machine.
 *
 * @param url `redis://…`
 * @param onPart is told of each part that was played
 * @throws StudyTrouble where no Redis is there
 */
export async function startQueueWorker(
  url: string,
  threads: number,
  onPart: (runs: number) => void,
): Promise<QueueWorker> {
  const redis = await connectRedis(url);
  const lanes = Array.from({ length: threads }, newLane);
  const free = [...lanes];
  const worker = new Worker<PartJob>(
    QUEUE,
    async ({ data }: Job<PartJob>) => {
      const lane = free.pop();
      if (!lane) throw new Error('there are more parts than threads');
      try {
        await playIn(lane, redis, data);
        onPart(data.part.rows);
      } finally {
        free.push(lane);
      }
    },
    {
      connection: redis.duplicate(),
      concurrency: threads,
      lockDuration: LOCK_MS,
      stalledInterval: LOOK_MS,
      // Being killed is no fault of a part's.
      maxStalledCount: 1_000_000,
    },
  );
  worker.on('error', () => {});
  return {
    close: async () => {
      await worker.close();
      await Promise.all(lanes.map(({ hands }) => hands?.close()));
      redis.disconnect();
    },
  };
}

/** A thread with the study that it has compiled. */
type Lane = { study: string; hands: Hands | undefined };

function newLane(): Lane {
  return { study: '', hands: undefined };
}

async function playIn(lane: Lane, redis: Redis, { study, part }: PartJob): Promise<void> {
  if (lane.study !== study) {
    await lane.hands?.close();
    const { scenario, plan } = await fetchStudy(redis, study);
    Object.assign(lane, { study, hands: startThreads(scenario, plan, 1) });
  }
  let played: Uint8Array | undefined;
  await lane.hands?.play([part], (_, bytes) => {
    played = bytes;
  });
  if (!played) throw new Error(`part ${part.index} came to nothing`);
  await redis.set(partKey(study, part.index), Buffer.from(played), 'EX', KEPT_SECONDS);
  await redis.lpush(playedKey(study), part.index);
  await redis.expire(playedKey(study), KEPT_SECONDS);
}

/** From a stranger it may come, so it is decoded with all checks. */
async function fetchStudy(
  redis: Redis,
  study: string,
): Promise<{ readonly scenario: Scenario; readonly plan: StudyPlan }> {
  const text = await redis.get(studyKey(study));
  if (text === null) throw new Error('nobody knows this study any more');
  const { scenario, plan } = JSON.parse(text) as { readonly scenario: string; readonly plan: StudyPlan };
  const decoded = decodeScenarioText(scenario);
  if ('problems' in decoded) throw new Error(`its scenario is damaged: ${JSON.stringify(decoded.problems[0])}`);
  return { scenario: decoded.scenario, plan };
}
