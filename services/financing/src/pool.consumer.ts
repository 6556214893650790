import { learn } from '@ipflow/known-patents';
import { EventContext, EventStore, type Received } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { answerPledges } from './pledge/pledge.answers';

/**
 * The pool's facts, in runs: what is known of the patents first, then what our own cases make of it. One handler for the
 * topic: a pattern is served once, and the order of the cases is seen here.
 */
@Controller()
export class PoolConsumer {
  constructor(private readonly store: EventStore) {}

  @EventPattern('ipflow.pool.v1')
  async take(@Payload() received: readonly Received[], @Ctx() context: EventContext): Promise<void> {
    await learn(context.tx, received);
    await answerPledges(this.store, context, received);
    context.afterCommit(() => this.store.wake());
  }
}
