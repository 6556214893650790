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
import { trialDecider, trialStream } from './trial.decider';
import { licenseOf } from './trial.license';
import { dueTrials, type TrialPlace } from './trial.queries';

/** How often licensing looks for sums that fall due or were not paid (milliseconds); both go by the day. */
export const trialIntervalMs = 60_000;

const settings = z.object({
  /** As {@link trialIntervalMs}; a house for trying things out looks more often. */
  TRIAL_INTERVAL_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(trialIntervalMs),
});

const trialsPerPageMax = 200;
/** Pages of one round; what is left waits for the next. */
const pagesPerRoundMax = 50;

/** Raises what falls due by its date, and what was not paid in time. Safe to run in every replica. */
@Injectable()
export class TrialTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.fallDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'trial timer: next round tries again'),
      );
    };
    this.timer = setInterval(round, readSettings(settings, process.env).TRIAL_INTERVAL_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Raises what is due at `now`; returns how many facts that came to. */
  async fallDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    let raised = 0;
    let behind: TrialPlace | undefined;
    for (let page = 0; page < pagesPerRoundMax; page += 1) {
      const due = await dueTrials(this.db.manager, today, behind, trialsPerPageMax);
      const ids = due.map(({ id }) => id);
      raised += await workThrough(ids, (id) => this.raise(id, today), this.log);
      if (due.length < trialsPerPageMax) break;
      // A trial whose license is gone stays due for ever: the next page begins behind it.
      behind = due.at(-1);
    }
    return raised;
  }

  private raise(licenseId: string, today: LocalDate): Promise<number> {
    const meta = eventMeta({ tenant: 'office', subject: 'system:trial-timer' });
    return this.store.runInternal(meta, async (unit) => {
      const license = await licenseOf(unit, licenseId);
      const trial = await unit.load(trialDecider, trialStream(licenseId));
      return unit.decide(trialDecider, trial, { type: 'FallDue', licenseId, license: license!, today })
        .length;
    });
  }
}
