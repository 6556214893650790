import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('guard.sh', import.meta.url));

/**
 * The guard: a small process that ends our children when we are killed and cannot do so. It is replaced when it is killed itself.
 */
export class Guard {
  /** @type {Set<number>} */
  #pids = new Set();
  #released = false;
  #process = this.#start();

  /** Its process id: while it lives, children of a killed command may still be ending. */
  get pid() {
    return this.#process.pid;
  }

  /** @param {number} pid the leader of a process group */
  add(pid) {
    this.#pids.add(pid);
    this.#process.stdin.write(`add ${pid}\n`);
  }

  /** @param {number} pid */
  remove(pid) {
    this.#pids.delete(pid);
    this.#process.stdin.write(`del ${pid}\n`);
  }

  /** Lets it go: it ends what it still holds, which is nothing after an orderly stop. */
  release() {
    this.#released = true;
    this.#process.stdin.end();
  }

  #start() {
    const guard = spawn('/bin/sh', [SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    // A broken pipe only says that the guard ended, which `exit` deals with.
    guard.stdin.on('error', () => undefined);
    guard.once('exit', () => {
      if (this.#released) return;
      this.#process = this.#start();
      for (const pid of this.#pids) this.add(pid);
    });
    guard.unref();
    return guard;
  }
}
