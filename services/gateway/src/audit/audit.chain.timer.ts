import { LOG } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { chainStart, checkChain, type ChainCheck, type ChainPlace } from './audit.chain';

/** How often the chain is looked at (milliseconds). */
export const chainIntervalMs = 3_600_000;

/**
 * Looks at what came to the chain since the last look, and says its end in the log: logs are collected outside the house, so that
 * whoever owns the database does not own what it once said. A broken chain is said as an error at every look.
 */
@Injectable()
export class AuditChainTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private through: ChainPlace = chainStart;

  constructor(
    private readonly db: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.look().catch((error: unknown) =>
        this.log.warn({ err: error }, 'audit chain: looked at in the next round'),
      );
    };
    this.timer = setInterval(round, chainIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One look, from where the last one ended to the end of the chain. */
  async look(): Promise<ChainCheck> {
    for (;;) {
      const check = await checkChain(this.db.manager, this.through);
      this.through = check.through;
      if (check.broken) this.log.error({ ...check.through, broken: check.broken }, 'audit chain: broken');
      else if (check.isEnd) this.log.info({ ...check.through }, 'audit chain: holds to its end');
      if (check.broken || check.isEnd) return check;
    }
  }
}
