import { PlatformModule, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { LicenseController } from './license/license.controller';
import { LicenseTerm } from './license/license.term';
import { AcceptanceController } from './acceptance/acceptance.controller';
import { FeeGuidanceController } from './open-license/fee-guidance.controller';
import { OpenLicenseController } from './open-license/open-license.controller';
import { OpenLicenseReadingController } from './open-license/open-license.reading.controller';
import { PoolConsumer } from './pool.consumer';
import { PatentPoolController } from './patent-pool/patent-pool.controller';
import { platform } from './platform';
import { RecordalController } from './recordal/recordal.controller';
import { RewardController } from './reward/reward.controller';
import { TrialController } from './trial/trial.controller';
import { TrialTimer } from './trial/trial.timer';
import { RecordalReminder } from './recordal/recordal.reminder';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    PoolConsumer,
    OpenLicenseReadingController,
    OpenLicenseController,
    FeeGuidanceController,
    AcceptanceController,
    PatentPoolController,
    TrialController,
    RewardController,
    LicenseController,
    RecordalController,
  ],
  providers: [LicenseTerm, RecordalReminder, TrialTimer],
})
class LicensingModule {}

/** 专利许可: open licenses, licenses and their recordal, use first and pay later, patent pools. */
export const service: ServiceDefinition = {
  module: LicensingModule,
  platform,
  publishes: true,
  consumes: true,
};
