import { addWorkingDays, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { eventMeta, EventStore, LOG, workThrough } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { pledgeDecider } from './pledge.decider';
import { pledgePolicyOn } from './pledge.policy';
import { reviewsDue } from './pledge.queries';
import { pledgeStream } from './pledge.state';

/** How often financing looks for reviews that run out (milliseconds); they are due by the day. */
export const reviewIntervalMs = 60_000;
const pledgesPerRoundMax = 500;

/** Reminds the office of reviews that run out, each stage once. Safe to run in every replica. */
@Injectable()
export class PledgeReviewTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.remindDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'pledge review timer: next round tries again'),
      );
    };
    this.timer = setInterval(round, reviewIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Raises what is due at `now`; returns how many reminders that made. */
  async remindDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    const before = addWorkingDays(today, pledgePolicyOn(today).remindDays);
    const due = await reviewsDue(this.db.manager, before, pledgesPerRoundMax);
    return workThrough(due, (pledgeId) => this.remind(pledgeId, today), this.log);
  }

  private remind(pledgeId: string, today: LocalDate): Promise<number> {
    const meta = eventMeta({ tenant: 'office', subject: 'system:pledge-review-timer' });
    return this.store.runInternal(meta, async (unit) => {
      const pledge = await unit.load(pledgeDecider, pledgeStream(pledgeId));
      return unit.decide(pledgeDecider, pledge, { type: 'RemindReview', pledgeId, today }).length;
    });
  }
}
