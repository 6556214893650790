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
import { doubtedOffers } from './offer.doubt';
import { onPosting, reviewOffer } from './posting.process';
import { endedPostings } from './posting.queries';

/** How often the market looks for postings whose days are over and for supplies in doubt (milliseconds). */
export const postingIntervalMs = 2_000;
const postingsPerRoundMax = 500;
const subject = 'system:posting-timer';

/** Lets postings expire the day after their last, and takes supplies from view whose patents moved or ended. Safe in every replica. */
@Injectable()
export class PostingTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.endDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'posting timer: next round tries again'),
      );
    };
    this.timer = setInterval(round, postingIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Ends what is over at `now`; returns how many postings that were. */
  async endDue(now: Date): Promise<number> {
    const today = shanghaiDate(now.getTime());
    const meta = () => eventMeta({ tenant: 'office', subject });
    const expire = async (postingId: string): Promise<number> => {
      await this.store.runInternal(meta(), (unit) =>
        onPosting(unit, { type: 'ExpirePosting', postingId, today }),
      );
      return 1;
    };
    const review = (postingId: string): Promise<number> =>
      this.store.runInternal(meta(), (unit) => reviewOffer(unit, { postingId, takenDownBy: subject, today }));
    const over = await endedPostings(this.db.manager, today, postingsPerRoundMax);
    const expired = await workThrough(over, expire, this.log);
    const doubted = await doubtedOffers(this.db.manager, today, postingsPerRoundMax);
    return expired + (await workThrough(doubted, review, this.log));
  }
}
