import type { PlatformOptions } from '@ipflow/platform';
import { EncumbranceRow } from './encumbrance/encumbrance.view';
import { ImportRow } from './import/import.store';
import { EncumbranceScope1780000002000 } from './migrations/encumbrance-scope';
import { PoolViews1700000001000 } from './migrations/pool-views';
import { PatentRow } from './patent/patent.view';
import { project } from './projection';
import { TransferRow } from './transfer/transfer.view';

/** What the pool brings to the platform. */
export const platform: PlatformOptions = {
  name: 'resource-pool',
  entities: [PatentRow, EncumbranceRow, TransferRow, ImportRow],
  migrations: [PoolViews1700000001000, EncumbranceScope1780000002000],
  project,
};
