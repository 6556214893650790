import type { PlatformOptions } from '@ipflow/platform';
import { EndpointRow } from './endpoint/endpoint.view';
import { Syndication1780003000000 } from './migrations/1780003000000-syndication';
import { Webhooks1780004000000 } from './migrations/1780004000000-webhooks';
import { PartnerSecrets1780004100000 } from './migrations/1780004100000-partner-secrets';
import { PartnerRow } from './partner/partner.view';
import { project } from './projection';

/** What delivery brings to the platform. */
export const platform: PlatformOptions = {
  name: 'delivery',
  entities: [EndpointRow, PartnerRow],
  migrations: [Syndication1780003000000, Webhooks1780004000000, PartnerSecrets1780004100000],
  project,
};
