import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findDaemon, removeContainer, removeVolume } from './daemon.mjs';
import { folderKey } from './data-folder.mjs';

const COMPOSE = new URL('../../docker-compose.yml', import.meta.url);
const KEEPER = fileURLToPath(new URL('keeper.mjs', import.meta.url));
/** PostgreSQL's and Redis's ports in their containers; Kafka listens on the port it is reached at, for it also calls itself there. */
const POSTGRES_PORT = 5_432;
const REDIS_PORT = 6_379;
/** The settings of throwaway data. */
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** @typedef {'postgres' | 'kafka' | 'redis'} Engine also its name in docker-compose.yml */
/**
 * @typedef {object} ComposeEngine what docker-compose.yml says of an engine, the parts we use
 * @property {string} image
 * @property {string[]} [command]
 * @property {Record<string, string>} [environment]
 * @property {string[]} [volumes]       `name:/path`
 * @property {string} [shm_size]        `256mb`
 * @property {string} [stop_signal]
 */
/**
 * @typedef {object} Place where an engine's container runs
 * @property {string} dir        the data folder it belongs to
 * @property {number} port       on 127.0.0.1
 * @property {boolean} durable   its data live in a named volume; otherwise they end with it
 */
/**
 * @typedef {object} ContainerSpec
 * @property {Engine} engine
 * @property {import('dockerode').ContainerCreateOptions & { name: string }} options
 */

/** @type {readonly Engine[]} */
export const ENGINES = ['postgres', 'kafka', 'redis'];

/**
 * The engines as docker-compose.yml has them: the same images and settings as in a deployment.
 * @returns {Promise<Record<Engine, ComposeEngine>>}
 */
export async function composeEngines() {
  const { parse } = await import('yaml');
  return parse(fs.readFileSync(COMPOSE, 'utf8'), { merge: true }).services;
}

/**
 * Why an engine cannot run in a container here; undefined for one that can. Images are used when they are present and never
 * pulled: a start must not depend on a registry.
 * @returns {Promise<Record<Engine, string | undefined>>}
 */
export async function containerObstacles() {
  const daemon = await findDaemon();
  if (typeof daemon === 'string') return { postgres: daemon, kafka: daemon, redis: daemon };
  const { ImageName } = await import('testcontainers');
  const compose = await composeEngines();
  const obstacle = async (/** @type {Engine} */ engine) => {
    const { image } = compose[engine];
    if (await daemon.image.exists(ImageName.fromString(image))) return undefined;
    return `its image is not on this machine (docker pull ${image})`;
  };
  const [postgres, kafka, redis] = await Promise.all([
    obstacle('postgres'),
    obstacle('kafka'),
    obstacle('redis'),
  ]);
  return { postgres, kafka, redis };
}

/**
 * @param {ComposeEngine} compose
 * @param {Place & { password: string }} place
 * @returns {ContainerSpec}
 */
export function postgresContainer(compose, { password, ...place }) {
  const command = [...(compose.command ?? []), ...(place.durable ? [] : NOT_DURABLE)];
  const environment = { ...compose.environment, POSTGRES_PASSWORD: password };
  return containerSpec('postgres', { ...compose, command, environment }, place, POSTGRES_PORT);
}

/**
 * @param {ComposeEngine} compose
 * @param {Place & { controllerPort: number, banksPort: number }} place   nobody outside the container uses `controllerPort`
 * @returns {ContainerSpec}
 */
export function kafkaContainer(compose, { controllerPort, banksPort, ...place }) {
  const environment = {
    ...compose.environment,
    KAFKA_LISTENERS: `BROKER://:${place.port},CONTROLLER://:${controllerPort},BANKS://:${banksPort}`,
    KAFKA_ADVERTISED_LISTENERS: `BROKER://127.0.0.1:${place.port},BANKS://127.0.0.1:${banksPort}`,
    KAFKA_CONTROLLER_QUORUM_VOTERS: `1@127.0.0.1:${controllerPort}`,
  };
  return containerSpec('kafka', { ...compose, environment }, place, [place.port, banksPort]);
}

/**
 * @param {ComposeEngine} compose
 * @param {Place} place
 * @returns {ContainerSpec}
 */
export function redisContainer(compose, place) {
  return containerSpec('redis', compose, place, REDIS_PORT);
}

/**
 * The program that stands for a container among the processes.
 * @param {ContainerSpec} spec
 * @param {() => Promise<boolean>} isReady
 * @returns {import('./processes.mjs').Program}
 */
export function containerProgram(spec, isReady) {
  return {
    name: spec.engine,
    layer: 'engine',
    command: process.execPath,
    args: [KEEPER],
    // By a variable, for it holds a password: other users can read a command line.
    env: { ...process.env, IPFLOW_CONTAINER: JSON.stringify(spec.options) },
    isReady,
  };
}

/**
 * Takes down the containers a data folder's last command left, if it and their keepers were killed together.
 * @param {string} dir
 * @param {{ volumes: boolean }} options   whether their data go as well
 */
export async function sweepContainers(dir, { volumes }) {
  const daemon = await findDaemon();
  if (typeof daemon === 'string') return;
  const sweep = async (/** @type {Engine} */ engine) => {
    await removeContainer(daemon, containerName(dir, engine));
    if (volumes) await removeVolume(daemon, containerName(dir, engine));
  };
  await Promise.all(ENGINES.map(sweep));
}

/**
 * @param {Engine} engine
 * @param {ComposeEngine} compose
 * @param {Place} place
 * @param {number | readonly number[]} inner   the port inside, or those it listens on at the same numbers as outside
 * @returns {ContainerSpec}
 */
function containerSpec(engine, compose, { dir, port, durable }, inner) {
  const name = containerName(dir, engine);
  const pairs = typeof inner === 'number' ? [[inner, port]] : inner.map((same) => [same, same]);
  const mounts = durable ? (compose.volumes ?? []) : [];
  const options = {
    name,
    Image: compose.image,
    Cmd: compose.command,
    Env: Object.entries(compose.environment ?? {}).map(([key, value]) => `${key}=${value}`),
    Labels: { 'ipflow.data': dir },
    StopSignal: compose.stop_signal,
    ExposedPorts: Object.fromEntries(pairs.map(([inside]) => [`${inside}/tcp`, {}])),
    HostConfig: {
      PortBindings: Object.fromEntries(
        pairs.map(([inside, outside]) => [
          `${inside}/tcp`,
          [{ HostIp: '127.0.0.1', HostPort: `${outside}` }],
        ]),
      ),
      Binds: mounts.map((mount) => `${name}:${mount.split(':')[1]}`),
      ShmSize: bytesOf(compose.shm_size),
      LogConfig: { Type: 'none', Config: {} }, // The keeper writes the log, and its size is limited.
    },
  };
  return { engine, options };
}

/**
 * A name for an engine's container and its volume: one per data folder, so that a leftover is found by it.
 * @param {string} dir
 * @param {Engine} engine
 */
function containerName(dir, engine) {
  return `ipflow-${folderKey(dir)}-${engine}`;
}

/** @param {string | undefined} size `256mb` */
function bytesOf(size) {
  const [, megabytes] = /^(\d+)mb$/.exec(size ?? '') ?? [];
  return megabytes === undefined ? undefined : Number(megabytes) * 1024 * 1024;
}
