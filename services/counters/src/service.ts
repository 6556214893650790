import { PlatformModule, type PlatformOptions, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { EntriesController } from './entries/entries.controller';
import { FeedTail } from './feed/feed.tail';
import { StreamController } from './feed/stream.controller';
import { CountersConsumer } from './ledger/counters.consumer';
import { Ledger1700000100000 } from './migrations/1700000100000-ledger';
import { Financing1700000300000 } from './migrations/1700000300000-financing';
import { Licenses1700000200000 } from './migrations/1700000200000-licenses';
import { Reconciliations1700000400000 } from './migrations/1700000400000-reconciliations';
import { Whitelist1700000500000 } from './migrations/1700000500000-whitelist';
import { Syndication1700000600000 } from './migrations/1700000600000-syndication';
import { Webhooks1700000900000 } from './migrations/1700000900000-webhooks';
import { Targets1700001000000 } from './migrations/1700001000000-targets';
import { NightlyReconciler } from './rebuild/nightly';
import { RebuildController } from './rebuild/rebuild.controller';
import { RebuildRunner } from './rebuild/rebuild.runner';
import { TargetsController } from './targets/targets.controller';
import { RatiosController } from './totals/ratios.controller';
import { TotalsController } from './totals/totals.controller';

const platform: PlatformOptions = {
  name: 'counters',
  entities: [],
  migrations: [
    Ledger1700000100000,
    Licenses1700000200000,
    Financing1700000300000,
    Reconciliations1700000400000,
    Whitelist1700000500000,
    Syndication1700000600000,
    Webhooks1700000900000,
    Targets1700001000000,
  ],
};

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    CountersConsumer,
    TotalsController,
    RatiosController,
    EntriesController,
    StreamController,
    TargetsController,
    RebuildController,
  ],
  providers: [FeedTail, RebuildRunner, NightlyReconciler],
})
class CountersModule {}

/** 计数: events in, indicators out. */
export const counters: ServiceDefinition = {
  module: CountersModule,
  platform,
  publishes: false,
  consumes: true,
};
