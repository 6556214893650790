/** How often a long step says that it is still at work, in milliseconds: on a terminal in place, elsewhere as a line. */
const TERMINAL_MS = 1_000;
const LINE_MS = 10_000;

/**
 * Progress on the standard output: one line per finished step, `[3/8] starting Kafka … 4.1 s`. Steps may overlap.
 * @param {number} total
 */
export function createSteps(total) {
  const out = process.stdout;
  /** @type {Map<string, number>} */
  const running = new Map();
  let started = 0;

  const clear = () => out.isTTY && out.write('\r\x1b[K');
  const showRunning = () => {
    if (running.size === 0) return;
    const parts = [...running].map(([label, since]) => `${label} … ${seconds(since)}`);
    if (out.isTTY) out.write(`\r\x1b[K${parts.join('  ').slice(0, (out.columns ?? 80) / 2)}`);
    else out.write(`${parts.map((part) => `      ${part}`).join('\n')}\n`);
  };
  const timer = setInterval(showRunning, out.isTTY ? TERMINAL_MS : LINE_MS).unref();

  return {
    /** @param {string} line */
    say(line) {
      clear();
      out.write(`${line}\n`);
    },
    /**
     * @template T
     * @param {string} title
     * @param {() => Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(title, work) {
      started += 1;
      const label = `[${started}/${total}] ${title}`;
      const since = performance.now();
      running.set(label, since);
      try {
        const result = await work();
        this.say(`${label} … ${seconds(since)}`);
        return result;
      } finally {
        running.delete(label);
      }
    },
    end() {
      clearInterval(timer);
      clear();
    },
  };
}

/** @param {number} since an instant of `performance.now()` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
