import type { PlatformOptions } from '@ipflow/platform';
import { Syndication1780003000000 } from './migrations/1780003000000-syndication';
import { PartnerRow } from './partner/partner.view';
import { project } from './projection';

/** What delivery brings to the platform. */
export const platform: PlatformOptions = {
  name: 'delivery',
  entities: [PartnerRow],
  migrations: [Syndication1780003000000],
  project,
};
