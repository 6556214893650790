import { PlatformModule, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { DELIVERY_SETTINGS, readDeliverySettings } from './due/delivery.settings';
import { HouseConsumer } from './house.consumer';
import { platform } from './platform';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [HouseConsumer],
  providers: [{ provide: DELIVERY_SETTINGS, useFactory: () => readDeliverySettings(process.env) }],
})
class DeliveryModule {}

/** 一点发布、全网通达: what leaves the house, by webhooks and to partner platforms. */
export const service: ServiceDefinition = {
  module: DeliveryModule,
  platform,
  publishes: true,
  consumes: true,
};
