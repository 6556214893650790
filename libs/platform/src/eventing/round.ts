import type { Logger } from 'pino';
import { isEngineAway } from './transaction';

/**
 * One round of a timer: works through what is due, one after another, and tells what it came to in all. One that fails is
 * logged and left for the next round, so that it never keeps the others waiting. When the database is away it is nobody's
 * own fault, and the round ends.
 */
export async function workThrough(
  ids: readonly string[],
  work: (id: string) => Promise<number>,
  log: Logger,
): Promise<number> {
  let done = 0;
  for (const id of ids) {
    try {
      done += await work(id);
    } catch (error) {
      if (isEngineAway(error)) throw error;
      log.error({ err: error, id }, 'timer: one of the round failed, the others go on');
    }
  }
  return done;
}
