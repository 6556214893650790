import fs from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from './jars.mjs';
import { kafkaProgram, prepareKafka } from './kafka.mjs';
import { answers } from './ports.mjs';
import { openPostgresHome, postgresProgram, preparePostgres } from './postgres.mjs';
import { openSecrets } from './secrets.mjs';

/**
 * @typedef {object} EnginePorts on 127.0.0.1
 * @property {number} postgres
 * @property {number} kafka
 * @property {number} kafkaController
 * @property {number} redis
 */
/** @typedef {{ postgresUrl: string, kafkaBrokers: string, redisUrl: string }} Engines `postgresUrl` is the administrator's */
/**
 * @typedef {object} EngineOptions
 * @property {string} dir          the data folder
 * @property {EnginePorts} ports
 * @property {boolean} durable     false for tests: PostgreSQL may lose data when the machine stops
 * @property {Partial<Engines>} given   engines somebody else runs: used as they are, never started or stopped
 * @property {import('./processes.mjs').Processes} processes
 * @property {<T>(title: string, work: () => Promise<T>) => Promise<T>} step   shows progress
 */

/**
 * Engines somebody else runs, from the environment.
 * @param {string} prefix `IPFLOW_` or `IPFLOW_TEST_`
 * @returns {Partial<Engines>}
 */
export function givenEngines(prefix) {
  return {
    postgresUrl: process.env[`${prefix}POSTGRES_URL`] || undefined,
    kafkaBrokers: process.env[`${prefix}KAFKA_BROKERS`] || undefined,
    redisUrl: process.env[`${prefix}REDIS_URL`] || undefined,
  };
}

/**
 * PostgreSQL, Kafka and Redis: those that are given, and local processes without root for the others.
 * Resolves when all of them answer real requests. `processes.stop()` ends what was started.
 * @param {EngineOptions} options
 * @returns {Promise<Engines>}
 */
export async function provideEngines(options) {
  const { given, dir } = options;
  fs.mkdirSync(dir, { recursive: true });
  const jars = given.kafkaBrokers && given.redisUrl ? undefined : fetchJars();
  const [postgresUrl, kafkaBrokers, redisUrl] = await Promise.all([
    given.postgresUrl ?? startPostgres(options),
    given.kafkaBrokers ?? startKafka(options, jars),
    given.redisUrl ?? startRedis(options, jars),
  ]);
  return { postgresUrl, kafkaBrokers, redisUrl };
}

/** @param {EngineOptions} options */
function startPostgres({ dir, ports, durable, processes, step }) {
  return step('启动 PostgreSQL · starting PostgreSQL', async () => {
    const home = openPostgresHome(dir);
    const password = openSecrets(dir)('postgres');
    const url = `postgresql://postgres:${password}@127.0.0.1:${ports.postgres}/postgres`;
    await preparePostgres({ home, password, durable, processes });
    await processes.start(postgresProgram({ home, url, port: ports.postgres, durable }));
    return url;
  });
}

/**
 * @param {EngineOptions} options
 * @param {ReturnType<typeof fetchJars> | undefined} jars
 */
function startKafka({ dir, ports, processes, step }, jars) {
  return step('启动 Kafka · starting Kafka', async () => {
    const classpath = (await jars)?.kafkaClasspath ?? '';
    const home = {
      dir: join(dir, 'kafka'),
      classpath,
      port: ports.kafka,
      controllerPort: ports.kafkaController,
    };
    await prepareKafka(home, processes);
    await processes.start(kafkaProgram(home));
    return `127.0.0.1:${ports.kafka}`;
  });
}

/**
 * @param {EngineOptions} options
 * @param {ReturnType<typeof fetchJars> | undefined} jars
 */
function startRedis({ dir, ports, processes, step }, jars) {
  return step('启动 Redis · starting Redis', async () => {
    const command = (await jars)?.redisServer ?? '';
    const cwd = join(dir, 'redis');
    fs.mkdirSync(cwd, { recursive: true });
    await processes.start({
      name: 'redis',
      layer: 'engine',
      command,
      args: [
        '--port',
        `${ports.redis}`,
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--appendonly',
        'no',
        '--dir',
        cwd,
      ],
      cwd,
      isReady: () => answers(ports.redis, 'PING\r\n', '+PONG'),
    });
    return `redis://127.0.0.1:${ports.redis}`;
  });
}
