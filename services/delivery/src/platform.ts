import type { PlatformOptions } from '@ipflow/platform';
import { project } from './projection';

/** What delivery brings to the platform. */
export const platform: PlatformOptions = {
  name: 'delivery',
  entities: [],
  migrations: [],
  project,
};
