import { shanghaiDate } from '@ipflow/kernel';
import { Clock, inTransaction, LOG } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { dueDemandCount, isDue } from './due.store';
import { matchDue } from './incremental';
import { matchingPolicyOn, type MatchingPolicy } from './matching.policy';
import type { Memory } from './memory';
import { openRun, requestRun } from './run.store';
import { RunSteps } from './run.steps';

/** How often the worker looks for work (milliseconds). */
export const matchingPollMs = 500;
/** Pause after an engine went away (milliseconds). */
const retryPauseMs = 1_000;
/** What one round takes: as much as is done within about a second, and less while a run wants its turn. */
const roundLimits = { demands: 20, patents: 4_000 };
const roundLimitsBesideRun = { demands: 2, patents: 2_000 };
/** When so many demands wait, one pass over the pool serves them sooner than one by one. */
const runFromDemandsDue = 500;
/** The memory is given back when nothing was due for so long (milliseconds). */
const memoryIdleMs = 60_000;
// One worker at a time in the whole platform: two would only fight over the same demands.
const workerLock = 7_105_103;

/** Keeps the matches: what is due within seconds, and runs over the whole pool. Safe in every replica. */
@Injectable()
export class MatchingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running = true;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;
  private memory?: Memory;
  private workedAt = 0;
  private readonly run: RunSteps;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.run = new RunSteps(db);
  }

  onApplicationBootstrap(): void {
    this.loop = this.keepWorking();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wakeUp();
    await this.loop;
  }

  /** There is something to do. */
  wake(): void {
    this.wakeUp();
  }

  private async keepWorking(): Promise<void> {
    while (this.running) {
      try {
        if (!(await this.workOff())) await this.pause(matchingPollMs);
      } catch (error) {
        this.log.warn({ err: error }, 'matching: paused; it goes on with what was not committed');
        this.forget();
        await this.pause(retryPauseMs);
      }
    }
  }

  /** Does all there is, unless another replica is at it. Returns whether there was anything. */
  private async workOff(): Promise<boolean> {
    if (!(await isDue(this.db.manager)) && !(await openRun(this.db.manager))) {
      if (performance.now() - this.workedAt > memoryIdleMs) this.forget();
      return false;
    }
    const session = this.db.createQueryRunner();
    try {
      const [{ won }]: [{ won: boolean }] = await session.query('select pg_try_advisory_lock($1) as won', [
        workerLock,
      ]);
      let worked = won;
      while (this.running && worked) worked = await this.workOnce();
      return won;
    } finally {
      await session.query('select pg_advisory_unlock($1)', [workerLock]).catch(() => undefined);
      await session.release();
    }
  }

  /** One round of what is due, then one step of the run. */
  private async workOnce(): Promise<boolean> {
    const policy = matchingPolicyOn(shanghaiDate(this.clock.now().getTime()));
    const besideRun = await this.run.step(policy);
    if (!besideRun && (await dueDemandCount(this.db.manager)) >= runFromDemandsDue) {
      await requestRun(this.db.manager, randomUUID(), 'system:matching');
      return true;
    }
    const worked = await this.matchDue(besideRun, policy);
    this.workedAt = performance.now();
    return worked || besideRun;
  }

  private async matchDue(besideRun: boolean, policy: MatchingPolicy): Promise<boolean> {
    const limits = besideRun ? roundLimitsBesideRun : roundLimits;
    const round = await inTransaction(this.db, (tx) => matchDue(tx, limits, this.memory, policy));
    this.memory = round.memory;
    return round.worked;
  }

  private forget(): void {
    this.memory = undefined;
    this.run.forget();
  }

  private async pause(ms: number): Promise<void> {
    const waiting = new AbortController();
    this.wakeUp = () => waiting.abort();
    await delay(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
  }
}
