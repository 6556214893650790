import { spawn } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure, explain } from './failure.mjs';
import { Guard } from './guard.mjs';

/** How long a process may take to end on request before it is killed, in milliseconds. */
const STOP_MS = 10_000;
/** How long a process may take to be ready when it does not say, in milliseconds. */
const READY_MS = 90_000;
/** How often readiness is asked for, in milliseconds. */
const READY_POLL_MS = 50;
/** How often a program may end unexpectedly within RESTART_WINDOW_MS before we give up. */
const RESTARTS_MAX = 8;
const RESTART_WINDOW_MS = 120_000;
/** The pause before the first restart and the longest one, in milliseconds; it doubles in between. */
const RESTART_FIRST_MS = 250;
const RESTART_LAST_MS = 8_000;
/** A log larger than this is moved to `<name>.log.1`, in bytes; looked at every LOG_CHECK_MS. */
const LOG_BYTES_MAX = 64 * 1024 * 1024;
const LOG_CHECK_MS = 30_000;
/** How much of a log an error message shows, in lines. */
const TAIL_LINES = 12;

/**
 * @typedef {object} Task a command that runs to its end
 * @property {string} name      shown to people, and the name of the log file
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {{ uid: number, gid: number }} [user]
 * @property {boolean} [show]        its output goes to our own instead of the log
 * @property {number} [tailLines]    how much of the log a failure shows
 */
/**
 * @typedef {Task & {
 *   layer: 'engine' | 'service',
 *   isReady: () => Promise<boolean>,
 *   readyMs?: number,
 *   beforeStart?: () => void,
 *   stopSignal?: NodeJS.Signals,
 * }} Program a command that keeps running: `isReady` asks the running program itself, for `readyMs` at most; engines outlive
 *   services
 */
/**
 * @typedef {object} Child
 * @property {number} pid
 * @property {Promise<string>} ended   resolves to how it ended: `code 1`, `signal SIGKILL`
 */
/**
 * @typedef {object} Entry a program under supervision
 * @property {Program} program
 * @property {Child | undefined} child
 * @property {number[]} restarts       instants of past restarts, milliseconds
 */

/**
 * The processes of one command: each has its own process group (so that a terminal's Ctrl-C reaches only us and we end them in
 * order) and its own log, is restarted when it ends unexpectedly, and is ended by the guard when we are killed.
 */
