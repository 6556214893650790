import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { eventMeta, EventStore, LOG } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { clockDecider, clockStream } from './recordal.decider';
import { dueClocks } from './recordal.queries';

/** How often licensing looks for reminders that are due (milliseconds); they are due by the day. */
export const reminderIntervalMs = 60_000;
const clocksPerRoundMax = 500;

/** Reminds of contracts whose three months run out, each stage once. Safe to run in every replica. */
@Injectable()
export class RecordalReminder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.remindDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'recordal reminder: next round tries again'),
      );
    };
    this.timer = setInterval(round, reminderIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Raises what is due at `now`; returns how many contracts were reminded of. */
  async remindDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    let reminded = 0;
    for (const clockId of await dueClocks(this.db.manager, today, clocksPerRoundMax)) {
      reminded += await this.remind(clockId, today);
    }
    return reminded;
  }

  private remind(clockId: string, today: LocalDate): Promise<number> {
    const meta = eventMeta({ tenant: 'office', subject: 'system:recordal-reminder' });
    return this.store.runInternal(meta, async (unit) => {
      const clock = await unit.load(clockDecider, clockStream(clockId));
      return unit.decide(clockDecider, clock, { type: 'RemindRecordal', clockId, today }).length;
    });
  }
}
