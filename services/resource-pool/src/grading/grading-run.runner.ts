import { continueTrace, EventStore, LOG, type EventMeta } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { gradeNext } from './grading-run.batch';
import { nextRun } from './grading-run.store';

/** How often the runner looks for work without being told, and how long it rests after a failure (milliseconds). */
export const gradingPollMs = 1_000;
// One batch at a time in the whole platform.
const runnerLock = 7_105_103;

/** Works through the grading batches, one run of patents per transaction; goes on behind the last after a restart. */
@Injectable()
export class GradingRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running = true;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wakeUp();
    await this.loop;
  }

  /** There is a new batch. */
  wake(): void {
    this.wakeUp();
  }

  private async run(): Promise<void> {
    while (this.running) {
      const worked = await this.workOff().catch((error: unknown) => {
        this.log.warn({ err: error }, 'grading: paused; it goes on behind the last graded patents');
        return false;
      });
      if (!worked) await this.pause(gradingPollMs);
    }
  }

  /** Takes the next batch, if any and if no other replica is at it. Returns whether there was one. */
  private async workOff(): Promise<boolean> {
    if (!(await nextRun(this.db.manager))) return false;
    const session = this.db.createQueryRunner();
    try {
      const [{ won }]: [{ won: boolean }] = await session.query('select pg_try_advisory_lock($1) as won', [
        runnerLock,
      ]);
      const id = won ? await nextRun(this.db.manager) : undefined;
      if (!id) return false;
      while (this.running && (await this.store.runInternal(metaOf(id), (unit) => gradeNext(unit, id))));
      return true;
    } finally {
      await session.query('select pg_advisory_unlock($1)', [runnerLock]).catch(() => undefined);
      await session.release();
    }
  }

  private async pause(ms: number): Promise<void> {
    const waiting = new AbortController();
    this.wakeUp = () => waiting.abort();
    await delay(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
  }
}

function metaOf(runId: string): EventMeta {
  const { traceparent } = continueTrace(undefined, undefined);
  return { tenant: 'office', actor: 'system:grading', traceparent, correlationId: runId };
}
