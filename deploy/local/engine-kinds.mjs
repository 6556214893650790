import fs from 'node:fs';
import { join } from 'node:path';
import { ENGINES, containerObstacles } from './containers.mjs';
import { Failure } from './failure.mjs';
import { outsideFolder } from './postgres.mjs';

/** @typedef {import('./containers.mjs').Engine} Engine */
/** @typedef {'given' | 'container' | 'process'} EngineKind run by somebody else, in a container of ours, as a process of ours */
/** @typedef {Record<Engine, EngineKind>} EngineKinds */

/** @type {Record<Engine, string>} */
const TITLES = { postgres: 'PostgreSQL', kafka: 'Kafka', redis: 'Redis' };
/** @type {Record<EngineKind, string>} */
const KINDS = { given: '外部 given', container: '容器 container', process: '本机进程 process' };

/**
 * What IPFLOW_ENGINES asks for: `local` processes, `containers`, or `auto`, which takes containers where they can be had.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {'local' | 'containers' | 'auto'}
 */
export function engineMode(env = process.env) {
  const mode = env.IPFLOW_ENGINES || 'auto';
  if (mode === 'local' || mode === 'containers' || mode === 'auto') return mode;
  throw new Failure(
    `IPFLOW_ENGINES 无效。IPFLOW_ENGINES=${mode} is not a choice: use local, containers or auto.`,
  );
}

/**
 * Decides where each engine comes from: a given address, else a container, else a local process. On its own it never leaves
 * data behind: an engine that has data goes on where they are until `--fresh` or IPFLOW_ENGINES says otherwise.
 * @param {object} options
 * @param {Partial<import('./engines.mjs').Engines>} options.given
 * @param {string} options.dir          the data folder
 * @param {ReturnType<typeof engineMode>} [options.mode]
 * @param {typeof containerObstacles} [options.obstacles]
 * @returns {Promise<EngineKinds>}
 */
export async function chooseEngines({ given, dir, mode = engineMode(), obstacles = containerObstacles }) {
  /** @type {EngineKinds} */
  const kinds = {
    postgres: given.postgresUrl ? 'given' : 'process',
    kafka: given.kafkaBrokers ? 'given' : 'process',
    redis: given.redisUrl ? 'given' : 'process',
  };
  const home = homeOfData(dir);
  const ours = ENGINES.filter((engine) => kinds[engine] === 'process');
  const wanted = mode === 'auto' ? ours.filter((engine) => home[engine] !== 'process') : ours;
  if (mode === 'local' || wanted.length === 0) return kinds;
  const obstacleOf = await obstacles();
  for (const engine of wanted) {
    const obstacle = obstacleOf[engine];
    if (obstacle === undefined) kinds[engine] = 'container';
    else if (mode === 'containers')
      throw new Failure(
        `不能使用容器。IPFLOW_ENGINES=containers, but ${TITLES[engine]} cannot run in a container: ${obstacle}. ` +
          'Put that right, or use IPFLOW_ENGINES=auto.',
      );
    else if (home[engine] === 'container')
      throw new Failure(
        `数据在容器卷中。The data of ${TITLES[engine]} are in a Docker volume, and it cannot run in a container now: ${obstacle}. ` +
          'Put that right, leave them aside with IPFLOW_ENGINES=local, or start afresh with npm start -- --fresh.',
      );
  }
  return kinds;
}

/**
 * Keeps in mind where the data are from now on; what is given says nothing about ours.
 * @param {string} dir
 * @param {EngineKinds} kinds
 */
export function rememberEngines(dir, kinds) {
  const ours = Object.entries(kinds).filter(([, kind]) => kind !== 'given');
  fs.writeFileSync(memoryFile(dir), JSON.stringify({ ...readMemory(dir), ...Object.fromEntries(ours) }));
}

/**
 * Whether the last command on this data folder had containers.
 * @param {string} dir
 */
export function hadContainers(dir) {
  return Object.values(readMemory(dir)).includes('container');
}

/** @param {string} dir */
export function forgetEngines(dir) {
  fs.rmSync(memoryFile(dir), { force: true });
}

/**
 * `PostgreSQL 容器 container · …`, for people.
 * @param {EngineKinds} kinds
 */
export function describeEngines(kinds) {
  return ENGINES.map((engine) => `${TITLES[engine]} ${KINDS[kinds[engine]]}`).join(' · ');
}

/**
 * Where the engines that keep data have them; Redis keeps none.
 * @param {string} dir
 * @returns {Partial<EngineKinds>}
 */
function homeOfData(dir) {
  const isHere = (/** @type {string} */ path) => (fs.existsSync(path) ? 'process' : undefined);
  const { postgres, kafka } = readMemory(dir);
  return {
    postgres: postgres ?? isHere(join(dir, 'postgres')) ?? isHere(join(outsideFolder(dir), 'postgres')),
    kafka: kafka ?? isHere(join(dir, 'kafka')),
  };
}

/**
 * @param {string} dir
 * @returns {Partial<EngineKinds>}
 */
function readMemory(dir) {
  const file = memoryFile(dir);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

/** @param {string} dir */
function memoryFile(dir) {
  return join(dir, 'engines.json');
}
