import { shanghaiDate } from '@ipflow/kernel';
import { continueTrace, EventStore, LOG, type EventMeta, type Loaded, type Unit } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import { dueClaims, endedSurvivors } from './encumbrance.view';

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

  /** Ends what is over at `now`: claims nobody confirmed, and the licenses that outlived an open license. Returns how many. */
  async expireDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    const due = await dueClaims(this.db.manager, now, claimsPerRoundMax);
    for (const { claimId, patentNumber } of due) {
      await this.onPatent(patentNumber, (unit, patent) =>
        unit.decide(patentDecider, patent, {
          type: 'ExpireClaim',
          patentNumber,
          claimId,
          today,
          now: now.toISOString(),
        }),
      );
    }
    const ended = await endedSurvivors(this.db.manager, today, claimsPerRoundMax);
    for (const { claimId, patentNumber } of ended) {
      const reason = '许可期满';
      await this.onPatent(patentNumber, (unit, patent) =>
        unit.decide(patentDecider, patent, { type: 'ReleaseClaim', patentNumber, claimId, today, reason }),
      );
    }
    return due.length + ended.length;
  }

  private onPatent(
    patentNumber: string,
    decide: (unit: Unit, patent: Loaded<PatentState>) => unknown,
  ): Promise<void> {
    return this.store.runInternal(timerMeta(), async (unit) => {
      decide(unit, await unit.load(patentDecider, patentStream(patentNumber)));
    });
  }
}

function timerMeta(): EventMeta {
  const { traceparent, correlationId } = continueTrace(undefined, undefined);
  return { tenant: 'office', actor: 'system:claim-expiry', traceparent, correlationId };
}
