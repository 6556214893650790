import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './check.mjs';
import { sweepContainers } from './containers.mjs';
import { describeEngines, hadContainers } from './engine-kinds.mjs';
import { givenEngines, provideEngines } from './engines.mjs';
import { printFailure } from './failure.mjs';
import { fetchKafkaTools } from './jars.mjs';
import { runJest } from './jest.mjs';
import { isAlive } from './lock.mjs';
import { freePorts } from './ports.mjs';
import { outsideFolder } from './postgres.mjs';
import { prepare } from './prepare.mjs';
import { Processes } from './processes.mjs';
import { onStopRequest } from './signals.mjs';
import { createSteps, seconds } from './steps.mjs';

/**
 * `npm test [check|int|e2e]`: the checks, the unit tests, then the tests on real engines of their own, on free ports, with
 * throwaway data. The last line is `N passed, N failed`; nothing is left running.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Preparing and three engines. */
const STEPS = 7;
/** Followed by the process id of the run the folder belongs to. */
const DATA_PREFIX = 'ipflow-test-';

const asked = process.argv.slice(2);
const wants = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);
const since = performance.now();
await removeLeftovers();
const data = fs.mkdtempSync(join(tmpdir(), `${DATA_PREFIX}${process.pid}-`));
// Engines may run as another user, who has to reach its own folder in here.
fs.chmodSync(data, 0o711);
const steps = createSteps(STEPS);
const processes = new Processes({
  logDir: join(ROOT, '.ipflow/logs/test'),
  say: steps.say,
  giveUp: printFailure,
});
const given = givenEngines('IPFLOW_TEST_');
let ending = false;

/** @param {number} code */
async function end(code) {
  if (ending) return false;
  ending = true;
  steps.end();
  await processes.stop();
  removeData(data);
  process.exitCode = code;
  return true;
}

onStopRequest(() => void end(130).then(() => process.exit()));

/** @param {string} folder a run's */
function removeData(folder) {
  for (const path of [outsideFolder(folder), folder]) fs.rmSync(path, { recursive: true, force: true });
}

/** A run that was killed could not remove its data; its guard ended its processes, unless it was killed as well. */
async function removeLeftovers() {
  for (const name of fs.readdirSync(tmpdir()).filter((entry) => entry.startsWith(DATA_PREFIX))) {
    const folder = join(tmpdir(), name);
    const isOurs = fs.statSync(folder).uid === process.getuid?.();
    if (!isOurs || isAlive(Number(name.slice(DATA_PREFIX.length).split('-')[0]), 'test.mjs')) continue;
    if (hadContainers(folder)) await sweepContainers(folder, { volumes: true });
    removeData(folder);
  }
}

/**
 * Brings up the engines and runs the suites that need them.
 * @param {import('./engine-kinds.mjs').EngineKinds} kinds
 */
async function testOnEngines(kinds) {
  const step = steps.step.bind(steps);
  const [postgres = 0, kafka = 0, kafkaController = 0, kafkaBanks = 0, redis = 0] = await freePorts(5);
  const ports = { postgres, kafka, kafkaController, kafkaBanks, redis };
  const engines = await provideEngines({ dir: data, ports, durable: false, given, kinds, processes, step });
  steps.say(`引擎 engines: ${describeEngines(kinds)}`);
  const env = {
    IPFLOW_TEST_POSTGRES_URL: engines.postgresUrl,
    IPFLOW_TEST_KAFKA_BROKERS: engines.kafkaBrokers,
    IPFLOW_TEST_KAFKA_BANKS: process.env.IPFLOW_TEST_KAFKA_BANKS || engines.kafkaBanks,
    // Banks read with Apache Kafka's own consumer in the specs, not with ours.
    IPFLOW_TEST_KAFKA_CLASSPATH: await fetchKafkaTools(),
    IPFLOW_TEST_REDIS_URL: engines.redisUrl,
    // Asking nx anew takes every browser test several seconds.
    IPFLOW_TEST_BUILT: 'yes',
  };
  const tallies = [];
  for (const suite of /** @type {const} */ (['int', 'e2e']))
    if (wants(suite)) tallies.push(await runJest(suite, ROOT, processes, env));
  return tallies;
}

/** @type {{ passed: number, failed: number }[]} */
const tallies = [];
try {
  const workspace = { root: ROOT, processes, step: steps.step.bind(steps) };
  const kinds = await prepare(workspace, { given, dir: data });
  if (wants('check')) tallies.push(await runChecks(processes));
  if (wants('int') || wants('e2e')) tallies.push(...(await testOnEngines(kinds)));
} catch (error) {
  if (!ending) printFailure(error);
  tallies.push({ passed: 0, failed: 1 });
}
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
if (await end(failed === 0 ? 0 : 1)) {
  process.stdout.write(`\n${seconds(since)}\n${passed} passed, ${failed} failed\n`);
  process.exit();
}
