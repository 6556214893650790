import { KnownPatents1780000000000 } from '@ipflow/known-patents';
import type { PlatformOptions } from '@ipflow/platform';
import { project } from './projection';

/** What financing brings to the platform. */
export const platform: PlatformOptions = {
  name: 'financing',
  entities: [],
  migrations: [KnownPatents1780000000000],
  project,
};
