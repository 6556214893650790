import { KnownPatents1780000000000 } from '@ipflow/known-patents';
import { StateTopics1700000100000, type PlatformOptions } from '@ipflow/platform';
import { ApplicationRow } from './application/application.view';
import { BankAccessRow } from './bank-access/bank-access.view';
import { CompensationRow } from './compensation/compensation.view';
import { EditionRow } from './edition/edition.view';
import { EnterpriseRow } from './enterprise/enterprise.view';
import { CreditLineRow } from './credit-line/credit-line.view';
import { FundRow } from './fund/fund.view';
import { LoanRow } from './loan/loan.view';
import { Credit1780000200000 } from './migrations/1780000200000-credit';
import { RiskCompensation1780000400000 } from './migrations/1780000400000-risk-compensation';
import { LoanReversals1780000250000 } from './migrations/1780000250000-loan-reversals';
import { Pledges1780000100000 } from './migrations/1780000100000-pledges';
import { PledgedThings1780000150000 } from './migrations/1780000150000-pledged-things';
import { PledgeStatements1780000170000 } from './migrations/1780000170000-pledge-statements';
import { Roadshows1780000850000 } from './migrations/1780000850000-roadshows';
import { Securitizations1780000860000 } from './migrations/1780000860000-securitizations';
import { Sm2Signatures1780002150000 } from './migrations/1780002150000-sm2-signatures';
import { Sm3Hashes1780002160000 } from './migrations/1780002160000-sm3-hashes';
import { Whitelist1780002000000 } from './migrations/1780002000000-whitelist';
import { BankAccess1780002100000 } from './migrations/1780002100000-bank-access';
import { Outcomes1780002050000 } from './migrations/1780002050000-outcomes';
import { OutcomeRow } from './outcome/outcome.view';
import { PledgeNoticeRow, PledgeRow } from './pledge/pledge.view';
import { ProductRow } from './product/product.view';
import { project } from './projection';
import { RoadshowRow } from './roadshow/roadshow.view';
import { SecuritizationRow } from './securitization/securitization.view';
import { WhitelistedRow } from './whitelist/whitelist.view';

/** What financing brings to the platform. */
export const platform: PlatformOptions = {
  name: 'financing',
  entities: [
    ProductRow,
    ApplicationRow,
    CreditLineRow,
    LoanRow,
    PledgeRow,
    PledgeNoticeRow,
    FundRow,
    CompensationRow,
    RoadshowRow,
    SecuritizationRow,
    EnterpriseRow,
    EditionRow,
    WhitelistedRow,
    OutcomeRow,
    BankAccessRow,
  ],
  migrations: [
    KnownPatents1780000000000,
    Pledges1780000100000,
    PledgedThings1780000150000,
    PledgeStatements1780000170000,
    Credit1780000200000,
    LoanReversals1780000250000,
    RiskCompensation1780000400000,
    Roadshows1780000850000,
    Securitizations1780000860000,
    Whitelist1780002000000,
    Outcomes1780002050000,
    StateTopics1700000100000,
    BankAccess1780002100000,
    Sm2Signatures1780002150000,
    Sm3Hashes1780002160000,
  ],
  project,
};
