import {
  createTestDatabase,
  createTestTopics,
  startChild,
  testEngines,
  testNamespace,
  type ChildService,
  type TestDatabase,
} from '@ipflow/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The services of the house under test. */
export type ServiceName = 'gateway' | 'resource-pool' | 'licensing' | 'financing' | 'counters' | 'delivery';

/** The whole house as real processes, on engines of the test run: what a user meets, and what a test may kill. */
export interface House {
  readonly url: string;
  readonly officePassword: string;
  readonly children: Map<ServiceName, ChildService>;
  readonly databases: ReadonlyMap<ServiceName, TestDatabase>;
  /** Starts a service (again) at its own port; `more` is what its environment has beside the usual. */
  start(name: ServiceName, more?: NodeJS.ProcessEnv): Promise<void>;
  /** Brings a house that lives in the past to a later day, at once; whoever was signed in signs in again. */
  moveTo(daysAgo: number): void;
  drop(): Promise<void>;
}

/** How often what goes by the day is looked at, so that no test waits a minute (milliseconds). */
const timerIntervalMs = 5_000;
const dayMs = 86_400_000;
/** What a clock's file holds, padded: it is rewritten in place while it is read. */
const clockChars = 16;
const sm2KeyBytes = 32;
const root = join(__dirname, '../..');
const clockHook = join(root, 'libs/testing/clock.cjs');
const names: readonly ServiceName[] = [
  'resource-pool',
  'licensing',
  'financing',
  'counters',
  'delivery',
  'gateway',
];

/** Migrates fresh databases and starts every service; with `daysAgo` in the past, from where it is moved on. */
export async function startHouse({ daysAgo = 0 } = {}): Promise<House> {
  const namespace = testNamespace();
  const [made] = await Promise.all([Promise.all(names.map(createTestDatabase)), createTestTopics(namespace)]);
  const databases = new Map(names.map((name, place) => [name, made[place]!]));
  const ports = await freePorts(names.length);
  const urlOf = (name: ServiceName): string => `http://127.0.0.1:${ports[names.indexOf(name)]}`;
  const officePassword = randomUUID();
  const clock = daysAgo > 0 ? await openClock(daysAgo) : undefined;
  const common = { ...(await commonEnvironment(namespace)), ...clock?.environment };
  const environmentOf = (name: ServiceName): NodeJS.ProcessEnv => ({
    ...common,
    PORT: new URL(urlOf(name)).port,
    DATABASE_URL: databases.get(name)!.url,
    RESOURCE_POOL_URL: urlOf('resource-pool'),
    LICENSING_URL: urlOf('licensing'),
    FINANCING_URL: urlOf('financing'),
    COUNTERS_URL: urlOf('counters'),
    DELIVERY_URL: urlOf('delivery'),
    BOOTSTRAP_ADMIN_PASSWORD: officePassword,
    RATE_LIMIT_PER_SECOND: '1000',
    DELIVERY_SECRET_KEY: officePassword,
    DELIVERY_PLAIN_HTTP_HOSTS: '127.0.0.1',
    LOAN_OVERDUE_INTERVAL_MS: `${timerIntervalMs}`,
    TRIAL_INTERVAL_MS: `${timerIntervalMs}`,
    DATA_IP_INTERVAL_MS: `${timerIntervalMs}`,
  });
  const entryOf = (name: ServiceName): string => join(root, 'services', name, 'src/main.ts');
  const children = new Map<ServiceName, ChildService>();
  const launch = async (name: ServiceName, more: NodeJS.ProcessEnv, ...args: string[]): Promise<void> => {
    children.set(name, await startChild(entryOf(name), { ...environmentOf(name), ...more }, args));
  };
  // All of them, before one that failed is told of: nothing starts behind the back of whoever cleans up.
  const started = await Promise.allSettled(names.map((name) => launch(name, {}, 'migrate', 'serve')));
  for (const one of started) if (one.status === 'rejected') throw one.reason;
  const drop = async (): Promise<void> => {
    await Promise.all(made.map((database) => database.drop()));
    clock?.close();
  };
  const moveTo = (day: number): void => {
    if (!clock) throw new Error('this house lives today; start it in the past to move it');
    clock.set(day);
  };
  const start = (name: ServiceName, more: NodeJS.ProcessEnv = {}): Promise<void> => launch(name, more);
  return { url: urlOf('gateway'), officePassword, children, databases, start, moveTo, drop };
}

interface TestClock {
  readonly environment: NodeJS.ProcessEnv;
  set(daysAgo: number): void;
  close(): void;
}

/** The clock that all processes of a house share. */
async function openClock(daysAgo: number): Promise<TestClock> {
  const folder = await mkdtemp(join(tmpdir(), 'ipflow-clock-'));
  const path = join(folder, 'behind-ms');
  const file = openSync(path, 'w');
  const set = (days: number): void => void writeSync(file, `${days * dayMs}`.padEnd(clockChars), 0);
  set(daysAgo);
  const environment = { IPFLOW_TEST_CLOCK: path, NODE_OPTIONS: `-r ${clockHook}` };
  const close = (): void => {
    closeSync(file);
    rmSync(folder, { recursive: true });
  };
  return { environment, set, close };
}

async function commonEnvironment(namespace: string): Promise<NodeJS.ProcessEnv> {
  const engines = testEngines();
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const identity = { kid: 'e2e', alg: 'EdDSA', use: 'sig' };
  return {
    NODE_ENV: 'test',
    KAFKA_BROKERS: engines.kafkaBrokers,
    KAFKA_NAMESPACE: namespace,
    BANK_KAFKA_BROKERS: engines.kafkaBanks,
    BANK_KAFKA_PROTOCOL: 'SASL_PLAINTEXT',
    REDIS_URL: engines.redisUrl,
    AUTH_JWKS: JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...identity }] }),
    AUTH_SIGNING_JWK: JSON.stringify({ ...(await exportJWK(privateKey)), ...identity }),
    EDITION_SM2_KEY: randomBytes(sm2KeyBytes).toString('hex'),
    CERTIFICATE_SIGNING_JWK: JSON.stringify({ ...(await exportJWK(privateKey)), ...identity }),
  };
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
