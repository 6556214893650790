import type { PlatformOptions } from '@ipflow/platform';
import { KnownPatents1780000000000 } from './migrations/1780000000000-known-patents';
import { project } from './projection';

/** What licensing brings to the platform. */
export const platform: PlatformOptions = {
  name: 'licensing',
  entities: [],
  migrations: [KnownPatents1780000000000],
  project,
};
