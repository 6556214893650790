/** The house that is measured: started by `deploy/local/start.mjs`, on ports and in a folder of its own. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../local/ports.mjs';
import { services } from '../local/services.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const READY_MS = 300_000;
/** Every service of the house, as its port variable names it. */
const serviceNames = services.map(({ name }) => name.toUpperCase().replaceAll('-', '_'));

/**
 * A house of its own, by the same command that people use.
 * @param {string} data   a folder of its own
 */
export async function startHouse(data) {
  const names = ['POSTGRES', 'KAFKA', 'KAFKA_CONTROLLER', 'KAFKA_BANKS', 'REDIS', ...serviceNames];
  const ports = await freePorts(names.length);
  const port = (/** @type {string} */ name) => ports[names.indexOf(name)];
  const env = {
    ...process.env,
    ...Object.fromEntries(names.map((name) => [`IPFLOW_${name}_PORT`, String(port(name))])),
    IPFLOW_DATA: data,
    RATE_LIMIT_PER_SECOND: '1000000',
  };
  const child = spawn(process.execPath, [join(ROOT, 'deploy/local/start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the house is not up after ${READY_MS} ms`)), READY_MS);
    child.once('exit', () => reject(new Error('the house did not start')));
    child.stdout.on('data', (bytes) => {
      process.stderr.write(bytes);
      if (!String(bytes).includes('一切就绪')) return;
      clearTimeout(late);
      resolve(undefined);
    });
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stop().then(() => process.exit(130)));
  const secrets = JSON.parse(fs.readFileSync(join(data, 'secrets.json'), 'utf8'));
  return {
    stop,
    url: `http://127.0.0.1:${port('GATEWAY')}`,
    services: serviceNames.map((name) => `http://127.0.0.1:${port(name)}`),
    password: secrets['demo password'],
    databaseUrl: `postgresql://postgres:${secrets.postgres}@127.0.0.1:${port('POSTGRES')}/postgres`,
    kafkaBrokers: `127.0.0.1:${port('KAFKA')}`,
  };
}
