import { shanghaiDate } from '@ipflow/kernel';
import { eventMeta, EventStore, LOG, workThrough } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { fundDecider } from './fund.decider';
import { exposureOf, fundIds } from './fund.queries';
import { fundStream } from './fund.state';

/** How often gates follow the loans (milliseconds). Claims and coverages look at the loans themselves and do not wait. */
export const gateIntervalMs = 30_000;
const fundsPerPageMax = 200;
/** Pages of one round; what is left waits for the next. */
const pagesPerRoundMax = 50;

/** 不良率闸门: moved as the covered loans say. Safe to run in every replica. */
@Injectable()
export class FundTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.moveGates().catch((error: unknown) =>
        this.log.warn({ err: error }, 'fund gates: next round tries again'),
      );
    };
    this.timer = setInterval(round, gateIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Moves every gate to where the loans want it; returns how many moved. */
  async moveGates(): Promise<number> {
    let moved = 0;
    let behind = '';
    for (let page = 0; page < pagesPerRoundMax; page += 1) {
      const ids = await fundIds(this.db.manager, behind, fundsPerPageMax);
      moved += await workThrough(ids, (id) => this.move(id), this.log);
      if (ids.length < fundsPerPageMax) break;
      behind = ids.at(-1)!;
    }
    return moved;
  }

  private move(fundId: string): Promise<number> {
    const meta = eventMeta({ tenant: 'office', subject: 'system:fund-gate' });
    return this.store.runInternal(meta, async (unit, now) => {
      const fund = await unit.load(fundDecider, fundStream(fundId));
      const exposure = await exposureOf(unit.tx, fundId);
      const today = shanghaiDate(now.getTime());
      return unit.decide(fundDecider, fund, { type: 'MoveGate', fundId, exposure, today }).length;
    });
  }
}
