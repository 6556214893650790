import { LOG } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { endpointSecrets } from '../endpoint/endpoint.secret';
import { partnerSecrets } from '../partner/partner.secret';

/** How long messages, deliveries and attempts are kept (days): what is older can neither be looked up nor replayed. */
export const logKeptDays = 30;
/** How often what has served its time is cleared away (milliseconds). */
const sweepIntervalMs = 3_600_000;
/** Rows cleared away by one statement, and statements of one sweep; what is left waits for the next. */
const rowsPerPageMax = 5_000;
const pagesMax = 200;
const dayMs = 24 * 3_600_000;

/** Clears the delivery log of what is past its time. Safe in every replica. */
@Injectable()
export class WebhookSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const round = (): void => {
      this.sweep(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'webhook sweeper: next round tries again'),
      );
    };
    this.timer = setInterval(round, sweepIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Clears away deliveries that ended, or that wait for an endpoint that is not enabled again, and messages of which no
   * delivery is left. Returns how many deliveries.
   */
  async sweep(now: Date): Promise<number> {
    const before = new Date(now.getTime() - logKeptDays * dayMs);
    const deliveries = await this.pages(
      `delete from webhook_delivery where position in (
         select d.position from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
         where d.created_at < $1 and (d.settled_at < $1 or (d.state = 'due' and e.state <> 'active'))
         order by d.position limit $2)`,
      before,
    );
    await this.pages(
      `delete from webhook_message where position in (
         select m.position from webhook_message m
         where m.fact_at < $1 and not exists (select 1 from webhook_delivery d where d.message_id = m.id)
         order by m.fact_at limit $2)`,
      before,
    );
    for (const secrets of [endpointSecrets, partnerSecrets]) await secrets.forgetEnded(this.db.manager, now);
    return deliveries;
  }

  private async pages(statement: string, before: Date): Promise<number> {
    let cleared = 0;
    for (let page = 0; page < pagesMax; page += 1) {
      const [, count]: [unknown, number] = await this.db.query(statement, [before, rowsPerPageMax]);
      cleared += count;
      if (count < rowsPerPageMax) break;
    }
    return cleared;
  }
}
