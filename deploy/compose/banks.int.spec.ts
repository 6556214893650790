import { KafkaAccess } from '@ipflow/platform';
import {
  authority,
  certifiedHost,
  readAsBank,
  testEngines,
  until,
  writeAsBank,
  type BankLogin,
} from '@ipflow/testing';
import { Kafka as Client, logLevel, type SASLOptions } from 'kafkajs';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type ConnectionOptions, type SecureVersion } from 'node:tls';
import {
  bankConnection,
  type BankConnection,
} from '../../services/financing/src/bank-access/bank-access.settings';
import { bankTopic, readerOf, rightsOf } from '../../services/financing/src/bank-access/bank-topic';
import { composeServices, interpolated, overlaid } from './compose-file.fixture';

/*
 * The banks' listener as deploy/compose/banks.yml opens it, without containers: the environment of both compose files goes through
 * the very program with which the image makes its settings of it, and a broker of the same version runs with them. Replaced is
 * what belongs to a machine alone: ports, the name `kafka`, and where its volumes are.
 */

// The scripts are plain JavaScript modules, outside the TypeScript program.
interface Processes {
  run(task: object, deadlineMs: number): Promise<void>;
  start(program: object): Promise<void>;
  stop(): Promise<void>;
}
const { Processes } = jest.requireActual<{ Processes: new (options: object) => Processes }>(
  '../local/processes.mjs',
);
const { freePorts } = jest.requireActual<{ freePorts(count: number): Promise<number[]> }>(
  '../local/ports.mjs',
);
const { javaCommand, kafkaProgram } = jest.requireActual<{
  javaCommand(): string;
  kafkaProgram(home: object): object;
}>('../local/kafka.mjs');

/** How long the settings may take, the broker with them, and one answer of it (milliseconds). */
const preparedWithinMs = 60_000;
const startedWithinMs = 180_000;
const answersWithinMs = 5_000;
const clusterIdBytes = 16;

const folder = mkdtempSync(join(tmpdir(), 'ipflow-banks-'));
const processes = new Processes({ logDir: join(folder, 'logs'), say: console.warn, giveUp: console.error });
const variables = { BANKS_HOST: 'localhost', BANKS_PEM: join(folder, 'banks.pem') };
const [base, banks] = [composeServices('docker-compose.yml'), composeServices('deploy/compose/banks.yml')];
const kafka = overlaid(base.kafka!, banks.kafka!);
const financing = overlaid(base.financing!, banks.financing!);

const root = authority('the authority that banks trust');
const between = authority('one between', root);
const host = certifiedHost(variables.BANKS_HOST, between);

/** Ports in the container, by listener, and what stands for each here. */
const listeners = new Map(
  [...kafka.environment!.KAFKA_LISTENERS!.matchAll(/(\w+):\/\/:(\d+)/g)].map(([, name, port]) => [
    name,
    port,
  ]),
);
const ports = new Map<string, number>();
const portOf = (listener: string): number => ports.get(listeners.get(listener)!)!;

/** A value of the environment, for this machine. */
function here(value: string): string {
  let text = interpolated(value, variables);
  for (const mount of kafka.volumes!) {
    const [source = '', target = ''] = interpolated(mount, variables).split(':');
    text = text.replace(target, source.startsWith('/') ? source : join(folder, source));
  }
  return text
    .replaceAll('//:', '//127.0.0.1:')
    .replaceAll('//kafka:', '//localhost:')
    .replaceAll(/(?<=:)\d+\b/g, (port) => `${ports.get(port) ?? port}`);
}

/** What a bank is told of where and how it comes in. */
function told(): BankConnection {
  const { BANK_KAFKA_BROKERS, BANK_KAFKA_PROTOCOL } = financing.environment!;
  return bankConnection({ BANK_KAFKA_BROKERS: here(BANK_KAFKA_BROKERS!), BANK_KAFKA_PROTOCOL });
}

interface Bank {
  readonly topic: string;
  readonly group: string;
  readonly username: string;
  readonly password: string;
}
const bankOf = (tenant: string): Bank => ({
  topic: bankTopic(tenant),
  group: `${readerOf(tenant).groupPrefix}credit`,
  username: readerOf(tenant).name,
  password: randomUUID(),
});
const [hubei, hankou] = [bankOf('bank-hubei'), bankOf('bank-hankou')];
const withoutRule = 'ipflow.pool.v1';

beforeAll(async () => {
  const free = await freePorts(listeners.size);
  [...listeners.values()].forEach((port, at) => ports.set(port!, free[at]!));
  writeFileSync(variables.BANKS_PEM, host.key + host.certificate + between.certificate);
  const { kafkaClasspath: classpath } = testEngines();
  await processes.run(settings(classpath), preparedWithinMs);
  await processes.start(kafkaProgram({ dir: folder, classpath, port: portOf('BROKER') }));
  await provide();
}, startedWithinMs);

afterAll(async () => {
  await processes.stop();
  rmSync(folder, { recursive: true });
});

/** What the image runs before the broker: makes server.properties of its environment and formats the storage. */
function settings(classpath: string): object {
  const environment = Object.entries(kafka.environment!).map(([name, value]) => [name, here(value)]);
  const none = join(folder, 'none');
  mkdirSync(none);
  const program = ['-cp', classpath, 'kafka.docker.KafkaDockerWrapper', 'setup'];
  const folders = [
    '--default-configs-dir',
    none,
    '--mounted-configs-dir',
    none,
    '--final-configs-dir',
    folder,
  ];
  const CLUSTER_ID = randomBytes(clusterIdBytes).toString('base64url');
  return {
    ...{ name: 'kafka-settings', command: javaCommand(), args: [...program, ...folders] },
    env: { PATH: process.env.PATH, CLUSTER_ID, ...Object.fromEntries(environment) },
  };
}

