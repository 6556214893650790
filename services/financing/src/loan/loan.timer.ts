import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { eventMeta, EventStore, LOG, readSettings, workThrough } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { loanDecider } from './loan.decider';
import { loansDue, type LoanPlace } from './loan.queries';
import { loanStream } from './loan.state';

/** How often loans are looked at for principal that was not paid in time (milliseconds); it goes by the day. */
export const overdueIntervalMs = 60_000;

const settings = z.object({
  /** As {@link overdueIntervalMs}; a house for trying things out looks more often. */
  LOAN_OVERDUE_INTERVAL_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(overdueIntervalMs),
});

const loansPerPageMax = 200;
/** Pages of one round; what is left waits for the next. */
const pagesPerRoundMax = 50;

/** 逾期: raised the day after an installment was to be paid. Safe to run in every replica. */
@Injectable()
export class LoanTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.raiseOverdue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'loan timer: next round tries again'),
      );
    };
    this.timer = setInterval(round, readSettings(settings, process.env).LOAN_OVERDUE_INTERVAL_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Raises what is in arrears at `now`; returns how many facts that came to. */
  async raiseOverdue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    let raised = 0;
    let behind: LoanPlace | undefined;
    for (let page = 0; page < pagesPerRoundMax; page += 1) {
      const due = await loansDue(this.db.manager, today, behind, loansPerPageMax);
      const ids = due.map(({ id }) => id);
      raised += await workThrough(ids, (id) => this.raise(id, today), this.log);
      if (due.length < loansPerPageMax) break;
      behind = due.at(-1);
    }
    return raised;
  }

  private raise(loanId: string, today: LocalDate): Promise<number> {
    const meta = eventMeta({ tenant: 'office', subject: 'system:loan-timer' });
    return this.store.runInternal(meta, async (unit) => {
      const loan = await unit.load(loanDecider, loanStream(loanId));
      return unit.decide(loanDecider, loan, { type: 'RaiseOverdue', loanId, today }).length;
    });
  }
}