export class Processes {
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Map<number, Child>} */
  #alive = new Map();
  #stopping = false;
  #logDir;
  #say;
  #giveUp;
  #guard = new Guard();
  #logTimer;

  /** @param {{ logDir: string, say: (line: string) => void, giveUp: (failure: Failure) => void }} options */
  constructor({ logDir, say, giveUp }) {
    this.#logDir = logDir;
    this.#say = say;
    this.#giveUp = giveUp;
    mkdirSync(logDir, { recursive: true });
    this.#logTimer = setInterval(() => this.#limitLogs(), LOG_CHECK_MS).unref();
  }

  /** The guard's process id. */
  get guardPid() {
    return this.#guard.pid;
  }

  /**
   * Starts a program and resolves when it is ready; rejects with the tail of its log when it does not get there.
   * @param {Program} program
   */
  async start(program) {
    const entry = { program, child: undefined, restarts: [] };
    this.#entries.push(entry);
    const ending = await this.#launch(entry, 'w');
    if (ending === undefined) return;
    this.#entries = this.#entries.filter((other) => other !== entry);
    throw this.#failure(program, `did not start (${ending})`);
  }

  /**
   * Runs a task to its end and resolves when it succeeds; rejects with the tail of its log.
   * @param {Task} task
   * @param {number} deadlineMs
   */
  async run(task, deadlineMs) {
    const child = this.#spawn(task, 'w');
    const deadline = new AbortController();
    const late = delay(deadlineMs, 'late', { signal: deadline.signal }).catch(() => 'cancelled');
    const ending = await Promise.race([child.ended, late]);
    deadline.abort();
    if (ending === 'late') await this.#end(child, 'SIGTERM');
    if (ending === 'late') throw this.#failure(task, `did not end within ${deadlineMs / 1000} s`);
    if (ending !== 'code 0') throw this.#failure(task, `failed (${ending})`);
  }

  /** Ends everything, in this order: tasks, services, engines. */
  async stop() {
    this.#stopping = true;
    clearInterval(this.#logTimer);
    const supervised = new Set(this.#entries.map((entry) => entry.child?.pid));
    const tasks = [...this.#alive.values()].filter((child) => !supervised.has(child.pid));
    await Promise.all(tasks.map((child) => this.#end(child, 'SIGTERM')));
    for (const layer of ['service', 'engine']) {
      const equals = this.#entries.filter(({ program }) => program.layer === layer);
      await Promise.all(
        equals.map(({ child, program }) => child && this.#end(child, program.stopSignal ?? 'SIGTERM')),
      );
    }
    this.#guard.release();
  }

  /**
   * @param {Entry} entry
   * @param {'a' | 'w'} mode
   * @returns {Promise<string | undefined>} undefined when ready, else why not
   */
  async #launch(entry, mode) {
    const { program } = entry;
    program.beforeStart?.();
    const child = this.#spawn(program, mode);
    entry.child = child;
    let ending;
    void child.ended.then((how) => (ending = how));
    const readyMs = program.readyMs ?? READY_MS;
    const deadline = performance.now() + readyMs;
    while (ending === undefined && !this.#stopping) {
      const isReady = await program.isReady().catch(async (error) => {
        await this.#end(child, 'SIGKILL');
        throw error;
      });
      if (isReady) {
        void child.ended.then((how) => this.#restart(entry, how));
        return undefined;
      }
      if (performance.now() > deadline) {
        await this.#end(child, 'SIGKILL');
        return `not ready within ${readyMs / 1000} s`;
      }
      await delay(READY_POLL_MS);
    }
    return ending ?? 'stopped';
  }

  /**
   * @param {Entry} entry
   * @param {string} how
   */
  async #restart(entry, how) {
    const { name } = entry.program;
    /** @type {string | undefined} */
    let ending = how;
    while (ending !== undefined && !this.#stopping) {
      const now = performance.now();
      entry.restarts = entry.restarts.filter((at) => now - at < RESTART_WINDOW_MS);
      if (entry.restarts.length >= RESTARTS_MAX)
        return this.#giveUp(
          this.#failure(
            entry.program,
            `ended ${RESTARTS_MAX + 1} times in ${RESTART_WINDOW_MS / 1000} s (${ending})`,
          ),
        );
      const pause = Math.min(RESTART_FIRST_MS * 2 ** entry.restarts.length, RESTART_LAST_MS);
      entry.restarts.push(now);
      this.#say(`↻ ${name} 意外退出，正在重启 ended unexpectedly (${ending}), restarting`);
      await delay(pause);
      if (this.#stopping) return;
      ending = await this.#launch(entry, 'a').catch((error) => error.message);
      if (ending === undefined)
        this.#say(`✓ ${name} 已恢复 is back (${((performance.now() - now) / 1000).toFixed(1)} s)`);
    }
  }

  /**
   * @param {Task} task
   * @param {'a' | 'w'} mode
   * @returns {Child}
   */
  #spawn(task, mode) {
    if (this.#stopping) throw new Failure('已停止。Stopped.');
    if (mode === 'w') writeFileSync(this.logFile(task.name), '');
    // Append mode, because `limitLogs` may cut the file while the process writes to it.
    const out = openSync(this.logFile(task.name), 'a');
    const child = spawn(task.command, task.args, {
      cwd: task.cwd,
      env: task.env ?? process.env,
      stdio: task.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', out, out],
      detached: true,
      ...task.user,
    });
    closeSync(out);
    const { pid } = child;
    /** @type {Promise<string>} */
    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
    }).then((how) => {
      if (pid !== undefined) this.#forget(pid);
      return how;
    });
    if (pid === undefined) return { pid: 0, ended };
    const entry = { pid, ended };
    this.#alive.set(pid, entry);
    this.#guard.add(pid);
    return entry;
  }

  /** @param {number} pid a process that ended: whatever it left in its group ends too */
  #forget(pid) {
    signalGroup(pid, 'SIGKILL');
    this.#alive.delete(pid);
    this.#guard.remove(pid);
  }

  /**
   * @param {Child} child
   * @param {NodeJS.Signals} signal
   */
  async #end(child, signal) {
    signalGroup(child.pid, signal);
    const kill = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), STOP_MS);
    await child.ended;
    clearTimeout(kill);
  }

  #limitLogs() {
    for (const { program } of this.#entries) {
      const file = this.logFile(program.name);
      if (statSync(file).size < LOG_BYTES_MAX) continue;
      copyFileSync(file, `${file}.1`);
      truncateSync(file);
    }
  }

  /** @param {string} name */
  logFile(name) {
    return join(this.#logDir, `${name.replace(/[^\w-]+/g, '-')}.log`);
  }

  /**
   * @param {Task} task
   * @param {string} what
   */
  #failure(task, what) {
    if (task.show) return new Failure(`${task.name} ${what}.`);
    const file = this.logFile(task.name);
    const tail = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-(task.tailLines ?? TAIL_LINES))
      .join('\n  ');
    return new Failure(
      explain(tail) ?? `${task.name} ${what}. 日志 Its log, ${file}, ends with:\n  ${tail || '(nothing)'}`,
    );
  }
}

/**
 * @param {number} pid the group's leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid <= 0) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: the group has ended. EPERM: macOS says so for a group of zombies.
    if (!['ESRCH', 'EPERM'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
  }
}
