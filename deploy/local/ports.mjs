import { createServer, connect } from 'node:net';
import { Failure } from './failure.mjs';

/** How long a connection attempt may take before the other side counts as silent, in milliseconds. */
const CONNECT_MS = 1_000;

/**
 * The port a variable of the environment asks for, or the default.
 * @param {string} variable for instance `IPFLOW_GATEWAY_PORT`
 * @param {number} fallback
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number}
 */
export function portFrom(variable, fallback, env = process.env) {
  const text = env[variable];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new Failure(
      `${variable} 不是端口号。${variable}=${text} is not a port: use a number from 1 to 65535.`,
    );
  return port;
}

/**
 * Listens for a moment: resolves to the port, or rejects with the system's error.
 * @param {number} port 0 for any
 * @param {string | undefined} host undefined for every address
 * @returns {Promise<number>}
 */
function tryListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Refuses with one sentence when a port is taken.
 * @param {string} owner who wants it
 * @param {number} port
 * @param {string} variable the variable that moves it
 */
export async function requireFreePort(owner, port, variable) {
  for (const host of ['127.0.0.1', undefined]) {
    await tryListen(port, host).catch((/** @type {NodeJS.ErrnoException} */ error) => {
      throw new Failure(
        error.code === 'EADDRINUSE'
          ? `端口 ${port} 已被占用。Port ${port}, which ${owner} needs, is in use by another program: ` +
              `stop that program or set ${variable} to a free port.`
          : `端口 ${port} 不可用。Port ${port} for ${owner} cannot be opened (${error.code}): set ${variable} to another one.`,
      );
    });
  }
}

/**
 * Free ports on 127.0.0.1, all different.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const ports = new Set();
  while (ports.size < count) ports.add(await tryListen(0, '127.0.0.1'));
  return [...ports];
}

/**
 * Sends one line over TCP and tells whether the answer starts as expected; false when nobody listens.
 * @param {number} port on 127.0.0.1
 * @param {string} request
 * @param {string} answer
 * @returns {Promise<boolean>}
 */
export function answers(port, request, answer) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: CONNECT_MS });
    const done = (/** @type {boolean} */ ok) => {
      socket.destroy();
      resolve(ok);
    };
    socket.once('connect', () => socket.write(request));
    socket.once('data', (data) => done(data.toString('latin1').startsWith(answer)));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
    socket.once('close', () => resolve(false));
  });
}
