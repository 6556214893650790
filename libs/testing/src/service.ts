import { topics } from '@ipflow/contracts';
import {
  migrate,
  startService,
  Kafka,
  type RunningService,
  type ServiceDefinition,
  type TopicSpec,
} from '@ipflow/platform';
import { randomBytes } from 'node:crypto';
import { createTestDatabase } from './database';
import { testEngines } from './engines';
import { testJwks } from './credentials';

/** A service that runs in the test's own process, on its own database and its own corner of Kafka. */
export interface TestService extends RunningService {
  readonly databaseUrl: string;
  /** Stops the service and drops its database. */
  destroy(): Promise<void>;
}

/** Fresh namespace for topics and groups; services of one test that talk to each other share it. */
export function testNamespace(): string {
  return `t${randomBytes(6).toString('hex')}.`;
}

const testTopics: readonly TopicSpec[] = topics.map((name) => ({
  name,
  partitions: 3,
  config: { 'retention.ms': '-1' },
}));

/** Creates the topics of a namespace. */
export async function createTestTopics(namespace: string): Promise<void> {
  const kafka = new Kafka('test', testEngines().kafkaBrokers.split(','), namespace);
  await kafka.ensureTopics(testTopics);
}

/** The environment a service finds in a test. */
export async function testEnvironment(databaseUrl: string, namespace: string): Promise<NodeJS.ProcessEnv> {
  const engines = testEngines();
  return {
    NODE_ENV: 'test',
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: engines.kafkaBrokers,
    KAFKA_NAMESPACE: namespace,
    REDIS_URL: engines.redisUrl,
    AUTH_JWKS: JSON.stringify(await testJwks()),
  };
}

/** Migrates a fresh database and starts the service on it. */
export async function startTestService(
  definition: ServiceDefinition,
  namespace = testNamespace(),
  extra: NodeJS.ProcessEnv = {},
): Promise<TestService> {
  const database = await createTestDatabase();
  await createTestTopics(namespace);
  Object.assign(process.env, await testEnvironment(database.url, namespace), extra);
  await migrate(definition);
  const running = await startService(definition);
  return {
    ...running,
    databaseUrl: database.url,
    destroy: async () => {
      await running.stop();
      await database.drop();
    },
  };
}
