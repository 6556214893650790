import fs from 'node:fs';
import { join } from 'node:path';
import {
  composeEngines,
  containerProgram,
  kafkaContainer,
  postgresContainer,
  redisContainer,
} from './containers.mjs';
import { chooseEngines, rememberEngines } from './engine-kinds.mjs';
import { fetchKafka, fetchRedis } from './jars.mjs';
import { kafkaAnswers, kafkaProgram, prepareKafka } from './kafka.mjs';
import { answers } from './ports.mjs';
import { openPostgresHome, postgresAnswers, postgresProgram, preparePostgres } from './postgres.mjs';
import { openSecrets } from './secrets.mjs';

/**
 * @typedef {object} EnginePorts on 127.0.0.1
 * @property {number} postgres
 * @property {number} kafka
 * @property {number} kafkaController
 * @property {number} kafkaBanks       where banks come in, by name and password
 * @property {number} redis
 */
/**
 * @typedef {{ postgresUrl: string, kafkaBrokers: string, kafkaBanks: string, redisUrl: string }} Engines
 *   `postgresUrl` is the administrator's; `kafkaBanks` is where banks come in
 */
/**
 * @typedef {object} EngineOptions
 * @property {string} dir          the data folder
 * @property {EnginePorts} ports
 * @property {boolean} durable     false for tests: PostgreSQL may lose data when the machine stops
 * @property {Partial<Omit<Engines, 'kafkaBanks'>>} given   engines somebody else runs: used as they are, never started or stopped
 * @property {import('./engine-kinds.mjs').EngineKinds} [kinds]   what was chosen already; otherwise it is chosen here
 * @property {import('./processes.mjs').Processes} processes
 * @property {<T>(title: string, work: () => Promise<T>) => Promise<T>} step   shows progress
 */

/**
 * Engines somebody else runs, from the environment.
 * @param {string} prefix `IPFLOW_` or `IPFLOW_TEST_`
 * @returns {Partial<Omit<Engines, 'kafkaBanks'>>}
 */
export function givenEngines(prefix) {
  return {
    postgresUrl: process.env[`${prefix}POSTGRES_URL`] || undefined,
    kafkaBrokers: process.env[`${prefix}KAFKA_BROKERS`] || undefined,
    redisUrl: process.env[`${prefix}REDIS_URL`] || undefined,
  };
}

/**
 * PostgreSQL, Kafka and Redis: those that are given, and for the others containers or local processes without root.
 * Resolves when all of them answer real requests. `processes.stop()` ends what was started.
 * @param {EngineOptions} options
 * @returns {Promise<Engines>}
 */
export async function provideEngines(options) {
  const { given, dir } = options;
  fs.mkdirSync(dir, { recursive: true });
  const kinds = options.kinds ?? (await chooseEngines({ given, dir }));
  rememberEngines(dir, kinds);
  const [postgresUrl, kafkaBrokers, redisUrl] = await Promise.all([
    given.postgresUrl ?? startPostgres(options, kinds.postgres),
    given.kafkaBrokers ?? startKafka(options, kinds.kafka),
    given.redisUrl ?? startRedis(options, kinds.redis),
  ]);
  // Where banks come in at a broker of somebody else's is for them to say.
  const kafkaBanks = given.kafkaBrokers ? '' : `127.0.0.1:${options.ports.kafkaBanks}`;
  return { postgresUrl, kafkaBrokers, kafkaBanks, redisUrl };
}

/**
 * @param {EngineOptions} options
 * @param {import('./engine-kinds.mjs').EngineKind} kind
 */
function startPostgres({ dir, ports, durable, processes, step }, kind) {
  return step('启动 PostgreSQL · starting PostgreSQL', async () => {
    const port = ports.postgres;
    const password = openSecrets(dir)('postgres');
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    if (kind === 'container') {
      const spec = postgresContainer((await composeEngines()).postgres, { dir, port, durable, password });
      await processes.start(containerProgram(spec, () => postgresAnswers(url)));
      return url;
    }
    const home = openPostgresHome(dir);
    await preparePostgres({ home, password, durable, processes });
    await processes.start(postgresProgram({ home, url, port, durable }));
    return url;
  });
}

/**
 * @param {EngineOptions} options
 * @param {import('./engine-kinds.mjs').EngineKind} kind
 */
function startKafka({ dir, ports, durable, processes, step }, kind) {
  return step('启动 Kafka · starting Kafka', async () => {
    const { kafka: port, kafkaController: controllerPort, kafkaBanks: banksPort } = ports;
    const broker = `127.0.0.1:${port}`;
    if (kind === 'container') {
      const spec = kafkaContainer((await composeEngines()).kafka, {
        ...{ dir, port, durable, controllerPort, banksPort },
      });
      await processes.start(containerProgram(spec, () => kafkaAnswers(broker)));
      return broker;
    }
    const classpath = await fetchKafka();
    const home = { dir: join(dir, 'kafka'), classpath, port, controllerPort, banksPort };
    await prepareKafka(home, processes);
    await processes.start(kafkaProgram(home));
    return broker;
  });
}

/**
 * @param {EngineOptions} options
 * @param {import('./engine-kinds.mjs').EngineKind} kind
 */
function startRedis({ dir, ports, durable, processes, step }, kind) {
  return step('启动 Redis · starting Redis', async () => {
    const port = ports.redis;
    const isReady = () => answers(port, 'PING\r\n', '+PONG');
    const program =
      kind === 'container'
        ? containerProgram(redisContainer((await composeEngines()).redis, { dir, port, durable }), isReady)
        : redisProgram(await fetchRedis(), join(dir, 'redis'), port, isReady);
    await processes.start(program);
    return `redis://127.0.0.1:${port}`;
  });
}

/**
 * @param {string} command
 * @param {string} cwd
 * @param {number} port
 * @param {() => Promise<boolean>} isReady
 * @returns {import('./processes.mjs').Program}
 */
function redisProgram(command, cwd, port, isReady) {
  fs.mkdirSync(cwd, { recursive: true });
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', cwd];
  const args = [...settings, '--save', '', '--appendonly', 'no'];
  return { name: 'redis', layer: 'engine', command, args, cwd, isReady };
}
