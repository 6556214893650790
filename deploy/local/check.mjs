import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, explain, printFailure } from './failure.mjs';
import { install } from './prepare.mjs';
import { Processes } from './processes.mjs';
import { runJest } from './jest.mjs';
import { onStopRequest } from './signals.mjs';
import { seconds } from './steps.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** How long one step may take, in milliseconds, and how much of its output a failure shows, in lines. */
const STEP_MS = 10 * 60_000;
const TAIL_LINES = 60;
const BASELINE = 'proto/baseline';

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {(processes: Processes) => Promise<Tally | void>} Step rejects, or tells how many tests it ran */

/** Checks under way at once: most of them use one core. */
const LANES = 2;

/** What must hold before a change goes in, the longest first. @type {[string, Step][]} */
const steps = [
  ['规约 lint', node('node_modules/.bin/eslint', '.', '--max-warnings', '0')],
  ['格式 format', node('node_modules/.bin/prettier', '--check', '--log-level', 'warn', '.')],
  ['类型 types', node('node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json')],
  [
    '脚本类型 types of the scripts',
    node('node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'deploy/local/tsconfig.json'),
  ],
  [
    '控制台类型 types of the console',
    node('node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'services/console/tsconfig.json'),
  ],
  [
    '控制台构建类型 types of its build',
    node('node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'services/console/build/tsconfig.json'),
  ],
  ['生成物 generated files are fresh', node('deploy/local/generate.mjs', '--check')],
  ['协议规约 proto lint', node('node_modules/.bin/buf', 'lint', 'proto')],
  ['协议兼容 proto stays compatible', checkBaselines],
  ['单元测试 unit tests', (processes) => runJest('unit', ROOT, processes, {})],
];

/**
 * Runs every step, {@link LANES} at a time, and prints a line for each.
 * @param {Processes} processes
 * @returns {Promise<Tally>} every step counts as one test, those that run tests as so many
 */
export async function runChecks(processes) {
  const total = { passed: 0, failed: 0 };
  const waiting = [...steps];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runStep(next, processes, total);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return total;
}

/**
 * @param {[string, Step]} named
 * @param {Processes} processes
 * @param {Tally} total   its result is added
 */
async function runStep([name, step], processes, total) {
  const since = performance.now();
  try {
    const { passed, failed } = (await step(processes)) ?? { passed: 1, failed: 0 };
    total.passed += passed;
    total.failed += failed;
    process.stdout.write(`${failed === 0 ? '✓' : '✗'} ${name} … ${seconds(since)}\n`);
  } catch (error) {
    total.failed += 1;
    const { message } = /** @type {Error} */ (error);
    process.stdout.write(`✗ ${name} … ${seconds(since)}\n  ${explain(message) ?? message}\n`);
  }
}

/**
 * @param {string} program   from the root
 * @param {string[]} args
 * @returns {Step}
 */
function node(program, ...args) {
  return async (processes) => {
    requireFile(program);
    const name = [program.split('/').pop(), ...args].join(' ');
    const task = {
      name,
      command: process.execPath,
      args: [join(ROOT, program), ...args],
      cwd: ROOT,
      tailLines: TAIL_LINES,
    };
    await processes.run(task, STEP_MS);
  };
}

/** Events already recorded must stay readable: proto is compared with every published edition. @type {Step} */
async function checkBaselines(processes) {
  requireFile(BASELINE);
  const editions = fs.readdirSync(join(ROOT, BASELINE)).filter((name) => name.endsWith('.binpb'));
  if (editions.length === 0) throw new Failure(`${BASELINE} has no edition (*.binpb) to compare with.`);
  for (const edition of editions)
    await node(
      'node_modules/.bin/buf',
      'breaking',
      'proto',
      '--against',
      `${BASELINE}/${edition}`,
    )(processes);
}

/** @param {string} path */
function requireFile(path) {
  if (!fs.existsSync(join(ROOT, path)))
    throw new Failure(`${path} does not exist, so this cannot be checked.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const processes = new Processes({
    logDir: join(ROOT, '.ipflow/logs'),
    say: (line) => void process.stdout.write(`${line}\n`),
    giveUp: printFailure,
  });
  const stop = (/** @type {number} */ code) => void processes.stop().then(() => process.exit(code));
  onStopRequest(() => stop(130));
  try {
    await install(ROOT, processes);
    const { passed, failed } = await runChecks(processes);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    stop(failed === 0 ? 0 : 1);
  } catch (error) {
    printFailure(error);
    stop(1);
  }
}
