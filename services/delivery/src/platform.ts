import type { PlatformOptions } from '@ipflow/platform';
import { EndpointRow } from './endpoint/endpoint.view';
import { Webhooks1780004000000 } from './migrations/1780004000000-webhooks';
import { project } from './projection';

/** What delivery brings to the platform. */
export const platform: PlatformOptions = {
  name: 'delivery',
  entities: [EndpointRow],
  migrations: [Webhooks1780004000000],
  project,
};
