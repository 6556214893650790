import type { delivery } from '@ipflow/contracts';
import type { EventContext } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { forgetStopped, learnStopped } from './endpoint.view';

/** 推送停用: a tenant whose receiver failed finds it among its tasks, for its receiver is what cannot be told. */
@Controller()
export class EndpointConsumer {
  @EventPattern('ipflow.delivery.v1.EndpointDisabled')
  disabled(
    @Payload() event: delivery.EndpointDisabled,
    @Ctx() { tx, envelope }: EventContext,
  ): Promise<void> {
    return learnStopped(tx, event, envelope.recordedAt);
  }

  @EventPattern('ipflow.delivery.v1.EndpointEnabled')
  enabled(@Payload() event: delivery.EndpointEnabled, @Ctx() { tx }: EventContext): Promise<void> {
    return forgetStopped(tx, event.endpointId);
  }

  @EventPattern('ipflow.delivery.v1.EndpointRemoved')
  removed(@Payload() event: delivery.EndpointRemoved, @Ctx() { tx }: EventContext): Promise<void> {
    return forgetStopped(tx, event.endpointId);
  }
}
