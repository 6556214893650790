import type { ServiceDefinition } from '@ipflow/platform';
import { AppModule } from './app.module';
import { platform } from './platform';

/** 专利资源库: the authority over patents, what lies on them, and their transfers. */
export const service: ServiceDefinition = { module: AppModule, platform, publishes: true, consumes: true };
