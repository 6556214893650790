import { EventContext, type Received } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { learn } from './patent.view';

/** The pool's facts, in runs: what is known of the patents first, then what our own cases make of it. */
@Controller()
export class PatentConsumer {
  @EventPattern('ipflow.pool.v1')
  async take(@Payload() received: readonly Received[], @Ctx() { tx }: EventContext): Promise<void> {
    await learn(tx, received);
  }
}
