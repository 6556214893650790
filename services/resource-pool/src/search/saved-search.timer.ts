import { shanghaiDate } from '@ipflow/kernel';
import { inTransaction, LOG, workThrough } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { longestNotLookedAt, lookForNew } from './saved-search.store';

/** How often saved searches are looked at (milliseconds), and how many of them in one round: those that waited longest. */
export const savedSearchIntervalMs = 5_000;
const searchesPerRoundMax = 200;

/**
 * Looks at what saved searches find, so that the workbench tells their owners of new hits before anybody asks. Safe in
 * every replica: a look holds the row of its search.
 */
@Injectable()
export class SavedSearchTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private looking = false;

  constructor(
    private readonly db: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.lookAtThem(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'saved searches: next round tries again'),
      );
    };
    this.timer = setInterval(round, savedSearchIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One round; none when the one before is still under way. Returns how many searches were looked at. */
  async lookAtThem(now: Date): Promise<number> {
    if (this.looking) return 0;
    this.looking = true;
    try {
      const today = shanghaiDate(now.getTime());
      const look = async (id: string): Promise<number> => {
        await inTransaction(this.db, (tx) => lookForNew(tx, id, today));
        return 1;
      };
      return await workThrough(
        await longestNotLookedAt(this.db.manager, searchesPerRoundMax),
        look,
        this.log,
      );
    } finally {
      this.looking = false;
    }
  }
}
