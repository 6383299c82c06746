import { Redis } from 'ioredis';
import { StudyTrouble } from '../study-trouble.ts';

/** Long enough for a network, short enough for somebody who mistyped the address. In milliseconds. */
const CONNECT_MOST_MS = 5000;

/**
 * A connection to Redis that waits out interruptions once it has been made.
 *
 * @throws StudyTrouble where nobody answers
 */
export async function connectRedis(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    // What BullMQ asks for: a command waits until the connection is back.
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_MOST_MS,
  });
  redis.on('error', () => {});
  const late = AbortSignal.timeout(CONNECT_MOST_MS);
  const tooLate = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new Error('nobody answered in time')), { once: true });
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), tooLate]);
    return redis;
  } catch (error) {
    redis.disconnect();
    const why = error instanceof Error ? error.message : String(error);
    throw new StudyTrouble('no-queue', `there is no Redis at ${withoutPassword(url)} (${why})`);
  }
}

/** An address as it may be shown. */
function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
