import { PlatformModule, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { DELIVERY_SETTINGS, readDeliverySettings, type DeliverySettings } from './due/delivery.settings';
import { Post } from './due/post';
import { EndpointController } from './endpoint/endpoint.controller';
import { HouseConsumer } from './house.consumer';
import { InboundController } from './inbound/inbound.controller';
import { PartnerController } from './partner/partner.controller';
import { platform } from './platform';
import { PublicationController } from './syndication/publication.controller';
import { SyndicationWorker } from './syndication/syndication.worker';
import { WebhookController } from './webhook/webhook.controller';
import { WebhookSender } from './webhook/webhook.sender';
import { WebhookSweeper } from './webhook/webhook.sweeper';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    HouseConsumer,
    EndpointController,
    WebhookController,
    PartnerController,
    PublicationController,
    InboundController,
  ],
  providers: [
    { provide: DELIVERY_SETTINGS, useFactory: () => readDeliverySettings(process.env) },
    {
      provide: Post,
      inject: [DELIVERY_SETTINGS],
      useFactory: ({ plainHttpHosts }: DeliverySettings) => new Post(plainHttpHosts),
    },
    WebhookSender,
    WebhookSweeper,
    SyndicationWorker,
  ],
})
class DeliveryModule {}

/** 一点发布、全网通达: what leaves the house, by webhooks and to partner platforms. */
export const service: ServiceDefinition = {
  module: DeliveryModule,
  platform,
  publishes: true,
  consumes: true,
};
