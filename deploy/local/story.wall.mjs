import { strict as assert } from 'node:assert';

/** How long the dashboard may take to show a change, in milliseconds. */
const SEEN_MS = 20_000;

/** @typedef {Record<string, bigint>} Totals this year's total of each metric; amounts in fen */
/**
 * @typedef {object} Wall
 * @property {() => Totals} totals
 * @property {(wanted: Totals) => Promise<void>} becomes   waits until it shows all of these at once
 * @property {() => void} close
 */

/**
 * A dashboard: this year's totals as the live stream tells them.
 * @param {import('./client.mjs').Client} client
 * @param {readonly string[]} metrics
 * @returns {Promise<Wall>}
 */
export async function openWall(client, metrics) {
  const closing = new AbortController();
  const totals = Object.fromEntries(metrics.map((metric) => [metric, 0n]));
  /** @type {() => void} */
  let changed = () => {};
  const opened = new Promise((resolve, reject) => {
    void (async () => {
      for await (const { event, data } of client.stream('/api/counters/stream', closing.signal)) {
        for (const { metric, n } of (data.totals ?? []).filter(isYearTotal))
          if (metric in totals) totals[metric] = BigInt(n);
        if (event === 'snapshot') resolve(undefined);
        changed();
      }
    })().catch((error) => closing.signal.aborted || reject(error));
  });
  await opened;
  return {
    totals: () => ({ ...totals }),
    close: () => closing.abort(),
    becomes: (wanted) =>
      new Promise((resolve, reject) => {
        const wrong = () => Object.entries(wanted).filter(([metric, n]) => totals[metric] !== n);
        const late = setTimeout(() => {
          const found = wrong().map(([metric, n]) => `${metric} is ${totals[metric]}, not ${n}`);
          reject(new Error(`after ${SEEN_MS} ms the dashboard still shows: ${found.join('; ')}`));
        }, SEEN_MS);
        changed = () => {
          if (wrong().length > 0) return;
          clearTimeout(late);
          resolve(undefined);
        };
        changed();
      }),
  };
}

/**
 * Keeps the score of a story on a dashboard.
 * @param {import('./client.mjs').Client} dashboard
 * @param {readonly string[]} metrics
 * @param {(line: string) => void} say
 */
export async function openScore(dashboard, metrics, say) {
  const wall = await openWall(dashboard, metrics);
  const before = wall.totals();
  const expected = { ...before };
  return {
    /**
     * Waits until the wall has moved by what counts on that day, today unless said, and by nothing else.
     * @param {Totals} moves
     */
    counted: async (moves, on = today()) => {
      const moved = Object.entries(moves).filter(([, n]) => n !== 0n);
      // The wall shows this year: what is told in January of a day in December counts in the year before.
      const isShown = on.slice(0, 4) === thisYear();
      for (const [metric, n] of isShown ? moved : []) expected[metric] = (expected[metric] ?? 0n) + n;
      await wall.becomes(expected);
      const told = moved.map(([metric, n]) => `${metric} ${n > 0n ? '+' : ''}${n}`).join('，');
      say(`看板   ${isShown ? told || '不变' : `计入 ${on.slice(0, 4)} 年：${told}`}`);
    },
    /** Reads every total by itself, says where it came from, and closes the wall. */
    end: async () => {
      say(`\n${'指标'.padEnd(36)} ${'演出前'.padStart(15)}   ${'演出后'.padStart(15)}`);
      for (const metric of metrics) {
        const now = await readTotal(dashboard, metric);
        assert.equal(now, expected[metric], `${metric} read by itself agrees with the stream`);
        say(`${metric.padEnd(38)} ${String(before[metric]).padStart(18)} → ${String(now).padStart(18)}`);
      }
      wall.close();
    },
  };
}

/**
 * This year's total of a metric, read by itself.
 * @param {import('./client.mjs').Client} client
 * @param {string} metric
 */
export async function readTotal(client, metric) {
  const year = thisYear();
  const { items } = await client.get(
    `/api/counters/totals?metric=${metric}&grain=year&from=${year}&to=${year}`,
  );
  return BigInt(items[0]?.n ?? 0);
}

/** Today's date by the law's clock. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** @param {{ grain: string, period: string, dimension: string }} total */
function isYearTotal({ grain, period, dimension }) {
  return grain === 'year' && period === thisYear() && dimension === 'all';
}

function thisYear() {
  return today().slice(0, 4);
}
