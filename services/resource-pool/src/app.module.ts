import { CERTIFICATE_KEY, readCertificateKey } from '@ipflow/print';
import { PlatformModule } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { ContactController } from './contact/contact.controller';
import { DataIpCertificateController } from './data-ip/data-ip.certificate.controller';
import { DataIpController } from './data-ip/data-ip.controller';
import { DataIpReadingController } from './data-ip/data-ip.reading.controller';
import { DataIpReviewController } from './data-ip/data-ip.review.controller';
import { DataIpTimer } from './data-ip/data-ip.timer';
import { EncumbranceConsumer } from './encumbrance/encumbrance.consumer';
import { EncumbranceController } from './encumbrance/encumbrance.controller';
import { ClaimExpiry } from './encumbrance/expiry';
import { DiscrepancyController } from './gazette/discrepancy.controller';
import { GazetteController } from './gazette/gazette.controller';
import { GradingController } from './grading/grading.controller';
import { GradingRunController } from './grading/grading-run.controller';
import { GradingRunner } from './grading/grading-run.runner';
import { ImportController } from './import/import.controller';
import { ImportRunner } from './import/import.runner';
import { MatchingController } from './matching/matching.controller';
import { MatchingWorker } from './matching/matching.worker';
import { PatentController } from './patent/patent.controller';
import { InstitutionController } from './institution/institution.controller';
import { MatchmakingController } from './matchmaking/matchmaking.controller';
import { MatchmakingReadingController } from './matchmaking/matchmaking.reading.controller';
import { platform } from './platform';
import { LicenseeConsumer } from './product/licensee.consumer';
import { ProductController } from './product/product.controller';
import { PostingController } from './posting/posting.controller';
import { PostingReadingController } from './posting/posting.reading.controller';
import { PostingTimer } from './posting/posting.timer';
import { ValuationController } from './posting/valuation.controller';
import { SavedSearchController } from './search/saved-search.controller';
import { SavedSearchTimer } from './search/saved-search.timer';
import { SearchController } from './search/search.controller';
import { TransferController } from './transfer/transfer.controller';
import { BulkController } from './workbench/bulk.controller';
import { EndpointConsumer } from './workbench/endpoint.consumer';
import { WorkbenchController } from './workbench/workbench.controller';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    // Before the patents, whose `:number` would take their paths.
    SavedSearchController,
    SearchController,
    PatentController,
    TransferController,
    EncumbranceController,
    EncumbranceConsumer,
    ImportController,
    InstitutionController,
    ProductController,
    LicenseeConsumer,
    EndpointConsumer,
    MatchmakingReadingController,
    MatchmakingController,
    PostingReadingController,
    PostingController,
    ValuationController,
    ContactController,
    DataIpReadingController,
    DataIpCertificateController,
    DataIpController,
    DataIpReviewController,
    GradingController,
    GradingRunController,
    MatchingController,
    GazetteController,
    DiscrepancyController,
    WorkbenchController,
    BulkController,
  ],
  providers: [
    { provide: CERTIFICATE_KEY, useFactory: () => readCertificateKey(process.env) },
    ImportRunner,
    MatchingWorker,
    GradingRunner,
    ClaimExpiry,
    PostingTimer,
    DataIpTimer,
    SavedSearchTimer,
  ],
})
export class AppModule {}
