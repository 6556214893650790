import { Clock, EventContext, EventStore, type Received, type RunsOf } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { isOfListing } from './syndication/listing.facts';
import { syndicate } from './syndication/syndicate';
import { isOfWebhooks, takeFacts } from './webhook/intake';
import { WebhookSender } from './webhook/webhook.sender';

const topics = ['ipflow.pool.v1', 'ipflow.market.v1', 'ipflow.licensing.v1', 'ipflow.financing.v1'];
/** Most facts of the house, an imported patent for instance, leave it on no way. */
const leaving: RunsOf = { only: (type) => isOfWebhooks(type) || isOfListing(type) };

/**
 * The facts of the house, in runs. One handler for all topics: a pattern is served once, and what a fact makes due, for
 * webhooks and for partners, is written in the one transaction that marks it as read.
 */
@Controller()
export class HouseConsumer {
  constructor(
    private readonly store: EventStore,
    private readonly sender: WebhookSender,
    private readonly clock: Clock,
  ) {}

  @EventPattern(topics, leaving)
  async take(@Payload() received: readonly Received[], @Ctx() context: EventContext): Promise<void> {
    await syndicate(this.store, context.tx, received);
    context.afterCommit(() => this.store.wake());
    const due = await takeFacts(context.tx, received, this.clock.now());
    if (due > 0) context.afterCommit(() => this.sender.wake());
  }
}
