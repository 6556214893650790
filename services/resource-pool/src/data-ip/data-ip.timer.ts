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
import { dataIpDecider } from './data-ip.decider';
import { closeNotice } from './data-ip.process';
import { dueDataIps } from './data-ip.queries';
import { dataIpStream } from './data-ip.state';

/** How often the house looks for notices, corrections and terms that are over (milliseconds); they are over by the day. */
export const dataIpIntervalMs = 30_000;

const settings = z.object({
  /** As {@link dataIpIntervalMs}; a house for trying things out looks more often. */
  DATA_IP_INTERVAL_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(dataIpIntervalMs),
});

const dataIpsPerRoundMax = 500;
const tenant = 'office';
const actor = 'system:data-ip-timer';

/**
 * The day after the last of a notice registers, the day after the last of a term ends it, and what was not corrected in
 * time is taken for withdrawn. Safe in every replica.
 */
@Injectable()
export class DataIpTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.endDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'data IP timer: next round tries again'),
      );
    };
    this.timer = setInterval(round, readSettings(settings, process.env).DATA_IP_INTERVAL_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Ends what is over at `now`; returns how many facts that made. */
  async endDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    const { corrections, notices, terms } = await dueDataIps(this.db.manager, today, dataIpsPerRoundMax);
    const lapsed = await workThrough(corrections, (id) => this.end(id, 'LapseCorrection', today), this.log);
    const registered = await workThrough(notices, (id) => this.register(id, today), this.log);
    return (
      lapsed + registered + (await workThrough(terms, (id) => this.end(id, 'ExpireDataIp', today), this.log))
    );
  }

  private register(dataIpId: string, today: LocalDate): Promise<number> {
    return this.store.runInternal(eventMeta({ tenant, subject: actor }), (unit) =>
      closeNotice(unit, { dataIpId, tenant, actor, today }),
    );
  }

  private end(dataIpId: string, type: 'LapseCorrection' | 'ExpireDataIp', today: LocalDate): Promise<number> {
    return this.store.runInternal(eventMeta({ tenant, subject: actor }), async (unit) => {
      const loaded = await unit.load(dataIpDecider, dataIpStream(dataIpId));
      return unit.decide(dataIpDecider, loaded, { type, dataIpId, tenant, actor, today }).length;
    });
  }
}
