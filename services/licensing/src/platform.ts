import type { PlatformOptions } from '@ipflow/platform';
import { LicenseRow } from './license/license.view';
import { AcceptanceRow } from './acceptance/acceptance.view';
import { KnownPatents1780000000000 } from '@ipflow/known-patents';
import { OpenLicenses1780000100000 } from './migrations/1780000100000-open-licenses';
import { Licenses1780000200000 } from './migrations/1780000200000-licenses';
import { PatentPools1780000500000 } from './migrations/1780000500000-patent-pools';
import { RewardStatements1780000700000 } from './migrations/1780000700000-reward-statements';
import { LicenseAcceptance1780000800000 } from './migrations/1780000800000-license-acceptance';
import { LicenseDivisions1780000900000 } from './migrations/1780000900000-license-divisions';
import { Trials1780000600000 } from './migrations/1780000600000-trials';
import { OpenLicenseRow } from './open-license/open-license.view';
import { PatentPoolRow } from './patent-pool/patent-pool.view';
import { project } from './projection';
import { RewardStatementRow } from './reward/reward.view';
import { TrialRow } from './trial/trial.view';
import { RecordalClockRow } from './recordal/recordal.view';

/** What licensing brings to the platform. */
export const platform: PlatformOptions = {
  name: 'licensing',
  entities: [
    OpenLicenseRow,
    AcceptanceRow,
    LicenseRow,
    RecordalClockRow,
    PatentPoolRow,
    TrialRow,
    RewardStatementRow,
  ],
  migrations: [
    KnownPatents1780000000000,
    OpenLicenses1780000100000,
    Licenses1780000200000,
    PatentPools1780000500000,
    Trials1780000600000,
    RewardStatements1780000700000,
    LicenseAcceptance1780000800000,
    LicenseDivisions1780000900000,
  ],
  project,
};
