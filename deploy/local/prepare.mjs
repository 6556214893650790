import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { whyNoDaemon } from './daemon.mjs';
import { chooseEngines, engineMode } from './engine-kinds.mjs';
import { Failure } from './failure.mjs';
import { cacheFolder, fetchKafka, fetchRedis } from './jars.mjs';
import { javaCommand } from './kafka.mjs';
import { withLock } from './lock.mjs';

/** How long installing and building may take, in milliseconds. */
const INSTALL_MS = 15 * 60_000;
const BUILD_MS = 10 * 60_000;
/** Free space we ask for: with packages still to install, and without, in bytes. */
const INSTALL_BYTES = 1.5e9;
const RUN_BYTES = 3e8;
const JAVA_MIN = 17;

/**
 * @typedef {object} Workspace
 * @property {string} root
 * @property {import('./processes.mjs').Processes} processes
 * @property {<T>(title: string, work: () => Promise<T>) => Promise<T>} step
 */

/** How many steps `prepare` shows. */
export const PREPARE_STEPS = 4;

/**
 * Everything a checkout needs before its first engine: the machine is looked at, packages installed, the engines chosen,
 * downloads verified, libraries and services built. Quick when nothing changed. Two commands at once wait for one another.
 * @param {Workspace} workspace
 * @param {{ given: Partial<import('./engines.mjs').Engines>, dir: string }} engines   those that are given; the data folder
 * @returns {Promise<import('./engine-kinds.mjs').EngineKinds>} where each engine comes from
 */
export async function prepare(workspace, { given, dir }) {
  const { root, processes, step } = workspace;
  const noContainers = engineMode() === 'local' || whyNoDaemon() !== undefined;
  await step('检查环境 · checking the machine', async () => {
    requireSpace(root);
    // Known before anything is installed only where there can be no containers.
    if (noContainers && !given.kafkaBrokers) await requireJava();
  });
  return withLock(join(root, '.ipflow/prepare.lock'), async () => {
    await step('安装依赖 · installing packages', () => install(root, processes));
    const kinds = await chooseEngines({ given, dir });
    if (kinds.kafka === 'process' && !noContainers) await requireJava();
    await Promise.all([
      step('准备引擎 · fetching Kafka and Redis', async () => {
        await Promise.all([
          kinds.kafka === 'process' && fetchKafka(),
          kinds.redis === 'process' && fetchRedis(),
        ]);
      }),
      step('构建 · building', () => build(root, processes)),
    ]);
    return kinds;
  });
}

/** @param {string} root */
function requireSpace(root) {
  const wanted = fs.existsSync(join(root, 'node_modules/.package-lock.json')) ? RUN_BYTES : INSTALL_BYTES;
  fs.mkdirSync(join(root, '.ipflow'), { recursive: true });
  fs.mkdirSync(cacheFolder(), { recursive: true });
  for (const [folder, bytes] of /** @type {[string, number][]} */ ([
    [join(root, '.ipflow'), wanted],
    [cacheFolder(), RUN_BYTES],
  ])) {
    const { bavail, bsize } = fs.statfsSync(folder);
    if (bavail * bsize < bytes)
      throw new Failure(
        `磁盘空间不足。The disk of ${folder} is full: ${Math.round((bavail * bsize) / 1e6)} MB are free, ` +
          `${bytes / 1e6} MB are needed. Free some space and run the command again.`,
      );
  }
}

async function requireJava() {
  const command = javaCommand();
  const advice = `Install a Java runtime ${JAVA_MIN} or newer (Debian: openjdk-17-jre-headless), or set IPFLOW_KAFKA_BROKERS.`;
  const { stderr } = await promisify(execFile)(command, ['-version']).catch((error) => {
    throw new Failure(
      `没有找到 Java。Kafka needs Java, and ${command} does not run (${error.code}). ${advice}`,
    );
  });
  const version = javaMajor(stderr);
  if (version === undefined || version < JAVA_MIN)
    throw new Failure(
      `Java 版本过低。Kafka needs Java ${JAVA_MIN}, ${command} is ${version ?? 'unknown'}. ${advice}`,
    );
}

/**
 * The major version in what `java -version` prints: 17 for "17.0.15", 8 for "1.8.0_402".
 * @param {string} text
 * @returns {number | undefined}
 */
export function javaMajor(text) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? second : first);
}

/**
 * @param {string} root
 * @param {import('./processes.mjs').Processes} processes
 */
export async function install(root, processes) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (
    fs.existsSync(installed) &&
    installMatches(readJson(join(root, 'package-lock.json')), readJson(installed))
  )
    return;
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'];
  await processes.run({ name: 'install', command, args, cwd: root, tailLines: 40 }, INSTALL_MS);
}

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }> }} Lock */

/**
 * Whether what npm installed is what the lock file asks for; packages for other platforms may be absent.
 * @param {Lock} lock        package-lock.json
 * @param {Lock} installed   node_modules/.package-lock.json
 */
export function installMatches(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    const found = installed.packages[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Builds when a source file changed since the last build; asking nx alone would take longer than the whole comparison.
 * @param {string} root
 * @param {import('./processes.mjs').Processes} processes
 */
async function build(root, processes) {
  const packages = ['libs', 'services'].flatMap((folder) =>
    fs.readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  const stampFile = join(root, '.ipflow/build.stamp');
  const stamp = sourceStamp(root, packages);
  const built = packages.every(
    (path) => !fs.existsSync(join(path, 'src')) || fs.existsSync(join(path, 'dist')),
  );
  if (built && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  const args = [join(root, 'node_modules/.bin/nx'), 'run-many', '-t', 'build'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  await processes.run(
    { name: 'build', command: process.execPath, args, env, cwd: root, tailLines: 40 },
    BUILD_MS,
  );
  fs.writeFileSync(stampFile, stamp);
}

/**
 * @param {string} root
 * @param {string[]} packages
 */
function sourceStamp(root, packages) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ file) => {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  };
  for (const file of ['.swcrc', 'nx.json', 'package-lock.json']) add(join(root, file));
  for (const path of packages) {
    if (fs.existsSync(join(path, 'package.json'))) add(join(path, 'package.json'));
    if (!fs.existsSync(join(path, 'src'))) continue;
    for (const entry of fs.readdirSync(join(path, 'src'), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) add(join(entry.parentPath ?? entry.path, entry.name));
  }
  return hash.digest('hex');
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
