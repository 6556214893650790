import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sweepContainers } from './containers.mjs';
import { dataFolder } from './data-folder.mjs';
import { databaseUrl, ensureDatabases } from './databases.mjs';
import { demoAccounts, demoSecret } from './demo.mjs';
import { describeEngines, forgetEngines, hadContainers } from './engine-kinds.mjs';
import { givenEngines, provideEngines } from './engines.mjs';
import { Failure, printFailure } from './failure.mjs';
import { claimInstance } from './lock.mjs';
import { portFrom, requireFreePort } from './ports.mjs';
import { outsideFolder } from './postgres.mjs';
import { PREPARE_STEPS, prepare } from './prepare.mjs';
import { Processes } from './processes.mjs';
import { openSecrets } from './secrets.mjs';
import { commonEnvironment, portVariable } from './services.mjs';
import { onStopRequest } from './signals.mjs';
import { createSteps, seconds } from './steps.mjs';
import { ensureTopics, readTopics } from './topics.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const SAMPLE = join(ROOT, 'deploy/local/sample.mjs');
/** Ports that stay free on most machines; `IPFLOW_<NAME>_PORT` moves one. */
const ENGINE_PORTS = {
  ...{ postgres: 15_432, kafka: 19_092, 'kafka-controller': 19_093, 'kafka-banks': 19_094, redis: 16_379 },
};
/** How long a service may take to migrate and be ready, and the sample to load, in milliseconds. */
const SERVICE_MS = 5 * 60_000;
const SAMPLE_MS = 10 * 60_000;
/** How long a service may take to answer one probe, in milliseconds. */
const PROBE_MS = 2_000;
/** Databases, topics, services, sample. */
const HOUSE_STEPS = 4;

/** @typedef {import('./services.mjs').Service} Service */
/** @typedef {{ url: string, password: string, engines: string }} House the front door, the demo accounts' password, the engines */
/** @typedef {Service & { url: string, environment: NodeJS.ProcessEnv }} Tenant a service with its place and its variables */

/**
 * Brings the house up and keeps it up until a signal; ends the process by itself.
 * @param {{ services: Service[], fresh: boolean }} options
 */
export async function up({ services, fresh }) {
  const since = performance.now();
  const dir = dataFolder(ROOT);
  const given = givenEngines('IPFLOW_');
  const local = Object.values(given).filter((url) => url === undefined).length;
  const steps = createSteps(PREPARE_STEPS + local + HOUSE_STEPS);
  let ending = false;
  let release = () => {};
  /** @type {Processes | undefined} */
  let processes;

  const end = async (/** @type {unknown} */ failure) => {
    if (ending) return;
    ending = true;
    steps.say('正在停止 · stopping …');
    const stopping = performance.now();
    await processes?.stop();
    release();
    steps.say(`已停止 · stopped (${seconds(stopping)})`);
    steps.end();
    if (failure !== undefined) printFailure(failure);
    process.exit(failure === undefined ? 0 : 1);
  };
  onStopRequest(() => void end(undefined));

  try {
    processes = new Processes({
      logDir: join(dir, 'logs'),
      say: steps.say,
      giveUp: (failure) => void end(failure),
    });
    release = await claimInstance(dir, processes.guardPid);
    // A start that was killed together with its keepers left its containers, which hold our ports.
    if (hadContainers(dir)) await sweepContainers(dir, { volumes: false });
    const house = await bringUp({ dir, given, services, fresh, processes, steps });
    steps.say(welcome(house, since));
  } catch (error) {
    await end(error);
  }
}

/**
 * @param {{ dir: string, given: ReturnType<typeof givenEngines>, services: Service[], fresh: boolean, processes: Processes,
 *   steps: ReturnType<typeof createSteps> }} options
 * @returns {Promise<House>}
 */
async function bringUp({ dir, given, services, fresh, processes, steps }) {
  const step = steps.step.bind(steps);
  const ports = await claimPorts(services, given);
  if (fresh) clearData(dir);
  const kinds = await prepare({ root: ROOT, processes, step }, { given, dir });
  if (fresh) await sweepContainers(dir, { volumes: true });
  const options = { dir, ports: ports.engines, durable: true, given, kinds, processes, step };
  const engines = await provideEngines(options);
  const secret = openSecrets(dir);
  await step('准备数据库 · preparing the databases', () =>
    ensureDatabases(
      engines.postgresUrl,
      services.map(({ database }) => database),
      (name) => secret(`database ${name}`),
    ),
  );
  const tenants = services.map((service) => settle(service, ports.urlOf, secret, engines));
  const frontDoor = tenants[0]?.url ?? '';
  await step('准备主题 · preparing the topics', () => ensureTopics(engines.kafkaBrokers, readTopics()));
  await step('迁移并启动服务 · migrating and starting the services', () =>
    Promise.all(tenants.map((tenant, place) => processes.start(serviceProgram(tenant, place === 0)))),
  );
  await step('装入样例 · loading the sample', () => loadSample(frontDoor, secret(demoSecret), processes));
  return { url: frontDoor, password: secret(demoSecret), engines: describeEngines(kinds) };
}

/**
 * @param {Service[]} services
 * @param {ReturnType<typeof givenEngines>} given
 */
