import { shanghaiDate } from '@ipflow/kernel';
import { continueTrace, EventStore, LOG, type EventMeta } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { patentDecider, patentStream } from '../patent/patent.decider';
import { dueClaims } from './encumbrance.view';

/** How often the pool looks for claims past their time (milliseconds). */
export const expiryIntervalMs = 5_000;
const claimsPerRoundMax = 500;

/** Lets claims lapse by the pool's clock when nobody confirmed them. Safe to run in every replica. */
@Injectable()
export class ClaimExpiry implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.expireDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'claim expiry: next round tries again'),
      );
    };
    this.timer = setInterval(round, expiryIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Expires what is due at `now`; returns how many claims lapsed. */
  async expireDue(now: Date): Promise<number> {
    const due = await dueClaims(this.db.manager, now, claimsPerRoundMax);
    for (const { claimId, patentNumber } of due) {
      await this.store.runInternal(timerMeta(), async (unit) => {
        const patent = await unit.load(patentDecider, patentStream(patentNumber));
        const at = { today: shanghaiDate(now.getTime()), now: now.toISOString() };
        unit.decide(patentDecider, patent, { type: 'ExpireClaim', patentNumber, claimId, ...at });
      });
    }
    return due.length;
  }
}

function timerMeta(): EventMeta {
  const { traceparent, correlationId } = continueTrace(undefined, undefined);
  return { tenant: 'office', actor: 'system:claim-expiry', traceparent, correlationId };
}