/** Gives two banks access, as the product does, and puts a row into the topic of each and into one that no rule names. */
async function provide(): Promise<void> {
  const brokers = [`127.0.0.1:${portOf('BROKER')}`];
  const access = new KafkaAccess('test', brokers);
  const rights = rightsOf(['bank-hubei', 'bank-hankou']);
  await access.settle(rights);
  for (const { username, password } of [hubei, hankou]) await access.setPassword(username, password);
  await until('the broker knows of rights and passwords', async () => {
    const { repaired, foreign, withoutPassword } = await access.settle(rights);
    return [...repaired, ...foreign, ...withoutPassword].length === 0;
  });
  const platform = new Client({ brokers, logLevel: logLevel.NOTHING });
  const [admin, producer] = [platform.admin(), platform.producer()];
  await Promise.all([admin.connect(), producer.connect()]);
  await admin.createTopics({ topics: [{ topic: withoutRule }] });
  for (const topic of [hubei.topic, hankou.topic, withoutRule])
    await producer.send({ topic, messages: [{ key: 'row', value: `in ${topic}` }] });
  await Promise.all([admin.disconnect(), producer.disconnect()]);
}

const loginOf = ({ username, password }: Bank): BankLogin => ({
  ...{ username, password },
  tls: { brokers: told().brokers, trusted: root.certificate },
});
const scram = ({ username, password }: Bank): SASLOptions => ({
  ...{ mechanism: 'scram-sha-512', username, password },
});

/** Comes in with kafkajs: the cluster as it is shown. */
async function comesIn(sasl?: SASLOptions, ssl: ConnectionOptions | false = {}, broker = told().brokers) {
  const client = new Client({
    ...{ brokers: [broker], clientId: 'a-bank', logLevel: logLevel.NOTHING, retry: { retries: 0 } },
    ...{ connectionTimeout: answersWithinMs, requestTimeout: answersWithinMs },
    ...{ sasl, ssl: ssl && { ca: root.certificate, ...ssl } },
  });
  const admin = client.admin();
  try {
    await admin.connect();
    return await admin.describeCluster();
  } finally {
    await admin.disconnect();
  }
}

/** Greets the listener with one version of TLS: the version agreed on. */
function greeting(version: SecureVersion): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...{ port: portOf('BANKS'), host: variables.BANKS_HOST, servername: variables.BANKS_HOST },
      ...{ ca: root.certificate, minVersion: version, maxVersion: version, timeout: answersWithinMs },
      // At its default level OpenSSL itself would not offer what is older than 1.2.
      ciphers: 'DEFAULT:@SECLEVEL=0',
    });
    socket.once('secureConnect', () => {
      resolve(socket.getProtocol());
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error(`no answer within ${answersWithinMs} ms`)));
  });
}

test('a bank reads its topic by TLS, with a client that knows nothing of us', async () => {
  const { records } = await readAsBank(loginOf(hubei), hubei.topic, hubei.group);
  expect(records).toEqual([{ key: 'row', value: `in ${hubei.topic}` }]);
});

test('a bank is told where and how to come in, and the broker calls itself the same', async () => {
  const address = `${variables.BANKS_HOST}:${portOf('BANKS')}`;
  const how = { securityProtocol: 'SASL_SSL', saslMechanism: 'SCRAM-SHA-512' };
  expect(told()).toEqual({ brokers: address, ...how });
  const { brokers } = await comesIn(scram(hubei));
  expect(brokers.map(({ host: name, port }) => `${name}:${port}`)).toEqual([address]);
});

test.each([
  ['the topic of another bank', hankou.topic],
  ['a topic that no rule names', withoutRule],
])('%s is not read', async (_, topic) => {
  const { records, errors } = await readAsBank(loginOf(hubei), topic, hubei.group);
  expect([records, errors]).toEqual([[], expect.stringContaining('TopicAuthorization')]);
});

test("a bank's own topic is not written by it", async () => {
  expect(await writeAsBank(loginOf(hubei), hubei.topic)).toContain('TopicAuthorization');
});

test('nobody comes in without TLS, whether he signs in or not', async () => {
  await expect(comesIn(scram(hubei), false)).rejects.toThrow('Closed connection');
  await expect(comesIn(undefined, false)).rejects.toThrow('Closed connection');
});

test("nobody comes in without his own name and password: the platform's own way in has none", async () => {
  const refused = 'invalid credentials';
  await expect(comesIn(undefined)).rejects.toThrow('Closed connection');
  await expect(comesIn(scram({ ...hubei, password: hankou.password }))).rejects.toThrow(refused);
  await expect(comesIn(scram({ ...hubei, username: readerOf('nobody').name }))).rejects.toThrow(refused);
  for (const mechanism of ['plain', 'scram-sha-256'] as const)
    await expect(comesIn({ ...scram(hubei), mechanism } as SASLOptions)).rejects.toThrow(
      'does not support the requested SASL mechanism',
    );
});

test('a bank that does not trust the authority, or finds another name than it called, refuses the broker', async () => {
  await expect(comesIn(scram(hubei), { ca: undefined })).rejects.toThrow('unable to get local issuer');
  const impostor = authority(root.name).certificate;
  await expect(comesIn(scram(hubei), { ca: impostor })).rejects.toThrow('certificate signature failure');
  const byAddress = `127.0.0.1:${portOf('BANKS')}`;
  await expect(comesIn(scram(hubei), {}, byAddress)).rejects.toThrow('does not match certificate');
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s is spoken', async (version) => {
  expect(await greeting(version)).toBe(version);
});

test.each(['TLSv1', 'TLSv1.1'] as const)('%s is refused by the broker', async (version) => {
  await expect(greeting(version)).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
});