async function claimPorts(services, given) {
  const engine = (/** @type {keyof typeof ENGINE_PORTS} */ name) =>
    portFrom(portVariable(name), ENGINE_PORTS[name]);
  const engines = {
    postgres: engine('postgres'),
    kafka: engine('kafka'),
    kafkaController: engine('kafka-controller'),
    kafkaBanks: engine('kafka-banks'),
    redis: engine('redis'),
  };
  const ports = new Map(services.map(({ name, port }) => [name, portFrom(portVariable(name), port)]));
  /** @type {[string, number][]} */
  const wanted = [...ports];
  if (!given.postgresUrl) wanted.push(['postgres', engines.postgres]);
  if (!given.kafkaBrokers)
    wanted.push(
      ['kafka', engines.kafka],
      ['kafka-controller', engines.kafkaController],
      ['kafka-banks', engines.kafkaBanks],
    );
  if (!given.redisUrl) wanted.push(['redis', engines.redis]);
  for (const [name, port] of wanted) await requireFreePort(name, port, portVariable(name));
  return { engines, urlOf: (/** @type {string} */ name) => `http://127.0.0.1:${ports.get(name)}` };
}

/** @param {string} dir */
function clearData(dir) {
  for (const path of [
    join(dir, 'postgres'),
    join(dir, 'kafka'),
    join(dir, 'redis'),
    join(outsideFolder(dir), 'postgres'),
  ])
    fs.rmSync(path, { recursive: true, force: true });
  fs.rmSync(join(dir, 'secrets.json'), { force: true });
  forgetEngines(dir);
}

/**
 * @param {Service} service
 * @param {(name: string) => string} urlOf
 * @param {import('./secrets.mjs').Secrets} secret
 * @param {import('./engines.mjs').Engines} engines
 * @returns {Tenant}
 */
function settle(service, urlOf, secret, engines) {
  const context = { url: urlOf, secret };
  const url = urlOf(service.name);
  const password = secret(`database ${service.database}`);
  const environment = {
    ...process.env,
    ...commonEnvironment(context),
    SERVICE_NAME: service.name,
    PORT: new URL(url).port,
    DATABASE_URL: databaseUrl(engines.postgresUrl, service.database, password),
    KAFKA_BROKERS: engines.kafkaBrokers,
    BANK_KAFKA_BROKERS: process.env.IPFLOW_KAFKA_BANKS || engines.kafkaBanks,
    // The listener of a house on one machine; whoever brings his own says how it is reached.
    BANK_KAFKA_PROTOCOL: process.env.BANK_KAFKA_PROTOCOL || 'SASL_PLAINTEXT',
    REDIS_URL: engines.redisUrl,
    ...service.env?.(context),
  };
  return { ...service, url, environment };
}

/** @param {Tenant} tenant */
function nodeArguments(tenant) {
  const entry = join(ROOT, tenant.entry);
  if (!fs.existsSync(entry))
    throw new Failure(`服务未构建。${tenant.name} has no ${tenant.entry}: its build made no main.js.`);
  return [entry, 'migrate', 'serve'];
}

/**
 * @param {Tenant} tenant
 * @param {boolean} isFrontDoor   its start page must answer as well
 * @returns {import('./processes.mjs').Program}
 */
function serviceProgram(tenant, isFrontDoor) {
  return {
    name: tenant.name,
    layer: 'service',
    command: process.execPath,
    args: nodeArguments(tenant),
    env: tenant.environment,
    cwd: ROOT,
    readyMs: SERVICE_MS,
    isReady: async () =>
      (await isOk(`${tenant.url}/health/ready`)) && (!isFrontDoor || (await isOk(`${tenant.url}/`))),
  };
}

/** @param {string} url */
async function isOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PROBE_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // Nobody listens yet; the reason, if it stays so, is in the service's log.
  }
}

/**
 * The sample decides for itself what is already there.
 * @param {string} url        the front door
 * @param {string} password   of the demo accounts
 * @param {Processes} processes
 */
async function loadSample(url, password, processes) {
  if (!fs.existsSync(SAMPLE)) return;
  const env = { ...process.env, IPFLOW_GATEWAY_URL: url, IPFLOW_DEMO_PASSWORD: password };
  await processes.run(
    { name: 'sample', command: process.execPath, args: [SAMPLE], env, cwd: ROOT },
    SAMPLE_MS,
  );
}

/**
 * @param {House} house
 * @param {number} since
 */
function welcome({ url, password, engines }, since) {
  return [
    '',
    '┌────────────────────────────────────────────────────────────────',
    `│ 一切就绪 · ready in ${seconds(since)}`,
    `│ 打开 Open      ${url}`,
    `│ 用户 Users     ${demoAccounts.map(({ username, role }) => `${username} ${role}`).join('  ')}`,
    `│ 密码 Password  ${password}`,
    `│ 引擎 Engines   ${engines}`,
    '│ 日志 Logs      .ipflow/logs/',
    '│ 停止 Stop      Ctrl-C',
    '│ 清空 Afresh    npm start -- --fresh',
    '└────────────────────────────────────────────────────────────────',
  ].join('\n');
}
