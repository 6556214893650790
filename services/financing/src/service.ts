import { CERTIFICATE_KEY, readCertificateKey } from '@ipflow/print';
import { PlatformModule, type ServiceDefinition } from '@ipflow/platform';
import { Module } from '@nestjs/common';
import { ApplicationController } from './application/application.controller';
import { CompensationController } from './compensation/compensation.controller';
import { EditionController } from './edition/edition.controller';
import { EditionExportController } from './edition/edition.export.controller';
import { EditionImportController } from './edition/edition.import.controller';
import { EditionNamedController } from './edition/edition.named.controller';
import { readSm2Key, SM2_KEY } from './edition/edition.sm2';
import { EnterpriseController } from './enterprise/enterprise.controller';
import { FundController } from './fund/fund.controller';
import { FundTimer } from './fund/fund.timer';
import { BankAccessController } from './bank-access/bank-access.controller';
import { BankAccessKeeper } from './bank-access/bank-access.keeper';
import { CertificateController } from './certificate/certificate.controller';
import { CreditLineController } from './credit-line/credit-line.controller';
import { LoanController } from './loan/loan.controller';
import { LoanReadingController } from './loan/loan.reading.controller';
import { LoanTimer } from './loan/loan.timer';
import { OutcomeController } from './outcome/outcome.controller';
import { platform } from './platform';
import { PledgeLifeController } from './pledge/life.controller';
import { PledgeController } from './pledge/pledge.controller';
import { PledgeReviewTimer } from './pledge/review.timer';
import { PoolConsumer } from './pool.consumer';
import { ProductController } from './product/product.controller';
import { RoadshowController } from './roadshow/roadshow.controller';
import { SecuritizationController } from './securitization/securitization.controller';
import { readVerifyPages, VERIFY_PAGES } from './print/verify-pages';
import { WhitelistController } from './whitelist/whitelist.controller';
import { WhitelistTimer } from './whitelist/whitelist.timer';

@Module({
  imports: [PlatformModule.forRoot(platform)],
  controllers: [
    PoolConsumer,
    PledgeController,
    PledgeLifeController,
    CertificateController,
    ProductController,
    ApplicationController,
    CreditLineController,
    LoanReadingController,
    LoanController,
    FundController,
    CompensationController,
    RoadshowController,
    SecuritizationController,
    EnterpriseController,
    EditionController,
    EditionExportController,
    EditionImportController,
    EditionNamedController,
    WhitelistController,
    OutcomeController,
    BankAccessController,
  ],
  providers: [
    { provide: CERTIFICATE_KEY, useFactory: () => readCertificateKey(process.env) },
    { provide: SM2_KEY, useFactory: () => readSm2Key(process.env) },
    { provide: VERIFY_PAGES, useFactory: () => readVerifyPages(process.env) },
    PledgeReviewTimer,
    LoanTimer,
    FundTimer,
    WhitelistTimer,
    BankAccessKeeper,
  ],
})
class FinancingModule {}

/** 知识产权金融: pledges, credit and loans, risk compensation, roadshows, securitization, the whitelist. */
export const service: ServiceDefinition = {
  module: FinancingModule,
  platform,
  publishes: true,
  consumes: true,
  keepsTopics: true,
};
