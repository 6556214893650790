import { PlatformModule } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { EncumbranceConsumer } from './encumbrance/encumbrance.consumer';
import { EncumbranceController } from './encumbrance/encumbrance.controller';
import { ClaimExpiry } from './encumbrance/expiry';
import { ImportController } from './import/import.controller';
import { ImportRunner } from './import/import.runner';
import { PatentController } from './patent/patent.controller';
import { platform } from './platform';
import { TransferController } from './transfer/transfer.controller';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    PatentController,
    TransferController,
    EncumbranceController,
    EncumbranceConsumer,
    ImportController,
  ],
  providers: [ImportRunner, ClaimExpiry],
})
export class AppModule {}
