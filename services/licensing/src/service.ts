import { PlatformModule, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { PatentConsumer } from './patent/patent.consumer';
import { platform } from './platform';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [PatentConsumer],
})
class LicensingModule {}

/** 专利许可: open licenses, licenses and their recordal, use first and pay later, patent pools. */
export const service: ServiceDefinition = {
  module: LicensingModule,
  platform,
  publishes: true,
  consumes: true,
};
