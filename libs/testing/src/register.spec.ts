import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { until } from './until';

const hook = join(__dirname, '../register.cjs');
/** Runs for ever, and tells its id. */
const child = 'console.log(process.pid); setInterval(() => undefined, 1_000)';
const parent = `
  const args = ['-r', ${JSON.stringify(hook)}, '-e', ${JSON.stringify(child)}];
  require('node:child_process').spawn(process.execPath, args, { stdio: 'inherit' });`;

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a process of a test that was killed ends by itself', async () => {
  const killed = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  killed.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const pid = await until('the process says its id', () => Number(/^(\d+)\n/.exec(said)?.[1]));
  expect(isThere(pid)).toBe(true);
  killed.kill('SIGKILL');
  await until('the process ended', () => !isThere(pid));
});
