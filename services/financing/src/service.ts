import { PlatformModule, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { platform } from './platform';
import { PoolConsumer } from './pool.consumer';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [PoolConsumer],
  providers: [],
})
class FinancingModule {}

/** 知识产权金融: pledges, credit and loans, risk compensation, roadshows, securitization. */
export const service: ServiceDefinition = {
  module: FinancingModule,
  platform,
  publishes: true,
  consumes: true,
};
