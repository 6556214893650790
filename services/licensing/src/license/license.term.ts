import { shanghaiDate } from '@ipflow/kernel';
import { eventMeta, EventStore, LOG } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { stepLicense } from './license.process';
import { endedLicenses } from './license.queries';

/** How often licensing looks for licenses whose term is over (milliseconds); they end by the day. */
export const termIntervalMs = 60_000;
const licensesPerRoundMax = 500;

/** Ends licenses the day after their last one, so that the patents are free of them. Safe to run in every replica. */
@Injectable()
export class LicenseTerm implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.endDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'end of licenses: next round tries again'),
      );
    };
    this.timer = setInterval(round, termIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Ends what is over at `now`; returns how many licenses ended. */
  async endDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    let ended = 0;
    for (const licenseId of await endedLicenses(this.db.manager, today, licensesPerRoundMax)) {
      const meta = eventMeta({ tenant: 'office', subject: 'system:license-term' });
      ended += await this.store.runInternal(meta, (unit) =>
        stepLicense(unit, { type: 'EndLicense', licenseId, today }),
      );
    }
    return ended;
  }
}
