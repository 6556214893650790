import fs from 'node:fs';
import { homedir, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';

/** How long a Docker daemon may take to answer before there counts as none, in milliseconds. */
const DAEMON_MS = 3_000;
/** How long the daemon may take to remove a container that it is already removing, and how often we look, in milliseconds. */
const REMOVAL_MS = 10_000;
const REMOVAL_POLL_MS = 100;

/** @typedef {import('testcontainers').ContainerRuntimeClient} Daemon */

/**
 * Why there can be no Docker daemon to use, as far as files and variables tell; `undefined` when one is worth asking. The places
 * are those where Testcontainers looks, so that a machine without Docker pays for a few looks only.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function whyNoDaemon(env = process.env) {
  const home = homedir();
  const places = [
    '/var/run/docker.sock',
    join(env.XDG_RUNTIME_DIR || '/run', 'docker.sock'),
    join(home, '.docker/run/docker.sock'),
    join(home, '.docker/desktop/docker.sock'),
    `/run/user/${process.getuid?.()}/docker.sock`,
    join(home, '.testcontainers.properties'),
  ];
  if (env.DOCKER_HOST || places.some((place) => fs.existsSync(place))) return undefined;
  return 'there is no Docker daemon (no DOCKER_HOST, no /var/run/docker.sock)';
}

/**
 * The Docker daemon of this machine, found by Testcontainers, or a sentence that says why there is none to use. Quiet: most
 * machines have none.
 * @returns {Promise<Daemon | string>}
 */
export async function findDaemon() {
  const reason = whyNoDaemon();
  if (reason) return reason;
  const testcontainers = await import('testcontainers').catch(() => undefined);
  if (!testcontainers) return 'the packages are not installed yet';
  const deadline = new AbortController();
  const late = delay(DAEMON_MS, undefined, { signal: deadline.signal }).catch(() => undefined);
  const silent = () => undefined; // Nothing answers; which of the places it tried, Testcontainers does not tell.
  const daemon = await Promise.race([testcontainers.getContainerRuntimeClient().catch(silent), late]);
  deadline.abort();
  if (!daemon) return 'no Docker daemon answers: is it running, and may this user reach its socket';
  const { host } = daemon.info.containerRuntime;
  return isOurs(host) ? daemon : `the Docker daemon publishes ports on another machine (${host})`;
}

/**
 * Whether an address is this machine's, so that what a container publishes on 127.0.0.1 can be reached. It is not for a remote
 * daemon, nor from inside a container that was handed its host's socket.
 * @param {string} host
 */
function isOurs(host) {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return host === 'localhost' || addresses.some(({ address }) => address === host);
}

/**
 * Takes a container down with its anonymous volumes, whatever state it is in; one that does not exist is fine.
 * @param {Daemon} daemon
 * @param {string} name
 */
export async function removeContainer(daemon, name) {
  const deadline = performance.now() + REMOVAL_MS;
  // 409: it is being removed already.
  while ((await refusal(daemon.container.getById(name).remove({ force: true, v: true }))) === 409) {
    if (performance.now() > deadline)
      throw new Failure(`Docker does not finish removing ${name}: look at it.`);
    await delay(REMOVAL_POLL_MS);
  }
}

/**
 * Deletes a named volume; one that does not exist is fine.
 * @param {Daemon} daemon
 * @param {string} name
 */
export async function removeVolume(daemon, name) {
  if ((await refusal(daemon.container.dockerode.getVolume(name).remove())) === 409)
    throw new Failure(
      `数据卷正在使用。The Docker volume ${name} is in use by a container that is not ours: remove that one first.`,
    );
}

/**
 * The status by which the daemon refuses: 404 (no such thing) or 409 (not now); undefined when it does as asked.
 * @param {Promise<unknown>} request
 * @returns {Promise<number | undefined>}
 */
async function refusal(request) {
  try {
    await request;
    return undefined;
  } catch (error) {
    const { statusCode = 0 } = /** @type {{ statusCode?: number }} */ (error);
    if (![404, 409].includes(statusCode)) throw error;
    return statusCode;
  }
}
