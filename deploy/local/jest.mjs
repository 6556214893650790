import fs from 'node:fs';
import { join } from 'node:path';

/** How long a suite may take, in milliseconds; one that hangs is ended and counts as failed. */
const SUITE_MS = { unit: 20 * 60_000, int: 20 * 60_000, e2e: 40 * 60_000 };

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Runs one of Jest's projects, its output shown as it comes.
 * @param {'unit' | 'int' | 'e2e'} suite
 * @param {string} root
 * @param {import('./processes.mjs').Processes} processes
 * @param {NodeJS.ProcessEnv} env   added to our own
 * @returns {Promise<Tally>} a file that cannot run and a run that breaks off count as one failed test each
 */
export async function runJest(suite, root, processes, env) {
  const outputFile = join(root, `.ipflow/jest-${suite}-${process.pid}.json`);
  const jest = join(root, 'node_modules/.bin/jest');
  const args = [
    jest,
    '--selectProjects',
    suite,
    '--json',
    '--outputFile',
    outputFile,
    '--maxWorkers',
    suite === 'e2e' ? '1' : '2',
  ];
  const task = {
    name: suite,
    command: process.execPath,
    args,
    env: { ...process.env, ...env },
    cwd: root,
    show: true,
  };
  const broke = await processes.run(task, SUITE_MS[suite]).then(
    () => 0,
    () => 1,
  );
  const tally = readTally(outputFile);
  fs.rmSync(outputFile, { force: true });
  return tally.failed > 0 ? tally : { ...tally, failed: broke };
}

/** @param {string} file */
function readTally(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(file, 'utf8'));
  return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
}
