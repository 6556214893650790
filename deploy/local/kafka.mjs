import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { createOnce } from './data-folder.mjs';

/** How long formatting an empty storage may take, in milliseconds. */
const FORMAT_MS = 60_000;
/** How long one readiness request may take, in milliseconds. */
const REQUEST_MS = 2_000;
/** Measured for a quick start on two cores: 1.8 s instead of 2.3 s, 280 MB. */
const JVM_FLAGS = [
  '-Xms64m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss',
];

/** @typedef {{ dir: string, classpath: string, port: number, controllerPort: number, banksPort: number }} KafkaHome */

/** The Java program to run: JAVA_HOME's when it is set, else the PATH's. */
export function javaCommand() {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
}

/**
 * Writes the broker's settings and formats its storage when there is none yet.
 * @param {KafkaHome} home
 * @param {import('./processes.mjs').Processes} processes
 */
export async function prepareKafka({ dir, classpath, ...ports }, processes) {
  fs.mkdirSync(dir, { recursive: true });
  await createOnce(join(dir, 'data'), 'meta.properties', async (data) => {
    const file = writeSettings(dir, { data, ...ports });
    const clusterId = randomBytes(16).toString('base64url');
    // With an equals sign: one id in 64 begins with a dash, and would be read as another option.
    const id = `--cluster-id=${clusterId}`;
    const args = ['-cp', classpath, 'kafka.tools.StorageTool', 'format', id, '-c', file];
    await processes.run(
      { name: 'kafka-format', command: javaCommand(), args: [...JVM_FLAGS, ...args] },
      FORMAT_MS,
    );
  });
  writeSettings(dir, { data: join(dir, 'data'), ...ports });
}

/**
 * The broker, a single KRaft node on the loopback address.
 * @param {KafkaHome} home
 * @returns {import('./processes.mjs').Program}
 */
export function kafkaProgram({ dir, classpath, port }) {
  return {
    name: 'kafka',
    layer: 'engine',
    command: javaCommand(),
    args: [...JVM_FLAGS, '-cp', classpath, 'kafka.Kafka', settingsFile(dir)],
    cwd: dir,
    isReady: () => kafkaAnswers(`127.0.0.1:${port}`),
  };
}

/**
 * @param {string} broker host:port of a single broker
 * @returns {Promise<boolean>}
 */
export async function kafkaAnswers(broker) {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const client = new Kafka({
    brokers: [broker],
    logLevel: logLevel.NOTHING,
    connectionTimeout: REQUEST_MS,
    requestTimeout: REQUEST_MS,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  try {
    await admin.connect();
    const { brokers, controller } = await admin.describeCluster();
    // Without a controller it makes no topics yet.
    return brokers.length === 1 && controller !== null;
  } catch {
    return false; // Not ready yet; the reason, if it stays so, is in the broker's log.
  } finally {
    await admin.disconnect();
  }
}

/** @param {string} dir */
function settingsFile(dir) {
  return join(dir, 'server.properties');
}

/**
 * @param {string} dir
 * @param {{ data: string, port: number, controllerPort: number, banksPort: number }} home
 */
function writeSettings(dir, { data, port, controllerPort, banksPort }) {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort},BANKS://127.0.0.1:${banksPort}`,
    'advertised.listeners': `BROKER://127.0.0.1:${port},BANKS://127.0.0.1:${banksPort}`,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,BANKS:SASL_PLAINTEXT',
    'inter.broker.listener.name': 'BROKER',
    // Who comes in by BROKER is the platform itself, and may do anything; banks come in by BANKS, each with its own
    // name and password, and may do what a rule allows (libs/platform/src/eventing/kafka-access.ts) and nothing else.
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'allow.everyone.if.no.acl.found': false,
    'super.users': 'User:ANONYMOUS',
    'listener.name.banks.sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'listener.name.banks.scram-sha-512.sasl.jaas.config':
      'org.apache.kafka.common.security.scram.ScramLoginModule required;',
    'listener.name.banks.max.connections': 200,
    // A password that was changed or taken away ends the connections made with it within the hour.
    'listener.name.banks.connections.max.reauth.ms': 3_600_000,
    'log.dirs': data,
    'auto.create.topics.enable': false,
    'log.message.timestamp.type': 'LogAppendTime',
    'log.retention.ms': -1,
    'group.initial.rebalance.delay.ms': 0,
    // A killed broker is let in again when its old session ends: after 9 s by default.
    'broker.session.timeout.ms': 4_000,
    'broker.heartbeat.interval.ms': 500,
    // One partition and one replica for the broker's own topics: a single node starts sooner.
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  fs.writeFileSync(settingsFile(dir), lines.join(''));
  return settingsFile(dir);
}
