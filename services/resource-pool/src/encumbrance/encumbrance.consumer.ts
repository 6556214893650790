import { EventContext, EventStore, type Envelope, type EventMeta, type Received } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { takeStep } from './claim.process';
import { stepOf } from './encumbrance.steps';

/** Cases of other services that need patents: what each of their facts means here is in `encumbrance.steps.ts`. */
@Controller()
export class EncumbranceConsumer {
  constructor(private readonly store: EventStore) {}

  @EventPattern('ipflow.licensing.v1')
  takeLicensing(@Payload() received: readonly Received[], @Ctx() context: EventContext): Promise<void> {
    return this.take(received, context);
  }

  @EventPattern('ipflow.financing.v1')
  takeFinancing(@Payload() received: readonly Received[], @Ctx() context: EventContext): Promise<void> {
    return this.take(received, context);
  }

  private async take(received: readonly Received[], context: EventContext): Promise<void> {
    for (const { event, envelope } of received) {
      const step = stepOf(event);
      if (!step) continue;
      await this.store.runWithin(context.tx, metaOf(envelope), (unit, now) => takeStep(unit, step, now));
    }
    context.afterCommit(() => this.store.wake());
  }
}

/** The pool acts for whoever caused the fact, and because of it. */
function metaOf({ id, meta }: Envelope): EventMeta {
  return { ...meta, causationId: id };
}
