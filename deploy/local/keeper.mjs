import { findDaemon, removeContainer } from './daemon.mjs';
import { Failure, printFailure } from './failure.mjs';

/** How long an engine may take to end on request before Docker kills it, in milliseconds: less than a process is given. */
const STOP_MS = 8_000;

/**
 * The keeper of one engine's container, a process that lives exactly as long: it creates and starts the container, passes its
 * output on, and takes it down before it ends itself. So `Processes` supervises a container like any program (log, restart,
 * order of stopping), and when the command is killed its guard ends the keeper, which ends the container. Testcontainers finds
 * the daemon and talks to it; its own containers are not used because they listen on every address, pull what is missing and
 * need a reaper, which is one more image. What even a killed keeper leaves behind is known by its name: the next keeper or
 * start removes it.
 * @param {import('./containers.mjs').ContainerSpec['options']} options
 * @returns {Promise<number>} the exit code
 */
async function keep(options) {
  const daemon = await findDaemon();
  if (typeof daemon === 'string') throw new Failure(`Docker 不可用。Docker cannot be used: ${daemon}.`);
  let asked = false;
  await removeContainer(daemon, options.name);
  const container = await daemon.container.create(options);
  const stop = () => {
    asked = true;
    return daemon.container.stop(container, { timeout: STOP_MS });
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop().catch(printFailure));
  try {
    (await daemon.container.attach(container)).pipe(process.stdout);
    const ended = container.wait({ condition: 'next-exit' });
    const started = daemon.container.start(container).then(() => (asked ? stop() : undefined));
    const [{ StatusCode }] = await Promise.all([ended, started]);
    process.stdout.write(`The container ended with code ${StatusCode}.\n`);
    return asked ? 0 : StatusCode || 1;
  } finally {
    await removeContainer(daemon, options.name);
  }
}

try {
  process.exitCode = await keep(JSON.parse(process.env.IPFLOW_CONTAINER ?? ''));
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
process.exit();
