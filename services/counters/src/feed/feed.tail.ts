import { HINTS, LOG, type Hints } from '@ipflow/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { readFeed, type FeedItem } from './feed';

/** How often the feed is looked at without a hint: hints may be lost (milliseconds). */
export const feedPollMs = 1_000;
/** Items read at once, and kept in memory for every reader of this process. */
export const feedPageMax = 100;
const hintChannel = 'counters.feed';

/** The end of the feed, read once per process for all its readers. */
@Injectable()
export class FeedTail implements OnApplicationBootstrap, OnModuleDestroy {
  private recent: readonly FeedItem[] = [];
  private readonly waiting = new Set<() => void>();
  private poll?: NodeJS.Timeout;
  private looking = false;
  private lookAgain = false;

  constructor(
    private readonly db: DataSource,
    @Inject(HINTS) private readonly hints: Hints,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.hints
      .subscribe(hintChannel, () => void this.look())
      .catch((error: unknown) =>
        this.log.warn({ err: error }, 'feed: no hints from other replicas; it is polled'),
      );
    this.poll = setInterval(() => void this.look(), feedPollMs);
  }

  onModuleDestroy(): void {
    clearInterval(this.poll);
    for (const wake of this.waiting) wake();
  }

  /** This process appended to the feed. */
  changed(): void {
    void this.look();
    this.hints.publish(hintChannel);
  }

  /** Items after a cursor: from memory when it is near the end, else from the table. */
  async after(cursor: bigint): Promise<readonly FeedItem[]> {
    const first = this.recent[0];
    if (first && cursor + 1n >= first.id) return this.recent.filter(({ id }) => id > cursor);
    return readFeed(this.db.manager, cursor, feedPageMax);
  }

  /** Resolves when there may be something after `cursor`, or after `withinMs`. */
  async moved(cursor: bigint, withinMs: number): Promise<void> {
    if ((this.recent.at(-1)?.id ?? 0n) > cursor) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.waiting.add(done);
    });
  }

  /** Reads what is new and wakes the readers; one look at a time, and one more when asked meanwhile. */
  private async look(): Promise<void> {
    this.lookAgain = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.lookAgain) {
        this.lookAgain = false;
        await this.readOn();
      }
    } catch (error) {
      this.log.warn({ err: error }, 'feed: not readable now; looked at again soon');
    } finally {
      this.looking = false;
    }
  }

  private async readOn(): Promise<void> {
    const last = this.recent.at(-1)?.id;
    const fresh = await (last === undefined ? this.lastPage() : readFeed(this.db.manager, last, feedPageMax));
    if (fresh.length === 0) return;
    if (fresh.length === feedPageMax) this.lookAgain = true;
    this.recent = [...this.recent, ...fresh].slice(-feedPageMax);
    for (const wake of this.waiting) wake();
  }

  private async lastPage(): Promise<FeedItem[]> {
    const [head]: { id: string | null }[] = await this.db.query('select max(id) as id from feed');
    if (!head?.id) return [];
    return readFeed(this.db.manager, BigInt(head.id) - BigInt(feedPageMax), feedPageMax);
  }
}
