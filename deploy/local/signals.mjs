/** How often we look whether npm still lives, in milliseconds. */
const PARENT_MS = 1_000;

/**
 * Calls `stop` when somebody wants this command to end: Ctrl-C, a termination signal, a closed terminal, or the end of the npm
 * that started us (a killed npm tells nobody). It may be called more than once: npm passes a terminal's Ctrl-C on.
 * @param {() => void} stop
 */
export function onStopRequest(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // A reader that went away (`npm start | head`) must not end us half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), PARENT_MS).unref();
}
