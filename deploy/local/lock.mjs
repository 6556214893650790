import fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';

/** How long another command may hold a lock before we stop waiting for it, in milliseconds. */
const LOCK_MS = 20 * 60_000;
/** How long the guard of a killed command may take to end its processes, in milliseconds. */
const GUARD_MS = 15_000;
const POLL_MS = 100;

/**
 * Does the work while no other command holds the lock. The lock of a command that died counts for nothing.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const deadline = performance.now() + LOCK_MS;
  while (!takeLock(file)) {
    if (performance.now() > deadline)
      throw new Failure(`Another command has held this checkout for too long: end it, or remove ${file}.`);
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function takeLock(file) {
  try {
    fs.writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const holder = readIfThere(file);
  // Empty: the holder is between creating and writing it.
  if (holder && !isAlive(Number(holder))) fs.rmSync(file, { force: true });
  return false;
}

/**
 * Makes this process the one `npm start` of a data folder; refuses while another lives. When the last one was killed, waits
 * until its guard has ended what it left.
 * @param {string} dir
 * @param {number | undefined} guardPid   this process's guard
 * @returns {Promise<() => void>} gives the place back
 */
export async function claimInstance(dir, guardPid) {
  const file = join(dir, 'start.json');
  const text = readIfThere(file);
  /** @type {{ pid: number, guard: number }} */
  const last = text ? JSON.parse(text) : { pid: 0, guard: 0 };
  if (last.pid !== process.pid && isAlive(last.pid, 'start.mjs'))
    throw new Failure(
      `已在运行。npm start is already running in this checkout (process ${last.pid}): stop it first.`,
    );
  const deadline = performance.now() + GUARD_MS;
  while (isAlive(last.guard, 'guard.sh') && performance.now() < deadline) await delay(POLL_MS);
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, guard: guardPid }));
  return () => fs.rmSync(file, { force: true });
}

/**
 * Whether a process lives and, where the system tells, whether it is the one we mean and not a later one with its number.
 * @param {number} pid
 * @param {string} [commandPart]   a part of its command line
 */
export function isAlive(pid, commandPart = '') {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  if (!fs.existsSync('/proc/self/cmdline')) return true;
  return readIfThere(`/proc/${pid}/cmdline`)?.includes(commandPart) ?? false;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
