import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { eventMeta, EventStore, LOG, workThrough } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { entryDecider, entryStream } from './entry.decider';

/** How often the list is looked at for editions that ended (milliseconds); it goes by the day. */
export const expiryIntervalMs = 60_000;
/** Enterprises delisted in one round; what is left waits for the next. */
const entriesPerRoundMax = 1_000;

/** 批次到期: who stands in an edition that ended leaves the list the day after. Safe to run in every replica. */
@Injectable()
export class WhitelistTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.endExpired(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'whitelist timer: next round tries again'),
      );
    };
    this.timer = setInterval(round, expiryIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Delists who stands in an edition that ended before `now`; returns how many. */
  async endExpired(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    const rows: { uscc: string }[] = await this.db.query(
      `select uscc from whitelist join edition on edition.id = edition_id where valid_until < $1 order by uscc limit $2`,
      [today, entriesPerRoundMax],
    );
    return workThrough(
      rows.map(({ uscc }) => uscc),
      (uscc) => this.end(uscc, today),
      this.log,
    );
  }

  private end(uscc: string, today: LocalDate): Promise<number> {
    const meta = eventMeta({ tenant: 'office', subject: 'system:whitelist-timer' });
    return this.store.runInternal(meta, async (unit) => {
      const entry = await unit.load(entryDecider, entryStream(uscc));
      const command = { type: 'DelistEnterprise', cause: 'expired', by: 'system', today } as const;
      return unit.decide(entryDecider, entry, command).length;
    });
  }
}
