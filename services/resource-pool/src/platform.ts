import type { PlatformOptions } from '@ipflow/platform';
import { ContactRow } from './contact/contact.view';
import { DataIpRow, ObjectionRow } from './data-ip/data-ip.view';
import { EncumbranceRow } from './encumbrance/encumbrance.view';
import { DiscrepancyRow } from './gazette/discrepancy.view';
import { GradingRunRow } from './grading/grading-run.store';
import { ImportRow } from './import/import.store';
import { MatchRow } from './matching/match.view';
import { MatchRunRow } from './matching/run.store';
import { DataIp1780001900000 } from './migrations/data-ip';
import { Concepts1780003000000 } from './migrations/concepts';
import { DiscrepancyOrder1780004100000 } from './migrations/discrepancy-order';
import { EncumbranceScope1780000002000 } from './migrations/encumbrance-scope';
import { Gazette1780001600000 } from './migrations/gazette';
import { Grading1780001500000 } from './migrations/grading';
import { ImportQueue1780004200000 } from './migrations/import-queue';
import { Matching1780001200000 } from './migrations/matching';
import { PoolViews1700000001000 } from './migrations/pool-views';
import { Postings1780001000000 } from './migrations/postings';
import { InstitutionRow } from './institution/institution.view';
import { MatchmakingRow } from './matchmaking/matchmaking.view';
import { Matchmaking1780001300000 } from './migrations/matchmaking';
import { Registers1780001400000 } from './migrations/registers';
import { ProductRow } from './product/product.view';
import { Search1780001100000 } from './migrations/search';
import { SearchExtents1780004300000 } from './migrations/search-extents';
import { SearchSamples1780003100000 } from './migrations/search-samples';
import { StoppedEndpoints1780004000000 } from './migrations/stopped-endpoints';
import { PatentRow } from './patent/patent.view';
import { PostingRow } from './posting/posting.view';
import { project } from './projection';
import { TransferRow } from './transfer/transfer.view';

/** What the pool brings to the platform. */
export const platform: PlatformOptions = {
  name: 'resource-pool',
  entities: [
    PatentRow,
    EncumbranceRow,
    TransferRow,
    ImportRow,
    PostingRow,
    InstitutionRow,
    ProductRow,
    MatchmakingRow,
    ContactRow,
    GradingRunRow,
    MatchRow,
    MatchRunRow,
    DiscrepancyRow,
    DataIpRow,
    ObjectionRow,
  ],
  migrations: [
    PoolViews1700000001000,
    EncumbranceScope1780000002000,
    Postings1780001000000,
    Matchmaking1780001300000,
    Registers1780001400000,
    Grading1780001500000,
    Search1780001100000,
    Matching1780001200000,
    Gazette1780001600000,
    DataIp1780001900000,
    Concepts1780003000000,
    SearchSamples1780003100000,
    StoppedEndpoints1780004000000,
    DiscrepancyOrder1780004100000,
    ImportQueue1780004200000,
    SearchExtents1780004300000,
  ],
  project,
};
